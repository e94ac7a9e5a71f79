import { searchEverything } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const searchQuery = z.object({ text: z.string().trim().max(200).default('') });

export const search = new Hono<Env>().get('/', valid('query', searchQuery), async (c) =>
  c.json(await searchEverything(c.var.ctx, c.req.valid('query'))),
);
