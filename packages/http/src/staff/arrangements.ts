import { answerArrangementInput } from '@assay/core/arrangements/schema';
import { ids } from '@assay/core/ids';
import { answerArrangement } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ requestId: ids.arrangementRequest });

export const arrangements = new Hono<Env>().post(
  '/:requestId/answer',
  valid('param', byId),
  valid('json', answerArrangementInput),
  async (c) => c.json(await answerArrangement(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
);
