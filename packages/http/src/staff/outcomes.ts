import { ids } from '@assay/core/ids';
import { outcomeFiguresQuery, outcomeInput, outcomeListCheckInput, outcomeListInput } from '@assay/core/outcomes/schema';
import {
  checkOutcomeList,
  listOutcomeLists,
  readOutcome,
  readOutcomeFigures,
  saveOutcome,
  saveOutcomeList,
  undoOutcomeList,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byInvitation = z.object({ invitationId: ids.invitation });
const byOpening = z.object({ openingId: ids.opening });
const byList = byOpening.extend({ outcomeListId: ids.outcomeList });
const byAssessment = z.object({ assessmentId: ids.assessment });

/** What became of people after the assessment, one by one and by lists, and whether the score had said so. */
export const outcomes = new Hono<Env>()
  .get('/invitations/:invitationId/outcome', valid('param', byInvitation), async (c) =>
    c.json(await readOutcome(c.var.ctx, c.req.valid('param'))),
  )
  .put('/invitations/:invitationId/outcome', valid('param', byInvitation), valid('json', outcomeInput), async (c) =>
    c.json(await saveOutcome(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/openings/:openingId/outcomes/check', valid('param', byOpening), valid('json', outcomeListCheckInput), async (c) =>
    c.json(await checkOutcomeList(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/openings/:openingId/outcomes', valid('param', byOpening), async (c) =>
    c.json({ lists: await listOutcomeLists(c.var.ctx, c.req.valid('param')) }),
  )
  .post('/openings/:openingId/outcomes', valid('param', byOpening), valid('json', outcomeListInput), async (c) =>
    c.json(await saveOutcomeList(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .post('/openings/:openingId/outcomes/:outcomeListId/undo', valid('param', byList), valid('json', z.object({})), async (c) =>
    c.json(await undoOutcomeList(c.var.ctx, c.req.valid('param'))),
  )
  .get('/assessments/:assessmentId/outcomes', valid('param', byAssessment), valid('query', outcomeFiguresQuery), async (c) =>
    c.json(await readOutcomeFigures(c.var.ctx, { ...c.req.valid('param'), openingId: c.req.valid('query').opening || null })),
  );
