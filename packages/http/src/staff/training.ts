import { ids } from '@assay/core/ids';
import { momentInput } from '@assay/core/recordings/schema';
import { nextTrainingInput, saveReviewInput } from '@assay/core/reviews/schema';
import { fileKey } from '@assay/core/uploads/schema';
import {
  finishTraining,
  handBackTraining,
  listTrainingFiles,
  readTraining,
  readTrainingFile,
  readTrainingFilm,
  readTrainingQuestions,
  runTrainingMoment,
  saveTrainingDraft,
  takeNextTraining,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ trainingId: ids.training });

export const training = new Hono<Env>()
  .get('/', async (c) => c.json(await readTrainingQuestions(c.var.ctx)))
  .post('/next', valid('json', nextTrainingInput), async (c) => c.json(await takeNextTraining(c.var.ctx, c.req.valid('json'))))
  .get('/:trainingId', valid('param', byId), async (c) => c.json(await readTraining(c.var.ctx, c.req.valid('param'))))
  .get('/:trainingId/film', valid('param', byId), async (c) => c.json(await readTrainingFilm(c.var.ctx, c.req.valid('param'))))
  .post('/:trainingId/film/runs', valid('param', byId), valid('json', momentInput), async (c) =>
    c.json(await runTrainingMoment(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:trainingId/files', valid('param', byId), async (c) => c.json(await listTrainingFiles(c.var.ctx, c.req.valid('param'))))
  .get('/:trainingId/files/:place', valid('param', byId.extend({ place: fileKey })), async (c) => {
    const { trainingId, place } = c.req.valid('param');
    return c.json(await readTrainingFile(c.var.ctx, { trainingId, file: place }));
  })
  .put('/:trainingId/draft', valid('param', byId), valid('json', saveReviewInput), async (c) =>
    c.json(await saveTrainingDraft(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:trainingId/finish', valid('param', byId), valid('json', saveReviewInput), async (c) =>
    c.json(await finishTraining(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:trainingId/hand-back', valid('param', byId), valid('json', z.object({})), async (c) => {
    await handBackTraining(c.var.ctx, c.req.valid('param'));
    return c.json({});
  });
