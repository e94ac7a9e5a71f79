import { readBankOverview } from '@assay/services';
import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const bankOverview = new Hono<Env>().get('/', async (c) => c.json(await readBankOverview(c.var.ctx)));
