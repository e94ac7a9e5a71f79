import { randomBytes } from 'node:crypto';
import type { OpeningId } from '@assay/core/ids';
import { openSqlite } from '@assay/db';
import { seededRandom } from '@assay/stats';
import { fillWith } from './people-in-opening.ts';

/** Sixty who finished, of whom the better half was interviewed, and a list that says how it went: stronger people did somewhat better. */
export async function ratedCandidates(databaseFile: string, openingId: OpeningId): Promise<string> {
  const random = seededRandom('rated candidates');
  const scores = Array.from({ length: 60 }, () => Math.round(10 + 88 * (0.5 * random() + 0.5 * random())));
  const db = openSqlite(databaseFile);
  try {
    const base = { now: () => new Date('2026-02-02T09:00:00.000Z'), randomBytes: (count: number) => randomBytes(count) };
    await fillWith(
      { db, base },
      openingId,
      scores.map((score, index) => ({ name: `Rated ${index}`, email: `rated${index}@example.org`, attempt: { score } })),
    );
  } finally {
    await db.destroy();
  }
  const rows = scores.map((score, index) => {
    const email = `rated${index}@example.org`;
    if (score < 55) return `${email},no,,,,`;
    const rating = Math.min(5, Math.max(1, Math.round(2 * (1.2 + score / 35 + 1.6 * (random() - 0.5))) / 2));
    const isHired = rating >= 4 && random() < 0.6;
    const later = isHired ? Math.min(5, Math.max(1, Math.round(rating - 0.5 + 1.5 * random()))) : '';
    return `${email},2026-02-10,${rating},${isHired ? 'accepted' : 'none'},${isHired ? 'yes' : 'no'},${later}`;
  });
  return ['email,interviewed,rating,offer,hired,rating after six months', ...rows].join('\n');
}
