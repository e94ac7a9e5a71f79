import { ids } from '@assay/core/ids';
import { momentInput } from '@assay/core/recordings/schema';
import { adjudicationInput, handBackInput, nextReviewInput, saveReviewInput } from '@assay/core/reviews/schema';
import { fileKey } from '@assay/core/uploads/schema';
import {
  adjudicate,
  finishReview,
  handBackReview,
  listReviewedFiles,
  readDispute,
  readDisputes,
  readOwnSeverity,
  readReview,
  readReviewedFile,
  readReviewFilm,
  readReviewQueue,
  revealReviewed,
  runReviewedMoment,
  saveReviewDraft,
  takeNextReview,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ reviewId: ids.review });
const byTask = z.object({ taskId: ids.reviewTask });
const nothing = z.object({});

export const reviews = new Hono<Env>()
  .get('/', async (c) => c.json(await readReviewQueue(c.var.ctx)))
  .post('/next', valid('json', nextReviewInput), async (c) => c.json(await takeNextReview(c.var.ctx, c.req.valid('json'))))
  .get('/severity', async (c) => c.json(await readOwnSeverity(c.var.ctx)))
  .get('/disputes', async (c) => c.json(await readDisputes(c.var.ctx)))
  .get('/disputes/:taskId', valid('param', byTask), async (c) => c.json(await readDispute(c.var.ctx, c.req.valid('param'))))
  .post('/disputes/:taskId', valid('param', byTask), valid('json', adjudicationInput), async (c) => {
    await adjudicate(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .get('/:reviewId', valid('param', byId), async (c) => c.json(await readReview(c.var.ctx, c.req.valid('param'))))
  .get('/:reviewId/film', valid('param', byId), async (c) => c.json(await readReviewFilm(c.var.ctx, c.req.valid('param'))))
  .post('/:reviewId/film/runs', valid('param', byId), valid('json', momentInput), async (c) =>
    c.json(await runReviewedMoment(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:reviewId/files', valid('param', byId), async (c) => c.json(await listReviewedFiles(c.var.ctx, c.req.valid('param'))))
  .get('/:reviewId/files/:place', valid('param', byId.extend({ place: fileKey })), async (c) => {
    const { reviewId, place } = c.req.valid('param');
    return c.json(await readReviewedFile(c.var.ctx, { reviewId, file: place }));
  })
  .put('/:reviewId/draft', valid('param', byId), valid('json', saveReviewInput), async (c) =>
    c.json(await saveReviewDraft(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:reviewId/finish', valid('param', byId), valid('json', saveReviewInput), async (c) =>
    c.json(await finishReview(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:reviewId/hand-back', valid('param', byId), valid('json', handBackInput), async (c) => {
    await handBackReview(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:reviewId/reveal', valid('param', byId), valid('json', nothing), async (c) =>
    c.json(await revealReviewed(c.var.ctx, c.req.valid('param'))),
  );
