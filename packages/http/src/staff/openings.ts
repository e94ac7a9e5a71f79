import { timeZone } from '@assay/core/decisions/schema';
import { ids } from '@assay/core/ids';
import { openingChange, openingInput, resultsNarrowing, withoutEmptyRanges } from '@assay/core/openings/schema';
import { changeOpening, createOpening, exportResults, listOpenings, readOpening, readResults } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';
import { fileNameOf } from './file-name.ts';

const byId = z.object({ openingId: ids.opening });

const order = z.object({
  sort: z.enum(['name', 'status', 'score', 'equated', 'decision', 'invited', 'started', 'closed']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
});
const resultsQuery = withoutEmptyRanges(resultsNarrowing.extend(order.shape));
/** The reader's, in which moments are written out. */
const zoneQuery = z.object({ zone: timeZone.default('UTC') });
const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) });

export const openings = new Hono<Env>()
  .get('/', async (c) => c.json({ openings: await listOpenings(c.var.ctx) }))
  .post('/', valid('json', openingInput), async (c) => c.json(await createOpening(c.var.ctx, c.req.valid('json')), 201))
  .get('/:openingId', valid('param', byId), async (c) => c.json(await readOpening(c.var.ctx, c.req.valid('param'))))
  .put('/:openingId', valid('param', byId), valid('json', openingChange), async (c) =>
    c.json(await changeOpening(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:openingId/results', valid('param', byId), valid('query', resultsQuery.and(pageQuery)), async (c) =>
    c.json(await readResults(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  )
  .get('/:openingId/results.csv', valid('param', byId), valid('query', resultsQuery.and(zoneQuery)), async (c) => {
    const { title, pieces } = await exportResults(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query'), format: 'csv' });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${fileNameOf(title)}-results.csv"`);
    return c.body(ReadableStream.from(pieces));
  })
  .get('/:openingId/results.xlsx', valid('param', byId), valid('query', resultsQuery.and(zoneQuery)), async (c) => {
    const { title, pieces } = await exportResults(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query'), format: 'xlsx' });
    c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    c.header('Content-Disposition', `attachment; filename="${fileNameOf(title)}-results.xlsx"`);
    return c.body(ReadableStream.from(pieces));
  });
