import { setImmediate } from 'node:timers/promises';
import { assertMay } from '@assay/core/accounts';
import type { InvitationListId } from '@assay/core/ids';
import {
  getInvitationList,
  getOpening,
  type InvitationList,
  listWaitingPeople,
  markListedInvited,
  markListFinished,
  subjectOfOpening,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { invitePerson } from '../invitations/invite-person.ts';
import { mailInvitation } from '../mail/mail-invitation.ts';
import { traceAs } from '../trace.ts';

const peopleAtOnce = 20;

/**
 * Invites the people of a list. Whoever is invited leaves the list in the same transaction: a process that is killed at any moment is followed by one
 * that goes on where it was, and nobody is invited twice.
 */
export async function inviteListed(ctx: ServiceContext, { listId }: { listId: InvitationListId }): Promise<void> {
  const list = await getInvitationList(ctx.db, listId);
  assertMay(ctx.actor, 'invitation.write-listed', subjectOfOpening(await getOpening(ctx.db, list.openingId)));
  while (await inviteNext(ctx, list)) await setImmediate();
}

/** Whether there were any left. */
const inviteNext = (ctx: ServiceContext, list: InvitationList): Promise<boolean> =>
  writing(ctx.db, async (tx) => {
    const people = await listWaitingPeople(tx, list.id, peopleAtOnce);
    if (people.length === 0) {
      await markListFinished(tx, list.id, ctx.now());
      return false;
    }
    const opening = await getOpening(tx, list.openingId);
    const done = { invited: 0, invitedBefore: 0, waived: 0, tooSoon: 0 };
    for (const { row: _, ...person } of people) {
      const conditions = { startsFrom: list.startsFrom, startsUntil: list.startsUntil, timeMultiplier: 1, listId: list.id };
      const came = await invitePerson(tx, ctx, opening, { ...person, ...conditions }, list.seenBefore);
      if (came.kind === 'invited_before') done.invitedBefore += 1;
      else if (came.kind === 'seen_before') done.tooSoon += 1;
      else done[came.kind] += 1;
      if (came.kind === 'invited_before' || came.kind === 'seen_before') continue;
      if (came.kind === 'invited' && list.mailing !== null) await mailInvitation(tx, ctx, came.id, list.mailing);
      // By whoever sent the list: the job only does what they asked for.
      const details = { change: came.kind === 'waived' ? 'earlier score stands' : 'invited', listId: list.id };
      await traceAs(tx, ctx, list.createdBy, { action: 'invitation.write', subject: came.id, details });
    }
    await markListedInvited(tx, list.id, { rows: people.map(({ row }) => row), ...done });
    return true;
  });
