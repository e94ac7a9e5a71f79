import type { ItemGrade } from '@assay/core/grading';
import { itemGrade } from '@assay/core/grading/schema';
import { type AttemptId, type ItemId, parseId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type LateTail = {
  attemptId: AttemptId;
  edits: number;
  lastSeq: number;
  firstReceivedAt: Date;
  lastReceivedAt: Date;
  /** Null before the first grading. */
  gradedSeq: number | null;
  /** `by`: an account's id. */
  decision: { counts: boolean; reason: string; at: Date; by: string } | null;
};

export async function findLateTail(db: Database | Tx, attemptId: AttemptId): Promise<LateTail | null> {
  const row = await db.selectFrom('lateTails').selectAll().where('attemptId', '=', attemptId).executeTakeFirst();
  if (row === undefined) return null;
  const { counts, reason, decidedAt, decidedBy } = row;
  return {
    attemptId,
    edits: row.edits,
    lastSeq: row.lastSeq,
    firstReceivedAt: new Date(row.firstReceivedAt),
    lastReceivedAt: new Date(row.lastReceivedAt),
    gradedSeq: row.gradedSeq,
    decision:
      counts === null || reason === null || decidedAt === null || decidedBy === null
        ? null
        : { counts: counts === 1, reason, at: new Date(decidedAt), by: decidedBy },
  };
}

/** Adds what has just arrived. A decision stands until the tail is graded anew. */
export async function markLateEdits(tx: Tx, attemptId: AttemptId, arrived: { edits: number; lastSeq: number; at: Date }): Promise<void> {
  const at = arrived.at.toISOString();
  await tx
    .insertInto('lateTails')
    .values({
      attemptId,
      edits: arrived.edits,
      lastSeq: arrived.lastSeq,
      firstReceivedAt: at,
      lastReceivedAt: at,
      gradedSeq: null,
      counts: null,
      reason: null,
      decidedAt: null,
      decidedBy: null,
    })
    .onConflict((conflict) =>
      conflict.column('attemptId').doUpdateSet((eb) => ({
        edits: eb('lateTails.edits', '+', arrived.edits),
        lastSeq: arrived.lastSeq,
        lastReceivedAt: at,
      })),
    )
    .execute();
  await refreshResult(tx, { attemptId });
}

/** The tail is graded up to this number; a decision on less is taken back. */
export async function markLateTailGraded(tx: Tx, attemptId: AttemptId, gradedSeq: number): Promise<void> {
  await tx
    .updateTable('lateTails')
    .set({ gradedSeq, counts: null, reason: null, decidedAt: null, decidedBy: null })
    .where('attemptId', '=', attemptId)
    .execute();
  await refreshResult(tx, { attemptId });
}

/** Answers false when more has arrived, or been graded, than the decision was about. */
export async function markLateTailDecided(
  tx: Tx,
  attemptId: AttemptId,
  lastSeq: number,
  decision: NonNullable<LateTail['decision']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('lateTails')
    .set({
      counts: decision.counts ? 1 : 0,
      reason: decision.reason,
      decidedAt: decision.at.toISOString(),
      decidedBy: decision.by,
    })
    .where('attemptId', '=', attemptId)
    .where('lastSeq', '=', lastSeq)
    .where('gradedSeq', '=', lastSeq)
    .executeTakeFirst();
  await refreshResult(tx, { attemptId });
  return result.numUpdatedRows === 1n;
}

export type LateGrading = { itemId: ItemId; language: Language | null; grade: ItemGrade };

export async function listLateGradings(db: Database | Tx, attemptId: AttemptId): Promise<readonly LateGrading[]> {
  const rows = await db.selectFrom('lateGradings').selectAll().where('attemptId', '=', attemptId).execute();
  return rows.map((row) => ({
    itemId: parseId('item', row.itemId),
    language: row.language === null ? null : language.parse(row.language),
    grade: fromStored(itemGrade, row.grade, 'late_gradings.grade'),
  }));
}

/** In place of what was graded of an earlier, shorter tail. */
export async function replaceLateGradings(tx: Tx, attemptId: AttemptId, gradings: readonly LateGrading[], at: Date): Promise<void> {
  await tx.deleteFrom('lateGradings').where('attemptId', '=', attemptId).execute();
  if (gradings.length === 0) return;
  const rows = gradings.map(({ itemId, language: graded, grade }) => ({
    itemId,
    attemptId,
    language: graded,
    share: grade.share,
    grade: toStored(grade),
    createdAt: at.toISOString(),
  }));
  await tx.insertInto('lateGradings').values(rows).execute();
}

/** The grades with the late edits take the place of those without, item by item. */
export async function keepLateGradings(tx: Tx, attemptId: AttemptId): Promise<void> {
  const rows = await tx.selectFrom('lateGradings').selectAll().where('attemptId', '=', attemptId).execute();
  for (const { itemId, language, share, grade } of rows) {
    await tx.updateTable('gradings').set({ language, share, grade }).where('itemId', '=', itemId).execute();
  }
}

/** The attempt goes on from its late state: what was beside the answer is now part of it. */
export async function markLateTailFolded(tx: Tx, attemptId: AttemptId): Promise<void> {
  await tx.updateTable('eventBatches').set({ place: 'folded' }).where('attemptId', '=', attemptId).where('place', '=', 'late').execute();
  await tx.deleteFrom('lateGradings').where('attemptId', '=', attemptId).execute();
  await tx.deleteFrom('lateTails').where('attemptId', '=', attemptId).execute();
  await refreshResult(tx, { attemptId });
}
