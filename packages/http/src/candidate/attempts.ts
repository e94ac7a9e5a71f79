import { AppError } from '@assay/core';
import { batchesInput, openWriterInput, submitInput } from '@assay/core/attempts/schema';
import type { InvitationId } from '@assay/core/ids';
import { ids } from '@assay/core/ids';
import { appendBatches, openWriter, readAttempt, type ServiceContext, startAttempt, submitAttempt } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ attemptId: ids.attempt });

export const attempts = new Hono<Env>()
  .post('/', valid('json', z.object({})), async (c) =>
    c.json(await startAttempt(c.var.ctx, { invitationId: ownInvitation(c.var.ctx) }), 201),
  )
  .get('/:attemptId', valid('param', byId), async (c) => c.json(await readAttempt(c.var.ctx, c.req.valid('param'))))
  .post('/:attemptId/writers', valid('param', byId), valid('json', openWriterInput), async (c) =>
    c.json(await openWriter(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:attemptId/batches', valid('param', byId), valid('json', batchesInput), async (c) =>
    c.json(await appendBatches(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:attemptId/submit', valid('param', byId), valid('json', submitInput), async (c) =>
    c.json(await submitAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  );

/** A candidate acts for the invitation whose link was opened on this device, and for no other. */
function ownInvitation(ctx: ServiceContext): InvitationId {
  if (ctx.actor.kind === 'candidate') return ctx.actor.invitationId;
  throw new AppError('unauthenticated', 'Please open the link of your invitation on this device first.');
}
