import { startRunInput } from '@assay/core/attempts/schema';
import { ids } from '@assay/core/ids';
import { readRun, startRun } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byAttempt = z.object({ attemptId: ids.attempt });
const byRun = byAttempt.extend({ runId: ids.run });
const waiting = z.object({
  waitMs: z.coerce.number().int().min(0).max(25_000).default(0),
  /** The place in the queue that the page shows already: another one is told at once. */
  position: z.coerce.number().int().min(0).nullable().default(null),
});

export const runs = new Hono<Env>()
  .post('/:attemptId/runs', valid('param', byAttempt), valid('json', startRunInput), async (c) =>
    c.json(await startRun(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 202),
  )
  .get('/:attemptId/runs/:runId', valid('param', byRun), valid('query', waiting), async (c) =>
    c.json(await readRun(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  );
