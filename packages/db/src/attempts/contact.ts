import { type AttemptId, parseId, type WriterSessionId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** A stretch in which nothing was heard from the device that wrote. */
export type ConnectionGap = { writerSessionId: WriterSessionId; from: Date; until: Date };

export async function insertGap(tx: Tx, attemptId: AttemptId, gap: ConnectionGap): Promise<void> {
  await tx
    .insertInto('connectionGaps')
    .values({ attemptId, writerSessionId: gap.writerSessionId, fromAt: gap.from.toISOString(), untilAt: gap.until.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A device that wrote was heard from in another network. */
export type NetworkChange = { writerSessionId: WriterSessionId; at: Date; networkHash: string };

export async function insertNetworkChange(tx: Tx, attemptId: AttemptId, change: NetworkChange): Promise<void> {
  const { writerSessionId, at, networkHash } = change;
  await tx
    .insertInto('networkChanges')
    .values({ attemptId, writerSessionId, changedAt: at.toISOString(), networkHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listNetworkChanges(db: Database, attemptId: AttemptId): Promise<readonly NetworkChange[]> {
  const rows = await db.selectFrom('networkChanges').selectAll().where('attemptId', '=', attemptId).orderBy('changedAt').execute();
  return rows.map(({ writerSessionId, changedAt, networkHash }) => ({
    writerSessionId: parseId('writerSession', writerSessionId),
    at: new Date(changedAt),
    networkHash,
  }));
}

export async function listGaps(db: Database, attemptId: AttemptId): Promise<readonly ConnectionGap[]> {
  const rows = await db.selectFrom('connectionGaps').selectAll().where('attemptId', '=', attemptId).orderBy('fromAt').execute();
  return rows.map((row) => ({
    writerSessionId: parseId('writerSession', row.writerSessionId),
    from: new Date(row.fromAt),
    until: new Date(row.untilAt),
  }));
}
