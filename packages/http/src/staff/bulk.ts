import { bulkInput, bulkSketch } from '@assay/core/bulk/schema';
import { ids } from '@assay/core/ids';
import { carryOutBulk, previewBulk } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byOpening = z.object({ openingId: ids.opening });

/** What is done to many of an opening at once. */
export const bulk = new Hono<Env>()
  .post('/:openingId/bulk/preview', valid('param', byOpening), valid('json', bulkSketch), async (c) =>
    c.json(await previewBulk(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:openingId/bulk', valid('param', byOpening), valid('json', bulkInput), async (c) =>
    c.json(await carryOutBulk(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  );
