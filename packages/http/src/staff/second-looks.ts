import { ids } from '@assay/core/ids';
import { answerSecondLookInput } from '@assay/core/second-looks/schema';
import { answerSecondLook } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ secondLookId: ids.secondLook });

export const secondLooks = new Hono<Env>().post(
  '/:secondLookId/answer',
  valid('param', byId),
  valid('json', answerSecondLookInput),
  async (c) => c.json(await answerSecondLook(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
);
