import { comparisonQuery } from '@assay/core/analytics/schema';
import { compareQuestions, readBankOverview } from '@assay/services';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

export const bankOverview = new Hono<Env>()
  .get('/', async (c) => c.json(await readBankOverview(c.var.ctx)))
  .get('/comparison', valid('query', comparisonQuery), async (c) => c.json(await compareQuestions(c.var.ctx, c.req.valid('query'))));
