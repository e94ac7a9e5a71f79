import { conditionsInput } from '@assay/core/arrangements/schema';
import { timeZone } from '@assay/core/decisions/schema';
import { ids } from '@assay/core/ids';
import { extendInput, invitationInput, revokeInput } from '@assay/core/invitations/schema';
import { sendAgainInput } from '@assay/core/mail/schema';
import {
  changeConditions,
  extendWindow,
  inviteCandidate,
  makeLink,
  readCandidate,
  readMailsOfInvitation,
  readReport,
  revokeLinks,
  sendAgain,
  unwaive,
} from '@assay/services';

import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ invitationId: ids.invitation });

export const invitations = new Hono<Env>()
  .post('/', valid('json', invitationInput), async (c) => c.json(await inviteCandidate(c.var.ctx, c.req.valid('json')), 201))
  .post('/:invitationId/links', valid('param', byId), valid('json', z.object({})), async (c) =>
    c.json(await makeLink(c.var.ctx, c.req.valid('param')), 201),
  )
  .post('/:invitationId/revoke', valid('param', byId), valid('json', revokeInput), async (c) =>
    c.json(await revokeLinks(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:invitationId/unwaive', valid('param', byId), valid('json', revokeInput), async (c) =>
    c.json(await unwaive(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:invitationId/window', valid('param', byId), valid('json', extendInput), async (c) =>
    c.json(await extendWindow(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .put('/:invitationId/conditions', valid('param', byId), valid('json', conditionsInput), async (c) =>
    c.json(await changeConditions(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:invitationId/mails', valid('param', byId), async (c) => c.json(await readMailsOfInvitation(c.var.ctx, c.req.valid('param'))))
  .post('/:invitationId/mails', valid('param', byId), valid('json', sendAgainInput), async (c) =>
    c.json(await sendAgain(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .get('/:invitationId/candidate', valid('param', byId), async (c) => c.json(await readCandidate(c.var.ctx, c.req.valid('param'))))
  .get('/:invitationId/report', valid('param', byId), valid('query', z.object({ zone: timeZone.default('UTC') })), async (c) =>
    c.json(await readReport(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  );
