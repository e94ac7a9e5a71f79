import { dashboardPart, dashboardQuery, sidesQuery, surveyQuery } from '@assay/core/analytics/schema';
import { assessmentInput, assessmentSketch, savedStamp } from '@assay/core/assessments/schema';
import { ids } from '@assay/core/ids';
import { reviewerNamesInput, reviewPlanInput } from '@assay/core/reviews/schema';
import {
  changeAssessment,
  compareSides,
  createAssessment,
  createPreview,
  drawForm,
  exportDashboard,
  listAssessments,
  listRevisions,
  readAgreement,
  readAssessment,
  readDashboard,
  readPoolStock,
  readReviewPlan,
  readRevision,
  readSurvey,
  readTrials,
  saveReviewPlan,
  showReviewerNames,
  startTrial,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';
import { fileNameOf } from './file-name.ts';

const byId = z.object({ assessmentId: ids.assessment });
const byRevision = byId.extend({ revision: z.coerce.number().int().positive() });
/** Null: the own team of whoever asks. */
const teamId = ids.team.nullable().default(null);
const stockInput = assessmentSketch.extend({ teamId });
const drawInput = z.object({ teamId, content: assessmentSketch });
const createInput = z.strictObject({ teamId, content: assessmentInput });
const changeInput = z.strictObject({ basedOn: savedStamp, content: assessmentInput });

export const assessments = new Hono<Env>()
  .get('/', async (c) => c.json({ assessments: await listAssessments(c.var.ctx) }))
  .post('/', valid('json', createInput), async (c) => c.json(await createAssessment(c.var.ctx, c.req.valid('json')), 201))
  .post('/pools', valid('json', stockInput), async (c) => c.json(await readPoolStock(c.var.ctx, c.req.valid('json'))))
  .post('/draw', valid('json', drawInput), async (c) => c.json(await drawForm(c.var.ctx, c.req.valid('json'))))
  .get('/comparison', valid('query', sidesQuery), async (c) => c.json({ sides: await compareSides(c.var.ctx, c.req.valid('query')) }))
  .get('/:assessmentId', valid('param', byId), async (c) => c.json(await readAssessment(c.var.ctx, c.req.valid('param'))))
  .put('/:assessmentId', valid('param', byId), valid('json', changeInput), async (c) =>
    c.json(await changeAssessment(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:assessmentId/review-plan', valid('param', byId), async (c) => c.json(await readReviewPlan(c.var.ctx, c.req.valid('param'))))
  .put('/:assessmentId/review-plan', valid('param', byId), valid('json', reviewPlanInput), async (c) =>
    c.json(await saveReviewPlan(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:assessmentId/agreement', valid('param', byId), async (c) => c.json(await readAgreement(c.var.ctx, c.req.valid('param'))))
  .put('/:assessmentId/agreement/names', valid('param', byId), valid('json', reviewerNamesInput), async (c) => {
    await showReviewerNames(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:assessmentId/preview', valid('param', byId), valid('json', z.object({})), async (c) =>
    c.json(await createPreview(c.var.ctx, c.req.valid('param')), 201),
  )
  .get('/:assessmentId/trials', valid('param', byId), async (c) => c.json(await readTrials(c.var.ctx, c.req.valid('param'))))
  .post('/:assessmentId/trials', valid('param', byId), valid('json', z.object({})), async (c) =>
    c.json(await startTrial(c.var.ctx, c.req.valid('param')), 201),
  )
  .get('/:assessmentId/dashboard', valid('param', byId), valid('query', dashboardQuery), async (c) =>
    c.json(await readDashboard(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  )
  .get('/:assessmentId/dashboard.csv', valid('param', byId), valid('query', dashboardQuery.and(dashboardPart)), async (c) => {
    const { part } = c.req.valid('query');
    const { title, pieces } = await exportDashboard(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${fileNameOf(title)}-${part}.csv"`);
    return c.body(ReadableStream.from(pieces));
  })
  .get('/:assessmentId/survey', valid('param', byId), valid('query', surveyQuery), async (c) =>
    c.json({ survey: await readSurvey(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') }) }),
  )
  .get('/:assessmentId/revisions', valid('param', byId), async (c) =>
    c.json({ revisions: await listRevisions(c.var.ctx, c.req.valid('param')) }),
  )
  .get('/:assessmentId/revisions/:revision', valid('param', byRevision), async (c) =>
    c.json(await readRevision(c.var.ctx, c.req.valid('param'))),
  );
