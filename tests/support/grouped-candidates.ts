import { randomBytes } from 'node:crypto';
import type { OpeningId } from '@assay/core/ids';
import { openSqlite } from '@assay/db';
import { fillWith } from './people-in-opening.ts';

/** How many of each group finished, and how many of them reached the floor. */
const groups = [
  { group: 'men', n: 40, passed: 32 },
  { group: 'women', n: 30, passed: 12 },
  { group: 'others', n: 6, passed: 3 },
  { group: 'not stated', n: 4, passed: 2 },
] as const;

/** Eighty who finished, of four groups, two of them small, and the list of their codes. */
export async function groupedCandidates(databaseFile: string, openingId: OpeningId): Promise<string> {
  const people = groups.flatMap(({ group, n, passed }) =>
    Array.from({ length: n }, (_, index) => ({ group, score: index < passed ? 75 : 40 })),
  );
  const db = openSqlite(databaseFile);
  try {
    const base = { now: () => new Date('2026-02-02T09:00:00.000Z'), randomBytes: (count: number) => randomBytes(count) };
    const codes = await fillWith(
      { db, base },
      openingId,
      people.map(({ score }, index) => ({ name: `Grouped ${index}`, email: `grouped${index}@example.org`, attempt: { score } })),
    );
    return ['code,group', ...codes.map((code, index) => `${code},${people[index]?.group}`)].join('\n');
  } finally {
    await db.destroy();
  }
}
