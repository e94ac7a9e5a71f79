import type { InvitationId } from '@assay/core/ids';
import { nothingKnown, type OutcomeForStaff } from '@assay/core/outcomes';
import { type Database, findOutcome, findStaff, type Tx } from '@assay/db';

export async function outcomeForStaff(db: Database | Tx, invitationId: InvitationId): Promise<OutcomeForStaff> {
  const outcome = await findOutcome(db, invitationId);
  if (outcome === null) return { invitationId, values: nothingKnown, saves: 0, savedAt: null, savedBy: null, isOfList: false };
  const { values, saves, savedAt, savedBy, listId } = outcome;
  const saver = savedBy === null ? null : await findStaff(db, savedBy);
  return { invitationId, values, saves, savedAt: savedAt.toISOString(), savedBy: saver?.name ?? null, isOfList: listId !== null };
}
