import { arrangementInput } from '@assay/core/arrangements/schema';
import { ids } from '@assay/core/ids';
import { dataRequestInput } from '@assay/core/personal-data/schema';
import {
  readOwnDataRequests,
  readOwnInvitation,
  requestArrangement,
  requestData,
  startPractice,
  withdrawArrangement,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { perQuarterHour } from '../rate-rules.ts';
import { valid } from '../valid.ts';

const byRequest = z.object({ requestId: ids.arrangementRequest });

export const invitation = ({ limiter }: HttpDependencies) =>
  new Hono<Env>()
    .get('/', async (c) => c.json(await readOwnInvitation(c.var.ctx)))
    .post('/arrangements', valid('json', arrangementInput), async (c) => {
      const { actor } = c.var.ctx;
      if (actor.kind === 'candidate') limiter.take(`arrangements ${actor.invitationId}`, perQuarterHour(10));
      return c.json(await requestArrangement(c.var.ctx, c.req.valid('json')), 201);
    })
    .post('/arrangements/:requestId/withdraw', valid('param', byRequest), valid('json', z.object({})), async (c) => {
      await withdrawArrangement(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .get('/data-requests', async (c) => c.json({ requests: await readOwnDataRequests(c.var.ctx) }))
    .post('/data-requests', valid('json', dataRequestInput), async (c) => {
      const { actor } = c.var.ctx;
      if (actor.kind === 'candidate') limiter.take(`data requests ${actor.invitationId}`, perQuarterHour(10));
      await requestData(c.var.ctx, c.req.valid('json'));
      return c.json({}, 201);
    })
    .post('/practice', valid('json', z.object({})), async (c) => {
      const { actor } = c.var.ctx;
      // A round writes some dozens of rows; nobody practises thirty times in a quarter of an hour.
      if (actor.kind === 'candidate') limiter.take(`practice ${actor.invitationId}`, perQuarterHour(30));
      return c.json(await startPractice(c.var.ctx), 201);
    });
