import { ids } from '@assay/core/ids';
import { invitationStatuses } from '@assay/core/invitations';
import { openingChange, openingInput } from '@assay/core/openings/schema';
import { changeOpening, createOpening, exportResults, listOpenings, readOpening, readResults } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ openingId: ids.opening });

/** An empty parameter asks for nothing, as one that is left out. */
const optional = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .union([z.literal('').transform(() => null), shape])
    .nullable()
    .default(null);

const percent = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,9})?$/, 'must be a number from 0 to 100')
  .transform(Number)
  .refine((value) => value <= 100, 'must be a number from 0 to 100');
const instant = z.iso.datetime('must be a moment such as 2026-01-05T10:00:00.000Z').transform((text) => new Date(text));

const resultsQuery = z
  .object({
    search: z.string().max(400).default(''),
    status: optional(z.enum(invitationStatuses)),
    floor: optional(z.enum(['above', 'below'])),
    scoreFrom: optional(percent),
    scoreTo: optional(percent),
    /** Which moment `from` and `until` are about. */
    when: z.enum(['invited', 'started', 'closed']).default('closed'),
    from: optional(instant),
    until: optional(instant),
    late: z
      .enum(['', 'waiting'])
      .default('')
      .transform((late) => late === 'waiting'),
    sort: z.enum(['name', 'status', 'score', 'invited', 'started', 'closed']).default('name'),
    direction: z.enum(['asc', 'desc']).default('asc'),
  })
  .refine(({ scoreFrom, scoreTo }) => scoreFrom === null || scoreTo === null || scoreFrom <= scoreTo, {
    path: ['scoreTo'],
    message: 'must not be below the lowest score',
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'must not be before the first moment',
  });
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
  .get('/:openingId/results.csv', valid('param', byId), valid('query', resultsQuery), async (c) => {
    const { title, pieces } = await exportResults(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${fileNameOf(title)}-results.csv"`);
    return c.body(ReadableStream.from(pieces).pipeThrough(new TextEncoderStream()));
  });

/** A header holds plain letters only. */
function fileNameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? 'assay' : words.join('-').slice(0, 60);
}
