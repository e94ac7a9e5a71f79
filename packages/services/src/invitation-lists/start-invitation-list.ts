import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { InvitationListForStaff, InvitationListInput } from '@assay/core/invitation-lists';
import { getInvitationList, getOpening, insertInvitationList, subjectOfOpening, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import { mailerOf } from '../mail/set-up.ts';
import { trace } from '../trace.ts';
import { listForStaff } from './list-for-staff.ts';
import { readListText } from './read-text.ts';

/**
 * Takes in a list: its people wait in the database from then on, and a job invites them. Rows with faults and people named twice are left out;
 * whoever is invited already when their turn comes is left out, too, so that sending a list again invites nobody twice.
 */
export async function startInvitationList(
  ctx: ServiceContext,
  { openingId, text, source, isWarm, mailing, seenBefore, ...window }: InvitationListInput & { openingId: OpeningId },
): Promise<InvitationListForStaff> {
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(await getOpening(ctx.db, openingId)));
  if (mailing !== null) mailerOf(ctx);
  const { rows, faultyRows, repeats, people } = readListText(text);
  if (people.length === 0) {
    throw new AppError('invalid_input', 'No row of this list can be invited as it stands. Check it first: each fault is named there.', {
      reason: 'nobody_ready',
    });
  }
  return writing(ctx.db, async (tx) => {
    const opening = await getOpening(tx, openingId);
    assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
    const id = newIdIn(ctx, 'invitationList');
    await insertInvitationList(
      tx,
      {
        id,
        openingId: opening.id,
        startsFrom: window.startsFrom === null ? null : new Date(window.startsFrom),
        startsUntil: window.startsUntil === null ? null : new Date(window.startsUntil),
        rows,
        faultyRows,
        repeatedRows: repeats.length,
        seenBefore,
        createdAt: ctx.now(),
        createdBy: actorLabel(ctx.actor),
        mailing,
      },
      people.map((person) => ({
        row: person.row,
        name: person.name,
        email: person.email,
        source: person.source || source || 'staff',
        isWarm: person.isWarm ?? isWarm,
      })),
    );
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'invite-listed', subject: id, at: ctx.now() });
    const details = { change: 'list taken in', listId: id, people: people.length, byMail: mailing !== null };
    await trace(tx, ctx, { action: 'invitation.write', subject: opening.id, details });
    return listForStaff(tx, await getInvitationList(tx, id));
  });
}
