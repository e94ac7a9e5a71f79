import { listProblems, listQuestions, readQuestion } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

// A broken folder is listed under its own name, so an id here is any short text.
const byId = z.object({ questionId: z.string().min(1).max(200) });

export const questions = new Hono<Env>()
  .get('/', async (c) => c.json({ questions: await listQuestions(c.var.ctx) }))
  .get('/:questionId', valid('param', byId), async (c) => c.json(await readQuestion(c.var.ctx, c.req.valid('param'))))
  .get('/:questionId/problems', valid('param', byId), async (c) =>
    c.json({ problems: await listProblems(c.var.ctx, c.req.valid('param')) }),
  );
