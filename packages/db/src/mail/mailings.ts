import { type InvitationId, parseId } from '@assay/core/ids';
import { type Mailing, reminderAt } from '@assay/core/mail';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** From now on this is how somebody invited is written to. */
export async function putMailing(tx: Tx, invitationId: InvitationId, mailing: Mailing): Promise<void> {
  await tx
    .insertInto('mailings')
    .values({ invitationId, ...mailing })
    .onConflict((conflict) => conflict.column('invitationId').doUpdateSet({ ...mailing }))
    .execute();
}

export async function findMailing(db: Database | Tx, invitationId: InvitationId): Promise<Mailing | null> {
  const row = await db.selectFrom('mailings').selectAll().where('invitationId', '=', invitationId).executeTakeFirst();
  return row === undefined ? null : { remindHours: row.remindHours, timeZone: row.timeZone };
}

const hourMs = 3_600_000;

/** Who is to be reminded now, with the end of the window that it is about: invited to a real opening, reachable, not started, not reminded of it. */
export async function listDueReminders(db: Database, now: Date): Promise<readonly { invitationId: InvitationId; until: Date }[]> {
  const hours = await db.selectFrom('mailings').select('remindHours').distinct().where('remindHours', 'is not', null).execute();
  const due: { invitationId: InvitationId; until: Date }[] = [];
  for (const { remindHours } of hours) {
    if (remindHours === null) continue;
    const rows = await db
      .selectFrom('mailings')
      .innerJoin('invitations', 'invitations.id', 'mailings.invitationId')
      .innerJoin('openings', 'openings.id', 'invitations.openingId')
      .select(['invitations.id', 'invitations.startsFrom', 'invitations.startsUntil', 'invitations.createdAt'])
      .where('mailings.remindHours', '=', remindHours)
      .where('openings.purpose', '=', 'real')
      .where('invitations.startsUntil', '>', now.toISOString())
      .where('invitations.startsUntil', '<=', new Date(now.getTime() + remindHours * hourMs).toISOString())
      .where('invitations.revokedAt', 'is', null)
      .where('invitations.waivedAt', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('attempts').select('attempts.id').whereRef('attempts.invitationId', '=', 'invitations.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('mails')
              .select('mails.id')
              .whereRef('mails.invitationId', '=', 'invitations.id')
              .where((eb) =>
                eb.or([
                  eb.and([eb('mails.kind', '=', 'reminder'), eb('mails.about', '=', eb.ref('invitations.startsUntil'))]),
                  // Nobody reads what is sent to an address that does not exist.
                  eb.and([
                    eb('mails.kind', '=', 'invitation'),
                    eb('mails.state', 'in', ['failed', 'bounced']),
                    eb('mails.settledAt', 'is', null),
                  ]),
                ]),
              ),
          ),
        ),
      )
      .orderBy('invitations.startsUntil')
      .execute();
    for (const { id, startsFrom, startsUntil, createdAt } of rows) {
      if (startsUntil === null) continue;
      const until = new Date(startsUntil);
      const from = new Date(startsFrom !== null && startsFrom > createdAt ? startsFrom : createdAt);
      const at = reminderAt({ from, until, remindHours });
      if (at !== null && at <= now) due.push({ invitationId: parseId('invitation', id), until });
    }
  }
  return due;
}
