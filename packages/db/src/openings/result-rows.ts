import type { AttemptId, InvitationId } from '@assay/core/ids';
import { type InvitationStatus, invitationStatus } from '@assay/core/invitations';
import { searchKey } from '@assay/core/openings';
import type { Insertable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

/**
 * The rows of `results` repeat what invitations, attempts and late tails say, so that a list of 50,000 is filtered and sorted by one narrow,
 * indexed table. Each function that writes one of those calls these, in its own transaction.
 */

export async function insertResult(tx: Tx, invitationId: InvitationId): Promise<void> {
  const row = await selectFacts(tx).where('invitations.id', '=', invitationId).executeTakeFirstOrThrow();
  await tx.insertInto('results').values(resultOf(row)).execute();
}

export async function refreshResult(tx: Tx, of: { invitationId: InvitationId } | { attemptId: AttemptId }): Promise<void> {
  const facts = selectFacts(tx);
  const row = await ('attemptId' in of
    ? facts.where('attempts.id', '=', of.attemptId)
    : facts.where('invitations.id', '=', of.invitationId)
  ).executeTakeFirst();
  if (row === undefined) return;
  const { invitationId, ...changes } = resultOf(row);
  await tx.updateTable('results').set(changes).where('invitationId', '=', invitationId).execute();
}

/** For a test, and for whoever doubts: every row as it would be written now. */
export async function listResultsAnew(db: Database): Promise<readonly Insertable<Schema['results']>[]> {
  return (await selectFacts(db).orderBy('invitations.id').execute()).map(resultOf);
}

const selectFacts = (db: Database | Tx) =>
  db
    .selectFrom('invitations')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .leftJoin('lateTails', 'lateTails.attemptId', 'attempts.id')
    .select([
      'invitations.id as invitationId',
      'invitations.openingId',
      'invitations.startsUntil',
      'invitations.createdAt as invitedAt',
      'invitations.revokedAt',
      'invitations.waivedAt',
      'candidates.name',
      'candidates.email',
      'attempts.id as attemptId',
      'attempts.purpose',
      'attempts.startedAt',
      'attempts.closedAt',
      'attempts.gradedAt',
      'attempts.toReview',
      'attempts.voidedAt',
      'attempts.points',
      'attempts.maxPoints',
      'lateTails.attemptId as lateTailOf',
      'lateTails.counts as lateTailCounts',
    ]);

type Facts = Awaited<ReturnType<ReturnType<typeof selectFacts>['executeTakeFirstOrThrow']>>;

function resultOf(row: Facts): Insertable<Schema['results']> {
  const isGraded = row.closedAt !== null && row.gradedAt !== null;
  const isVoid = row.voidedAt !== null;
  return {
    invitationId: row.invitationId,
    openingId: row.openingId,
    nameKey: searchKey(row.name),
    searchKey: `${searchKey(row.name)}\n${searchKey(row.email)}`,
    state: stateOf(row),
    startsUntil: row.startsUntil,
    invitedAt: row.invitedAt,
    startedAt: row.startedAt,
    closedAt: row.closedAt,
    scorePercent: isVoid || row.gradedAt === null ? null : percentOf(row),
    // Half a score is none: nobody's distribution holds it.
    counts: isGraded && !isVoid && row.purpose === 'real' && (row.toReview ?? 0) === 0 ? 1 : 0,
    isLateTailWaiting: row.lateTailOf !== null && row.lateTailCounts === null && !isVoid ? 1 : 0,
  };
}

/** What `invitationStatus` decides while no window is over. */
function stateOf({ attemptId, closedAt, gradedAt, voidedAt, revokedAt, waivedAt }: Facts): InvitationStatus {
  const attempt = attemptId === null ? null : { isClosed: closedAt !== null, isGraded: gradedAt !== null, isVoid: voidedAt !== null };
  const facts = { startsFrom: null, startsUntil: null, isRevoked: revokedAt !== null, isWaived: waivedAt !== null, attempt };
  return invitationStatus(facts, new Date(0));
}

const percentOf = ({ points, maxPoints }: Facts): number | null =>
  points === null || maxPoints === null || maxPoints <= 0 ? null : (100 * points) / maxPoints;
