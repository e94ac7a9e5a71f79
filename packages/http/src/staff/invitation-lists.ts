import { ids } from '@assay/core/ids';
import { invitationListInput, linksInput, listCheckInput } from '@assay/core/invitation-lists/schema';
import { checkInvitationList, countLinks, listLists, makeLinks, readInvitationList, startInvitationList } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byOpening = z.object({ openingId: ids.opening });
const byList = byOpening.extend({ listId: ids.invitationList });
const ofList = z.object({ listId: ids.invitationList.optional() });

/** Below `/openings`: inviting many at once, and the links to send them. */
export const invitationLists = new Hono<Env>()
  .post('/:openingId/lists/check', valid('param', byOpening), valid('json', listCheckInput), async (c) =>
    c.json(await checkInvitationList(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:openingId/lists', valid('param', byOpening), valid('json', invitationListInput), async (c) =>
    c.json(await startInvitationList(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .get('/:openingId/lists', valid('param', byOpening), async (c) => c.json({ lists: await listLists(c.var.ctx, c.req.valid('param')) }))
  .get('/:openingId/lists/:listId', valid('param', byList), async (c) => c.json(await readInvitationList(c.var.ctx, c.req.valid('param'))))
  .get('/:openingId/links', valid('param', byOpening), valid('query', ofList), async (c) =>
    c.json(await countLinks(c.var.ctx, { ...c.req.valid('param'), listId: c.req.valid('query').listId ?? null })),
  )
  .post('/:openingId/links', valid('param', byOpening), valid('json', linksInput), async (c) =>
    c.json({ letters: await makeLinks(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }) }, 201),
  );
