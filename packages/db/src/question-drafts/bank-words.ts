import type { BankWord, BankWords } from '@assay/core/question-drafts';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** In the order of their names; none where the bank keeps no catalogue. */
export async function findBankWords(db: Database | Tx): Promise<BankWords> {
  const rows = await db.selectFrom('bankWords').selectAll().orderBy('name').execute();
  const wordsOf = (kind: string): BankWord[] =>
    rows.filter((row) => row.kind === kind).map(({ word, name, about }) => ({ word, name, about }));
  return { skills: wordsOf('skill'), roles: wordsOf('role') };
}

export async function replaceBankWords(tx: Tx, words: BankWords): Promise<void> {
  await tx.deleteFrom('bankWords').execute();
  const rows = [...words.skills.map((word) => ({ kind: 'skill', ...word })), ...words.roles.map((word) => ({ kind: 'role', ...word }))];
  for (const row of rows) await tx.insertInto('bankWords').values(row).execute();
}
