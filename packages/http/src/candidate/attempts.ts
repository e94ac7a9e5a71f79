import { batchesInput, openWriterInput, submitInput } from '@assay/core/attempts/schema';
import { ids } from '@assay/core/ids';
import { appendBatches, openWriter, readAttempt, startAttempt, submitAttempt } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ attemptId: ids.attempt });

export const attempts = new Hono<Env>()
  .post('/', valid('json', z.object({})), async (c) => c.json(await startAttempt(c.var.ctx), 201))
  .get('/:attemptId', valid('param', byId), async (c) => c.json(await readAttempt(c.var.ctx, c.req.valid('param'))))
  .post('/:attemptId/writers', valid('param', byId), valid('json', openWriterInput), async (c) =>
    c.json(await openWriter(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:attemptId/batches', valid('param', byId), valid('json', batchesInput), async (c) =>
    c.json(await appendBatches(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:attemptId/submit', valid('param', byId), valid('json', submitInput), async (c) =>
    c.json(await submitAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  );
