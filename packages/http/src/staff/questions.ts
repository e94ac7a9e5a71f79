import { answersShown } from '@assay/core/analytics/schema';
import { ids } from '@assay/core/ids';
import { decideQuestionInput } from '@assay/core/questions/schema';
import { knownSolutionInput } from '@assay/core/similarity/schema';
import {
  addKnownSolution,
  checkKnownAgain,
  decideQuestion,
  listProblems,
  listQuestions,
  readAnsweredAttempts,
  readCalibration,
  readCountedAttempts,
  readKnownSolutions,
  readQuestion,
  readQuestionMaterial,
  readQuestionRotation,
  readRegradesOfQuestion,
  removeKnownSolution,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import { attachment } from '../attachment.ts';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

// A broken folder is listed under its own name, so an id here is any short text.
const byId = z.object({ questionId: z.string().min(1).max(200) });
const byPlace = byId.extend({ which: z.coerce.number().int().min(0).max(1000) });

const byKnown = byId.extend({ knownSolutionId: ids.knownSolution });

/** Which version's figures: the current one's unless said. */
const ofVersion = z.object({ version: z.union([z.literal('all'), z.coerce.number().int().min(1).max(1_000_000)]).optional() });

const ofAnswers = ofVersion.extend({ show: answersShown.default('all'), page: z.coerce.number().int().min(1).max(100_000).default(1) });

export const questions = new Hono<Env>()
  .get('/', async (c) => c.json({ questions: await listQuestions(c.var.ctx) }))
  .get('/:questionId', valid('param', byId), valid('query', z.object({ of: z.literal('waiting').exactOptional() })), async (c) =>
    c.json(await readQuestion(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  )
  .get('/:questionId/material', valid('param', byId), async (c) =>
    attachment(c, await readQuestionMaterial(c.var.ctx, { ...c.req.valid('param'), which: null })),
  )
  .get('/:questionId/material/:which', valid('param', byPlace), async (c) =>
    attachment(c, await readQuestionMaterial(c.var.ctx, c.req.valid('param'))),
  )
  .post('/:questionId/decide', valid('param', byId), valid('json', decideQuestionInput), async (c) =>
    c.json(await decideQuestion(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:questionId/calibration', valid('param', byId), valid('query', ofVersion), async (c) =>
    c.json(await readCalibration(c.var.ctx, { ...c.req.valid('param'), version: c.req.valid('query').version ?? null })),
  )
  .get('/:questionId/answered-attempts', valid('param', byId), valid('query', ofAnswers), async (c) => {
    const { version, show, page } = c.req.valid('query');
    return c.json(await readAnsweredAttempts(c.var.ctx, { ...c.req.valid('param'), version: version ?? null, show, page }));
  })
  .get('/:questionId/counted-attempts', valid('param', byId), async (c) =>
    c.json(await readCountedAttempts(c.var.ctx, c.req.valid('param'))),
  )
  .get('/:questionId/regrades', valid('param', byId), async (c) => c.json(await readRegradesOfQuestion(c.var.ctx, c.req.valid('param'))))
  .get('/:questionId/rotation', valid('param', byId), async (c) => c.json(await readQuestionRotation(c.var.ctx, c.req.valid('param'))))
  .get('/:questionId/known-solutions', valid('param', byId), async (c) => c.json(await readKnownSolutions(c.var.ctx, c.req.valid('param'))))
  .post('/:questionId/known-solutions', valid('param', byId), valid('json', knownSolutionInput), async (c) =>
    c.json(await addKnownSolution(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .post('/:questionId/known-solutions/:knownSolutionId/check', valid('param', byKnown), async (c) => {
    await checkKnownAgain(c.var.ctx, c.req.valid('param'));
    return c.json({});
  })
  .post('/:questionId/known-solutions/:knownSolutionId/remove', valid('param', byKnown), async (c) => {
    await removeKnownSolution(c.var.ctx, c.req.valid('param'));
    return c.json({});
  })
  .get('/:questionId/problems', valid('param', byId), async (c) =>
    c.json({ problems: await listProblems(c.var.ctx, c.req.valid('param')) }),
  );
