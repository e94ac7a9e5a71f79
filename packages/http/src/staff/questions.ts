import { listProblems, listQuestions, readQuestion, readQuestionMaterial } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import { attachment } from '../attachment.ts';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

// A broken folder is listed under its own name, so an id here is any short text.
const byId = z.object({ questionId: z.string().min(1).max(200) });
const byPlace = byId.extend({ which: z.coerce.number().int().min(0).max(1000) });

export const questions = new Hono<Env>()
  .get('/', async (c) => c.json({ questions: await listQuestions(c.var.ctx) }))
  .get('/:questionId', valid('param', byId), async (c) => c.json(await readQuestion(c.var.ctx, c.req.valid('param'))))
  .get('/:questionId/material', valid('param', byId), async (c) =>
    attachment(c, await readQuestionMaterial(c.var.ctx, { ...c.req.valid('param'), which: null })),
  )
  .get('/:questionId/material/:which', valid('param', byPlace), async (c) =>
    attachment(c, await readQuestionMaterial(c.var.ctx, c.req.valid('param'))),
  )
  .get('/:questionId/problems', valid('param', byId), async (c) =>
    c.json({ problems: await listProblems(c.var.ctx, c.req.valid('param')) }),
  );
