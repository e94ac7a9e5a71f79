import { answersSketch, decisionInput, decisionSketch, owedQuery, tellInput, timeZone } from '@assay/core/decisions/schema';
import { ids } from '@assay/core/ids';
import {
  decideCandidates,
  previewAnswers,
  previewDecision,
  readMovedLine,
  readOwed,
  readOwedSummary,
  sendAnswers,
  takeBackDecisions,
  takeBackTelling,
  tellAnswers,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byOpening = z.object({ openingId: ids.opening });
const byDecision = z.object({ decisionId: ids.decision });
const byBatch = z.object({ batchId: ids.decisionBatch });
const byTelling = z.object({ tellingId: ids.telling });
const nothing = z.object({});

/** Deciding about people, and telling them. */
export const decisions = new Hono<Env>()
  .post('/openings/:openingId/decisions/preview', valid('param', byOpening), valid('json', decisionSketch), async (c) =>
    c.json(await previewDecision(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/openings/:openingId/decisions', valid('param', byOpening), valid('json', decisionInput), async (c) =>
    c.json(await decideCandidates(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .get('/openings/:openingId/moved-line', valid('param', byOpening), async (c) =>
    c.json(await readMovedLine(c.var.ctx, c.req.valid('param'))),
  )
  .post('/decisions/:decisionId/take-back', valid('param', byDecision), valid('json', nothing), async (c) =>
    c.json(await takeBackDecisions(c.var.ctx, c.req.valid('param'))),
  )
  .post('/decision-batches/:batchId/take-back', valid('param', byBatch), valid('json', nothing), async (c) =>
    c.json(await takeBackDecisions(c.var.ctx, c.req.valid('param'))),
  )
  .get('/answers', valid('query', owedQuery), async (c) => c.json(await readOwed(c.var.ctx, c.req.valid('query'))))
  .get('/answers/next', valid('query', z.object({ zone: timeZone.default('UTC') })), async (c) =>
    c.json(await readOwedSummary(c.var.ctx, c.req.valid('query'))),
  )
  .post('/answers/preview', valid('json', answersSketch), async (c) => c.json(await previewAnswers(c.var.ctx, c.req.valid('json'))))
  .post('/answers/tell', valid('json', tellInput), async (c) => c.json(await tellAnswers(c.var.ctx, c.req.valid('json')), 201))
  .post('/answers/send', valid('json', tellInput), async (c) => c.json(await sendAnswers(c.var.ctx, c.req.valid('json')), 202))
  .post('/answers/tellings/:tellingId/take-back', valid('param', byTelling), valid('json', nothing), async (c) =>
    c.json(await takeBackTelling(c.var.ctx, c.req.valid('param'))),
  );
