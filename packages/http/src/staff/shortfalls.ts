import { ids } from '@assay/core/ids';
import { listShortfalls, settleShortfalls } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byOpening = z.object({ openingId: ids.opening });
const settleInput = z.strictObject({ until: z.iso.datetime() });

export const shortfalls = new Hono<Env>()
  .get('/', async (c) => c.json({ shortfalls: await listShortfalls(c.var.ctx) }))
  .post('/:openingId/settle', valid('param', byOpening), valid('json', settleInput), async (c) =>
    c.json(await settleShortfalls(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  );
