import { textAfter } from '@assay/core/attempts';
import { listAnswers, listBatches, openSqlite } from '@assay/db';
import SQLite from 'better-sqlite3';
import type { LedgerEntry } from '../load/simulated-candidate.ts';

/** How far each recording is on disk, by attempt. */
export function recordedSeqs(databaseFile: string): ReadonlyMap<string, number> {
  const database = new SQLite(databaseFile, { readonly: true });
  try {
    const rows = database
      .prepare(`select attempt_id as id, max(last_seq) as seq from event_batches where place = 'folded' group by attempt_id`)
      .all();
    return new Map((rows as { id: string; seq: number }[]).map(({ id, seq }) => [id, seq]));
  } finally {
    database.close();
  }
}

/**
 * What shows that a database is of more than one moment, or of an earlier one than it says: a reference into nothing, an answer that is not what its recording
 * folds to, a recording that ends before `atLeast`. Empty when nothing does.
 */
export async function signsOfAnotherMoment(
  databaseFile: string,
  ledger: readonly LedgerEntry[],
  atLeast: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const raw = new SQLite(databaseFile);
  const signs = (raw.pragma('foreign_key_check') as unknown[]).map((row) => `a reference into nothing: ${JSON.stringify(row)}`);
  raw.close();
  const db = openSqlite(databaseFile);
  try {
    for (const { attemptId, itemId, starter } of ledger) {
      let [text, seq] = [String(starter), 0];
      for (const { batch, place } of await listBatches(db, attemptId)) {
        if (place !== 'folded') continue;
        seq = batch.events.at(-1)?.seq ?? seq;
        if (batch.document !== null) text = textAfter(text, batch) ?? 'does not fold';
      }
      const answers = await listAnswers(db, attemptId);
      const held = answers.find((answer) => answer.itemId === itemId && answer.language === 'javascript')?.text;
      if (held !== text) signs.push(`${attemptId}: the answer is not what its recording folds to`);
      if (seq < (atLeast.get(attemptId) ?? 0))
        signs.push(`${attemptId}: recorded up to ${seq}, and ${atLeast.get(attemptId)} was on disk before`);
    }
  } finally {
    await db.destroy();
  }
  return signs;
}
