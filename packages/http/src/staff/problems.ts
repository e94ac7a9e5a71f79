import { ids } from '@assay/core/ids';
import { settleProblemInput } from '@assay/core/problems/schema';
import { settleProblem } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ problemId: ids.problemReport });

export const problems = new Hono<Env>().post('/:problemId/settle', valid('param', byId), valid('json', settleProblemInput), async (c) => {
  await settleProblem(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
  return c.json({});
});
