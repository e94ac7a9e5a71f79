import type { AuditId, Json } from '@assay/core';
import type { Database } from '../open.ts';
import { toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** Ids only, never names: the log outlives the people it speaks of. */
export type AuditEntry = {
  id: AuditId;
  at: Date;
  /** `staff:acc_…`, `candidate:cand_…`, `system:sweeper` */
  actor: string;
  action: string;
  /** The id of what was acted on. */
  subject: string;
  reason: string | null;
  details: Json;
};

export async function insertAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({ ...entry, at: entry.at.toISOString(), details: toStored(entry.details) })
    .execute();
}

/** As `insertAudit`, for what was done to many with one press. */
export async function insertAudits(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += rowsAtOnce) {
    const rows = entries
      .slice(from, from + rowsAtOnce)
      .map((entry) => ({ ...entry, at: entry.at.toISOString(), details: toStored(entry.details) }));
    await tx.insertInto('audit').values(rows).execute();
  }
}

const rowsAtOnce = 500;

/** Newest last. */
export async function listAudit(db: Database, subjects: readonly string[]) {
  if (subjects.length === 0) return [];
  return db.selectFrom('audit').selectAll().where('subject', 'in', subjects).orderBy('at').orderBy('id').execute();
}
