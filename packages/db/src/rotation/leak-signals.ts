import { type LeakSignalId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { SignalFinding, SignalOutcome } from '@assay/core/rotation';
import { signalFinding, signalOutcome } from '@assay/core/rotation/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type LeakSignal = {
  id: LeakSignalId;
  questionId: string;
  questionVersionId: QuestionVersionId;
  raisedAt: Date;
  /** The day on which the exposure with which the evidence begins was taken up. */
  sinceAt: Date;
  finding: SignalFinding;
  settled: { at: Date; outcome: SignalOutcome; reason: string } | null;
};

export async function insertLeakSignal(tx: Tx, signal: Omit<LeakSignal, 'settled'>): Promise<void> {
  await tx
    .insertInto('leakSignals')
    .values({
      ...signal,
      raisedAt: signal.raisedAt.toISOString(),
      sinceAt: signal.sinceAt.toISOString(),
      finding: toStored(signal.finding),
      settledAt: null,
      settledBy: null,
      outcome: null,
      reason: null,
    })
    .execute();
}

/** Of one question in all its versions, or of all questions; the newest first. */
export async function listLeakSignals(db: Database | Tx, questionId?: string): Promise<readonly LeakSignal[]> {
  const rows = await db
    .selectFrom('leakSignals')
    .selectAll()
    .$if(questionId !== undefined, (query) => query.where('questionId', '=', questionId ?? ''))
    .orderBy('raisedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: parseId('leakSignal', row.id),
    questionId: row.questionId,
    questionVersionId: parseId('questionVersion', row.questionVersionId),
    raisedAt: new Date(row.raisedAt),
    sinceAt: new Date(row.sinceAt),
    finding: fromStored(signalFinding, row.finding, 'leak_signals.finding'),
    settled:
      row.settledAt === null ? null : { at: new Date(row.settledAt), outcome: signalOutcome.parse(row.outcome), reason: row.reason ?? '' },
  }));
}

/** Whether it was open. `by`: the label of an actor. */
export async function markSignalSettled(
  tx: Tx,
  id: LeakSignalId,
  settled: { at: Date; by: string; outcome: SignalOutcome; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('leakSignals')
    .set({ settledAt: settled.at.toISOString(), settledBy: settled.by, outcome: settled.outcome, reason: settled.reason })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Exposures taken up since that day, and of how many versions that are watched. */
export async function countWatchedSince(db: Database | Tx, from: Date): Promise<{ exposures: number; questions: number }> {
  const row = await db
    .selectFrom('leakExposures')
    .innerJoin('leakWatches', 'leakWatches.questionVersionId', 'leakExposures.questionVersionId')
    .select((eb) => [eb.fn.countAll().as('exposures'), eb.fn.count('leakExposures.questionVersionId').distinct().as('questions')])
    .where('leakExposures.foldedOn', '>=', from.toISOString().slice(0, 10))
    .where('leakWatches.watch', 'is not', null)
    .executeTakeFirstOrThrow();
  return { exposures: Number(row.exposures), questions: Number(row.questions) };
}
