import type { InvitationId } from '@assay/core/ids';
import { type Database, listDecisionsOf, type Tx } from '@assay/db';

/** Whether the candidate has heard how it ended. That nothing is decided yet is no end. */
export async function hasBeenTold(db: Database | Tx, invitationId: InvitationId): Promise<boolean> {
  return (await listDecisionsOf(db, invitationId)).some(({ told, kind }) => told !== null && kind !== 'hold');
}
