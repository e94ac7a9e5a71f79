import { ids } from '@assay/core/ids';
import { endingInput } from '@assay/core/personal-data/schema';
import { copyPerson, endPerson, lookAtPerson, settleDataRequest } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byInvitation = z.object({ invitationId: ids.invitation });
const byRequest = z.object({ dataRequestId: ids.dataRequest });

export const personalData = new Hono<Env>()
  .get('/invitations/:invitationId/person', valid('param', byInvitation), async (c) =>
    c.json(await lookAtPerson(c.var.ctx, c.req.valid('param'))),
  )
  .get('/invitations/:invitationId/person/copy', valid('param', byInvitation), async (c) => {
    const copy = await copyPerson(c.var.ctx, c.req.valid('param'));
    return c.body(JSON.stringify(copy, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="personal-data.json"',
    });
  })
  .post('/invitations/:invitationId/person/end', valid('param', byInvitation), valid('json', endingInput), async (c) => {
    await endPerson(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/data-requests/:dataRequestId/settle', valid('param', byRequest), valid('json', z.object({})), async (c) => {
    await settleDataRequest(c.var.ctx, { requestId: c.req.valid('param').dataRequestId });
    return c.json({});
  });
