import { assessmentContent, section } from '@assay/core/assessments/schema';
import { ids } from '@assay/core/ids';
import { changeAssessment, createAssessment, listAssessments, readAssessment, readPoolStock } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ assessmentId: ids.assessment });
const demands = z.object({ sections: z.array(section.pick({ pool: true, count: true })).max(10) });

export const assessments = new Hono<Env>()
  .get('/', async (c) => c.json({ assessments: await listAssessments(c.var.ctx) }))
  .post('/', valid('json', assessmentContent), async (c) => c.json(await createAssessment(c.var.ctx, c.req.valid('json')), 201))
  .post('/pools', valid('json', demands), async (c) => c.json({ pools: await readPoolStock(c.var.ctx, c.req.valid('json')) }))
  .get('/:assessmentId', valid('param', byId), async (c) => c.json(await readAssessment(c.var.ctx, c.req.valid('param'))))
  .put('/:assessmentId', valid('param', byId), valid('json', assessmentContent), async (c) =>
    c.json(await changeAssessment(c.var.ctx, { ...c.req.valid('param'), content: c.req.valid('json') })),
  );
