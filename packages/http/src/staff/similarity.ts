import { ids } from '@assay/core/ids';
import {
  askCandidateInput,
  caseListQuery,
  caseReasonInput,
  confirmCaseInput,
  settingsPreviewQuery,
  similarityQuery,
  similaritySettingsInput,
} from '@assay/core/similarity/schema';
import {
  askCandidate,
  confirmCase,
  dismissCase,
  previewSimilaritySettings,
  readCase,
  readCases,
  readPair,
  readPairEvidence,
  readSimilarity,
  readSimilaritySettings,
  reopenCase,
  saveSimilaritySettings,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byPair = z.object({ pairId: ids.similarPair });
const byCase = z.object({ caseId: ids.similarityCase });

export const similarity = new Hono<Env>()
  .get('/', valid('query', similarityQuery), async (c) => c.json(await readSimilarity(c.var.ctx, c.req.valid('query'))))
  .get('/pairs/:pairId', valid('param', byPair), async (c) => c.json(await readPair(c.var.ctx, c.req.valid('param'))))
  .get('/pairs/:pairId/evidence', valid('param', byPair), async (c) =>
    c.json({ evidence: await readPairEvidence(c.var.ctx, c.req.valid('param')) }),
  )
  .get('/settings', async (c) => c.json(await readSimilaritySettings(c.var.ctx)))
  .get('/settings/preview', valid('query', settingsPreviewQuery), async (c) =>
    c.json(await previewSimilaritySettings(c.var.ctx, c.req.valid('query'))),
  )
  .put('/settings', valid('json', similaritySettingsInput), async (c) =>
    c.json(await saveSimilaritySettings(c.var.ctx, c.req.valid('json'))),
  )
  .get('/cases', valid('query', caseListQuery), async (c) => c.json(await readCases(c.var.ctx, c.req.valid('query'))))
  .get('/cases/:caseId', valid('param', byCase), async (c) => c.json(await readCase(c.var.ctx, c.req.valid('param'))))
  .post('/cases/:caseId/ask', valid('param', byCase), valid('json', askCandidateInput), async (c) => {
    await askCandidate(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/cases/:caseId/confirm', valid('param', byCase), valid('json', confirmCaseInput), async (c) => {
    await confirmCase(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/cases/:caseId/dismiss', valid('param', byCase), valid('json', caseReasonInput), async (c) => {
    await dismissCase(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/cases/:caseId/reopen', valid('param', byCase), valid('json', caseReasonInput), async (c) => {
    await reopenCase(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  });
