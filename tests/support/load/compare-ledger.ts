import { join } from 'node:path';
import { textAfter } from '@assay/core/attempts';
import { listAnswers, listBatches, listItems, openSqlite } from '@assay/db';
import { digestAfter, firstDigest, type LedgerEntry } from './simulated-candidate.ts';

export type Comparison = {
  attempts: number;
  acknowledged: number;
  /** Events that were acknowledged and are not stored. */
  missing: number;
  /** Events that are stored more than once. */
  twice: number;
  /** What is wrong, one sentence each. */
  differences: readonly string[];
};

/** Holds what the clients know against the database: every acknowledged event once, as it was sent; the answer is the client's text. */
export async function compareLedger(dataDir: string, ledger: readonly LedgerEntry[]): Promise<Comparison> {
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  const differences: string[] = [];
  let [acknowledged, missing, twice] = [0, 0, 0];
  try {
    for (const entry of ledger) {
      const { attemptId } = entry;
      const say = (what: string) => void differences.push(`${attemptId}: ${what}`);
      const seen = new Set<number>();
      let digest = firstDigest;
      let folded: string = entry.starter;
      for (const { batch, writerSessionId, place } of await listBatches(db, attemptId)) {
        if (writerSessionId !== entry.writerSessionId) say(`a batch of ${writerSessionId}, which is not ours`);
        if (place !== 'folded') say(`batch ${batch.firstSeq} is ${place}`);
        for (const event of batch.events) {
          if (seen.has(event.seq)) twice += 1;
          seen.add(event.seq);
          if (event.seq <= entry.ackedSeq) digest = digestAfter(digest, event);
        }
        if (batch.document === null) continue;
        const after = textAfter(folded, batch);
        if (after === null) say(`batch ${batch.firstSeq} does not follow from the one before`);
        else folded = after;
      }
      acknowledged += entry.ackedSeq;
      for (let seq = 1; seq <= entry.ackedSeq; seq += 1) if (!seen.has(seq)) missing += 1;
      if (digest !== entry.digest) say('what is stored is not what was sent');
      if (entry.unsent > 0) {
        say(`${entry.unsent} events were never acknowledged`);
        continue;
      }
      const answers = await listAnswers(db, attemptId);
      const held = answers.find(({ itemId, language }) => itemId === entry.itemId && language === 'javascript')?.text;
      if (held !== entry.text) say(`the server holds ${held?.length} characters, the client ${entry.text.length}, and they differ`);
      if (folded !== entry.text) say('the folded recording is not the text of the client');
      const selected = (await listItems(db, attemptId)).find(({ id }) => id !== entry.itemId)?.selected ?? [];
      if (JSON.stringify(selected) !== JSON.stringify(entry.selected ?? [])) say(`chosen is ${JSON.stringify(selected)}`);
    }
  } finally {
    await db.destroy();
  }
  return { attempts: ledger.length, acknowledged, missing, twice, differences };
}
