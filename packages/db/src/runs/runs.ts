import { AppError } from '@assay/core';
import type { SubmittedSource } from '@assay/core/grading';
import { type AttemptId, type ItemId, parseId, type RunId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { language, sourceFiles } from '@assay/core/runs/schema';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

const runInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('samples') }),
  z.object({ kind: z.literal('own'), text: z.string() }),
]);
export type RunInput = z.infer<typeof runInput>;

/** The text of the one file there is, or of several by their path. */
const runSource = z.union([z.string(), sourceFiles]);

export type Run = {
  id: RunId;
  attemptId: AttemptId;
  itemId: ItemId;
  language: Language;
  source: SubmittedSource;
  input: RunInput;
  requestedAt: Date;
  finishedAt: Date | null;
  /** JSON: what the candidate was shown */
  outcome: string | null;
};

export async function insertRun(tx: Tx, run: Omit<Run, 'finishedAt' | 'outcome'>): Promise<void> {
  await tx
    .insertInto('runs')
    .values({
      ...run,
      source: toStored(run.source),
      input: toStored(run.input),
      requestedAt: run.requestedAt.toISOString(),
      finishedAt: null,
      outcome: null,
    })
    .execute();
}

const runFromRow = (row: Selectable<Schema['runs']>): Run => ({
  id: parseId('run', row.id),
  attemptId: parseId('attempt', row.attemptId),
  itemId: parseId('item', row.itemId),
  language: language.parse(row.language),
  source: fromStored(runSource, row.source, 'runs.source'),
  input: fromStored(runInput, row.input, 'runs.input'),
  requestedAt: new Date(row.requestedAt),
  finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt),
  outcome: row.outcome,
});

/** In the order asked for. */
export async function listRuns(db: Database | Tx, attemptId: AttemptId): Promise<readonly Run[]> {
  const rows = await db.selectFrom('runs').selectAll().where('attemptId', '=', attemptId).orderBy('requestedAt').orderBy('id').execute();
  return rows.map(runFromRow);
}

export async function getRun(db: Database, attemptId: AttemptId, id: RunId): Promise<Run> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).where('attemptId', '=', attemptId).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found', 'There is no such run.');
  return runFromRow(row);
}

/** How many runs of the attempt were asked for since an instant, and how many of all have not ended. */
export async function countRuns(db: Database | Tx, attemptId: AttemptId, since: Date): Promise<{ recent: number; unfinished: number }> {
  const row = await db
    .selectFrom('runs')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('requestedAt', '>=', since.toISOString()).as('recent'),
      eb.fn.countAll<number>().filterWhere('finishedAt', 'is', null).as('unfinished'),
    ])
    .where('attemptId', '=', attemptId)
    .executeTakeFirstOrThrow();
  return { recent: Number(row.recent), unfinished: Number(row.unfinished) };
}

/** Whether it had not ended before. */
export async function markRunFinished(tx: Tx, id: RunId, outcome: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('runs')
    .set({ outcome, finishedAt: at.toISOString() })
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends whatever a stopped process left behind; answers how many. */
export async function markRunsInterrupted(tx: Tx, outcome: string, at: Date): Promise<number> {
  const result = await tx
    .updateTable('runs')
    .set({ outcome, finishedAt: at.toISOString() })
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
