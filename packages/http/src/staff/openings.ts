import { ids } from '@assay/core/ids';
import { invitationStatuses } from '@assay/core/invitations';
import { openingInput } from '@assay/core/openings/schema';
import { changeOpening, createOpening, listOpenings, readOpening, readResults } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ openingId: ids.opening });
const resultsQuery = z.object({
  search: z.string().trim().max(200).default(''),
  status: z
    .enum([...invitationStatuses, ''])
    .default('')
    .transform((status) => (status === '' ? null : status)),
  sort: z.enum(['name', 'status', 'score', 'closed']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const openings = new Hono<Env>()
  .get('/', async (c) => c.json({ openings: await listOpenings(c.var.ctx) }))
  .post('/', valid('json', openingInput), async (c) => c.json(await createOpening(c.var.ctx, c.req.valid('json')), 201))
  .get('/:openingId', valid('param', byId), async (c) => c.json(await readOpening(c.var.ctx, c.req.valid('param'))))
  .put('/:openingId', valid('param', byId), valid('json', openingInput), async (c) =>
    c.json(await changeOpening(c.var.ctx, { ...c.req.valid('param'), change: c.req.valid('json') })),
  )
  .get('/:openingId/results', valid('param', byId), valid('query', resultsQuery), async (c) =>
    c.json(await readResults(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  );
