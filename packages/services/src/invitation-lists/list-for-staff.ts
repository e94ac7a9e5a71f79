import { parseId } from '@assay/core/ids';
import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { countMailsOfList, type Database, findStaff, type InvitationList, type Tx } from '@assay/db';
import { stateOfJob } from '@assay/jobs';

export async function listForStaff(db: Database | Tx, list: InvitationList): Promise<InvitationListForStaff> {
  const [kind, id] = list.createdBy.split(':');
  const creator = kind === 'staff' && id !== undefined ? await findStaff(db, parseId('account', id)) : null;
  const isStopped = list.finishedAt === null && (await stateOfJob(db, 'invite-listed', list.id)) === 'dead';
  return {
    listId: list.id,
    openingId: list.openingId,
    createdAt: list.createdAt.toISOString(),
    createdBy: creator?.name ?? null,
    state: list.finishedAt !== null ? 'finished' : isStopped ? 'stopped' : 'running',
    finishedAt: list.finishedAt?.toISOString() ?? null,
    rows: list.rows,
    faultyRows: list.faultyRows,
    repeatedRows: list.repeatedRows,
    people: list.people,
    invited: list.invited,
    invitedBefore: list.invitedBefore,
    waived: list.waived,
    tooSoon: list.tooSoon,
    mails: list.mailing === null ? null : await countMailsOfList(db, list.id),
  };
}
