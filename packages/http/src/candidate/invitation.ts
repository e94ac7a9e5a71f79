import { readOwnInvitation, startPractice } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { perQuarterHour } from '../rate-rules.ts';
import { valid } from '../valid.ts';

export const invitation = ({ limiter }: HttpDependencies) =>
  new Hono<Env>()
    .get('/', async (c) => c.json(await readOwnInvitation(c.var.ctx)))
    .post('/practice', valid('json', z.object({})), async (c) => {
      const { actor } = c.var.ctx;
      // A round writes some dozens of rows; nobody practises thirty times in a quarter of an hour.
      if (actor.kind === 'candidate') limiter.take(`practice ${actor.invitationId}`, perQuarterHour(30));
      return c.json(await startPractice(c.var.ctx), 201);
    });
