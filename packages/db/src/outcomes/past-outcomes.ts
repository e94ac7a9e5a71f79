import type { CandidateId, InvitationId, OpeningId } from '@assay/core/ids';
import { parseId } from '@assay/core/ids';
import type { Offer } from '@assay/core/outcomes';
import { offer } from '@assay/core/outcomes/schema';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

/** A score and what came after it: all that statistics need of somebody. */
export type ScoredOutcome = {
  openingId: OpeningId;
  scorePercent: number;
  interviewed: boolean | null;
  interviewRating: number | null;
  offer: Offer | null;
  hired: boolean | null;
  laterRating: number | null;
};

const columns = ['interviewed', 'interviewRating', 'offer', 'hired', 'laterRating'] as const;

/**
 * Keeps of people who are deleted their score and what came after it, without who they were, when it was, or an order.
 * @param newKey pure chance
 */
export async function keepPastOutcomes(tx: Tx, candidateIds: readonly CandidateId[], newKey: () => string): Promise<void> {
  for (const candidateId of candidateIds) {
    const rows = await tx
      .selectFrom('outcomes')
      .innerJoin('results', 'results.invitationId', 'outcomes.invitationId')
      .innerJoin('invitations', 'invitations.id', 'outcomes.invitationId')
      .select(['results.openingId', 'results.scorePercent', ...columns.map((column) => `outcomes.${column}` as const)])
      .where('invitations.candidateId', '=', candidateId)
      .where('results.counts', '=', 1)
      .execute();
    for (const { scorePercent, ...row } of rows) {
      if (scorePercent === null) continue;
      await tx
        .insertInto('pastOutcomes')
        .values({ id: newKey(), scorePercent, ...row })
        .execute();
    }
  }
}

/** What stays of an outcome when the person goes out of an invitation: no day, nobody who wrote it, nothing to go back to. */
export async function forgetOutcomeDays(tx: Tx, invitationId: InvitationId): Promise<void> {
  await tx
    .updateTable('outcomes')
    .set({ interviewedOn: null, hiredOn: null, savedBy: null, listId: null, before: null })
    .where('invitationId', '=', invitationId)
    .execute();
}

/** Of whom anything is known that came after a score that counts; in the order of their scores. */
export async function listScoredOutcomes(db: Database | Tx, openingIds: readonly OpeningId[]): Promise<readonly ScoredOutcome[]> {
  if (openingIds.length === 0) return [];
  const present = await db
    .selectFrom('outcomes')
    .innerJoin('results', 'results.invitationId', 'outcomes.invitationId')
    .select(['results.openingId', 'results.scorePercent', ...columns.map((column) => `outcomes.${column}` as const)])
    .where('results.openingId', 'in', openingIds)
    .where('results.counts', '=', 1)
    .where('results.scorePercent', 'is not', null)
    .execute();
  const past = await db
    .selectFrom('pastOutcomes')
    .select(['openingId', 'scorePercent', ...columns])
    .where('openingId', 'in', openingIds)
    .execute();
  return [...present, ...past]
    .map((row) => ({
      openingId: parseId('opening', row.openingId),
      scorePercent: row.scorePercent ?? 0,
      interviewed: row.interviewed === null ? null : row.interviewed === 1,
      interviewRating: row.interviewRating,
      offer: row.offer === null ? null : offer.parse(row.offer),
      hired: row.hired === null ? null : row.hired === 1,
      laterRating: row.laterRating,
    }))
    .toSorted((a, b) => a.scorePercent - b.scorePercent);
}

export type FinishedScores = { openingId: OpeningId; n: number; sumX: number; squaresX: number; lowest: number };

/** Everybody who finished, as the distribution of scores counts them, with those who were deleted and of whom an outcome stayed; a row an opening. */
export async function listFinishedScores(db: Database | Tx, openingIds: readonly OpeningId[]): Promise<readonly FinishedScores[]> {
  if (openingIds.length === 0) return [];
  // On PostgreSQL `real` has seven digits, and so would its sums.
  const score = sql<number>`cast(score_percent as double precision)`;
  const sums = [
    sql<number>`count(*)`.as('n'),
    sql<number>`sum(${score})`.as('sumX'),
    sql<number>`sum(${score} * ${score})`.as('squaresX'),
    sql<number>`min(${score})`.as('lowest'),
  ] as const;
  const present = await db
    .selectFrom('results')
    .select(['openingId', ...sums])
    .where('openingId', 'in', openingIds)
    .where('counts', '=', 1)
    .where('scorePercent', 'is not', null)
    .groupBy('openingId')
    .execute();
  const past = await db
    .selectFrom('pastOutcomes')
    .select(['openingId', ...sums])
    .where('openingId', 'in', openingIds)
    .groupBy('openingId')
    .execute();
  const byOpening = new Map<string, FinishedScores>();
  for (const { openingId, n, sumX, squaresX, lowest } of [...present, ...past]) {
    const before = byOpening.get(openingId);
    byOpening.set(openingId, {
      openingId: parseId('opening', openingId),
      n: (before?.n ?? 0) + Number(n),
      sumX: (before?.sumX ?? 0) + sumX,
      squaresX: (before?.squaresX ?? 0) + squaresX,
      lowest: Math.min(before?.lowest ?? 100, lowest),
    });
  }
  return [...byOpening.values()];
}
