import { batchesInput, openWriterInput, submitInput } from '@assay/core/attempts/schema';
import { ids } from '@assay/core/ids';
import { reportProblemInput } from '@assay/core/problems/schema';
import { secondLookInput } from '@assay/core/second-looks/schema';
import { answerCaseInput } from '@assay/core/similarity/schema';
import { surveyInput } from '@assay/core/surveys/schema';
import {
  answerCase,
  answerSurvey,
  appendBatches,
  endBreak,
  openWriter,
  readAttempt,
  readOwnCases,
  readOwnFilm,
  readOwnReport,
  readOwnSecondLook,
  readOwnSurvey,
  reportProblem,
  requestSecondLook,
  startAttempt,
  startOwnBreak,
  submitAttempt,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { perMinute, perQuarterHour } from '../rate-rules.ts';
import { valid } from '../valid.ts';

const byId = z.object({ attemptId: ids.attempt });
const byCase = byId.extend({ caseId: ids.similarityCase });

export const attempts = ({ limiter }: HttpDependencies) =>
  new Hono<Env>()
    .post('/', valid('json', z.object({})), async (c) => c.json(await startAttempt(c.var.ctx), 201))
    .get('/:attemptId', valid('param', byId), async (c) => c.json(await readAttempt(c.var.ctx, c.req.valid('param'))))
    .post('/:attemptId/writers', valid('param', byId), valid('json', openWriterInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      // Forty bits of chance against twenty guesses a quarter of an hour.
      if (input.resumeCode !== null) limiter.take(`resume code ${input.attemptId}`, perQuarterHour(20));
      return c.json(await openWriter(c.var.ctx, input));
    })
    .post('/:attemptId/batches', valid('param', byId), valid('json', batchesInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      // Five hours of typing are some megabytes; nobody may fill the disk that others need.
      const kilobytes = Math.ceil(Number(c.req.header('content-length') ?? 0) / 1024);
      limiter.take(`batches ${input.attemptId}`, perQuarterHour(120_000), kilobytes);
      return c.json(await appendBatches(c.var.ctx, input));
    })
    .post('/:attemptId/break', valid('param', byId), valid('json', z.object({})), async (c) => {
      limiter.take(`breaks ${c.req.valid('param').attemptId}`, perMinute(10));
      await startOwnBreak(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .post('/:attemptId/break/end', valid('param', byId), valid('json', z.object({})), async (c) => {
      await endBreak(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .post('/:attemptId/problems', valid('param', byId), valid('json', reportProblemInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      limiter.take(`problems ${input.attemptId}`, perMinute(5));
      await reportProblem(c.var.ctx, input);
      return c.json({}, 201);
    })
    .get('/:attemptId/report', valid('param', byId), async (c) => c.json(await readOwnReport(c.var.ctx, c.req.valid('param'))))
    .get('/:attemptId/film', valid('param', byId), async (c) => {
      // A film is made anew each time, out of all that was recorded.
      limiter.take(`films ${c.req.valid('param').attemptId}`, perMinute(10));
      return c.json(await readOwnFilm(c.var.ctx, c.req.valid('param')));
    })
    .get('/:attemptId/second-look', valid('param', byId), async (c) => c.json(await readOwnSecondLook(c.var.ctx, c.req.valid('param'))))
    .post('/:attemptId/second-look', valid('param', byId), valid('json', secondLookInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      limiter.take(`second looks ${input.attemptId}`, perMinute(5));
      await requestSecondLook(c.var.ctx, input);
      return c.json({}, 201);
    })
    .get('/:attemptId/survey', valid('param', byId), async (c) => c.json(await readOwnSurvey(c.var.ctx, c.req.valid('param'))))
    .post('/:attemptId/survey', valid('param', byId), valid('json', surveyInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      limiter.take(`surveys ${input.attemptId}`, perMinute(5));
      await answerSurvey(c.var.ctx, input);
      return c.json({}, 201);
    })
    .get('/:attemptId/cases', valid('param', byId), async (c) => c.json(await readOwnCases(c.var.ctx, c.req.valid('param'))))
    .post('/:attemptId/cases/:caseId/answer', valid('param', byCase), valid('json', answerCaseInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      limiter.take(`cases ${input.attemptId}`, perMinute(5));
      await answerCase(c.var.ctx, input);
      return c.json({}, 201);
    })
    .post('/:attemptId/submit', valid('param', byId), valid('json', submitInput), async (c) =>
      c.json(await submitAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
    );
