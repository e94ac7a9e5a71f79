import { owedSince } from '@assay/core/decisions';
import type { AttemptId, InvitationId } from '@assay/core/ids';
import { type InvitationStatus, invitationStatus } from '@assay/core/invitations';
import { decidingPercent, searchKey } from '@assay/core/openings';
import type { Insertable } from 'kysely';
import { dayOf, markSlicesStale, type SliceKey } from '../analytics/slices.ts';
import { equatedFrom } from '../analytics/stored-equated.ts';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';
import { decidingScoreOf } from './stored-deciding.ts';

/**
 * The rows of `results` repeat what invitations, attempts, late tails, equated scores and decisions say, so that a list of 50,000 is filtered and sorted by one narrow,
 * indexed table. Each function that writes one of those calls these, in its own transaction. The sums of the days that a row belongs to are stale then.
 */

export async function insertResult(tx: Tx, invitationId: InvitationId): Promise<void> {
  const row = await selectFacts(tx).where('invitations.id', '=', invitationId).executeTakeFirstOrThrow();
  await tx.insertInto('results').values(resultOf(row)).execute();
  await markSlicesStale(tx, daysOf(row));
}

export async function refreshResult(tx: Tx, of: { invitationId: InvitationId } | { attemptId: AttemptId }): Promise<void> {
  const rows = await ('attemptId' in of
    ? factsOfAttempts(tx, [of.attemptId])
    : selectFacts(tx).where('invitations.id', '=', of.invitationId)
  ).execute();
  const stale: SliceKey[] = [];
  for (const row of rows) {
    const { invitationId, ...changes } = resultOf(row);
    const before = await tx.selectFrom('results').select('closedAt').where('invitationId', '=', invitationId).executeTakeFirst();
    await tx.updateTable('results').set(changes).where('invitationId', '=', invitationId).execute();
    // One that was opened again ended on no day any more.
    stale.push(...daysOf(row), ...daysOf({ ...row, closedAt: before?.closedAt ?? null }));
  }
  await markSlicesStale(tx, stale);
}

/** As `refreshResult` after scores were equated. Where the points decide they are only shown: the sums of no day are other ones. */
export async function refreshEquated(tx: Tx, attemptIds: readonly AttemptId[]): Promise<void> {
  const rows = await factsOfAttempts(tx, attemptIds).execute();
  if (rows.length === 0) return;
  await tx
    .insertInto('results')
    .values(rows.map(resultOf))
    .onConflict((conflict) =>
      conflict.column('invitationId').doUpdateSet((eb) => ({
        equatedPercent: eb.ref('excluded.equatedPercent'),
        decidingPercent: eb.ref('excluded.decidingPercent'),
        decidingScore: eb.ref('excluded.decidingScore'),
        decidingLacks: eb.ref('excluded.decidingLacks'),
      })),
    )
    .execute();
  await markSlicesStale(tx, rows.filter(({ decidesBy }) => decidesBy === 'equated').flatMap(daysOf));
}

/** The score of an attempt may stand for other invitations, too. */
const factsOfAttempts = (tx: Tx, attemptIds: readonly AttemptId[]) =>
  selectFacts(tx).where('invitations.id', 'in', (eb) =>
    eb
      .selectFrom('attempts as own')
      .select('own.invitationId as id')
      .where('own.id', 'in', attemptIds)
      // Not by an `or` over two tables, for which SQLite would read all invitations.
      .unionAll(eb.selectFrom('invitations as waived').select('waived.id').where('waived.standingAttemptId', 'in', attemptIds)),
  );

const daysOf = ({ openingId, openingPurpose, invitedAt, closedAt }: Facts): SliceKey[] =>
  openingPurpose === 'real' ? [invitedAt, closedAt].flatMap((at) => (at === null ? [] : [{ openingId, day: dayOf(at) }])) : [];

/** As `refreshResult` after decisions about many at once: hundreds of rows in one statement, since everybody who types waits for it. */
export async function refreshDecided(tx: Tx, invitationIds: readonly InvitationId[]): Promise<void> {
  for (let from = 0; from < invitationIds.length; from += rowsAtOnce) {
    const rows = await selectFacts(tx)
      .where('invitations.id', 'in', invitationIds.slice(from, from + rowsAtOnce))
      .execute();
    if (rows.length === 0) continue;
    await tx
      .insertInto('results')
      .values(rows.map(resultOf))
      .onConflict((conflict) =>
        conflict.column('invitationId').doUpdateSet((eb) => ({
          decision: eb.ref('excluded.decision'),
          decidedAt: eb.ref('excluded.decidedAt'),
          toldAt: eb.ref('excluded.toldAt'),
          owedSince: eb.ref('excluded.owedSince'),
        })),
      )
      .execute();
    await markSlicesStale(tx, rows.flatMap(daysOf));
  }
}

const rowsAtOnce = 500;

/** For a test, and for whoever doubts: every row as it would be written now. */
export async function listResultsAnew(db: Database): Promise<readonly Insertable<Schema['results']>[]> {
  return (await selectFacts(db).orderBy('invitations.id').execute()).map(resultOf);
}

const selectFacts = (db: Database | Tx) =>
  db
    .selectFrom('invitations')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .leftJoin('attempts as standing', 'standing.id', 'invitations.standingAttemptId')
    .leftJoin('lateTails', 'lateTails.attemptId', 'attempts.id')
    .leftJoin('decisions', (join) =>
      join
        .onRef('decisions.invitationId', '=', 'invitations.id')
        .on('decisions.replacedBy', 'is', null)
        .on('decisions.takenBackAt', 'is', null),
    )
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    // Of the attempt, or of the earlier one that stands for it.
    .leftJoin('equatedScores', (join) =>
      join.on((eb) => eb('equatedScores.attemptId', '=', eb.fn.coalesce('attempts.id', 'invitations.standingAttemptId'))),
    )
    .select([
      'equatedScores.percent as equatedPercent',
      'equatedScores.why as equatedGap',
      'invitations.id as invitationId',
      'invitations.openingId',
      'invitations.startsUntil',
      'invitations.createdAt as invitedAt',
      'invitations.revokedAt',
      'invitations.waivedAt',
      'invitations.anonymisedAt',
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
      'standing.points as standingPoints',
      'standing.maxPoints as standingMaxPoints',
      'lateTails.attemptId as lateTailOf',
      'lateTails.counts as lateTailCounts',
      'decisions.kind as decision',
      'decisions.decidedAt',
      'decisions.toldAt',
      'openings.purpose as openingPurpose',
      'openings.decidingScore as decidesBy',
      (eb) =>
        eb
          .selectFrom('similarityCaseParties')
          .whereRef('similarityCaseParties.attemptId', '=', 'attempts.id')
          .select((held) => held.fn.max('similarityCaseParties.isHeld').as('isHeld'))
          .as('isHeld'),
    ]);

type Facts = Awaited<ReturnType<ReturnType<typeof selectFacts>['executeTakeFirstOrThrow']>>;

function resultOf(row: Facts): Insertable<Schema['results']> {
  const isGraded = row.closedAt !== null && row.gradedAt !== null;
  const isVoid = row.voidedAt !== null;
  const state = stateOf(row);
  const scorePercent = scoreOf(row);
  const deciding = decidingPercent(decidingScoreOf(row.decidesBy), scorePercent, equatedFrom(row));
  return {
    invitationId: row.invitationId,
    openingId: row.openingId,
    nameKey: searchKey(row.name),
    searchKey: `${searchKey(row.name)}\n${searchKey(row.email)}`,
    state,
    startsUntil: row.startsUntil,
    invitedAt: row.invitedAt,
    startedAt: row.startedAt,
    closedAt: row.closedAt,
    scorePercent,
    equatedPercent: row.equatedPercent,
    decidingPercent: deciding?.percent ?? null,
    decidingScore: deciding?.of ?? null,
    decidingLacks: deciding?.lacks ?? null,
    // Half a score is none, and one that was not the candidate's own work neither: nobody's distribution holds it.
    counts: isGraded && !isVoid && row.isHeld !== 1 && row.purpose === 'real' && (row.toReview ?? 0) === 0 ? 1 : 0,
    isLateTailWaiting: row.lateTailOf !== null && row.lateTailCounts === null && !isVoid ? 1 : 0,
    decision: row.decision,
    decidedAt: row.decidedAt,
    toldAt: row.toldAt,
    owedSince: owedSince({
      status: state,
      // Nobody is left who could hear.
      isReal: (row.purpose ?? row.openingPurpose) === 'real' && row.anonymisedAt === null,
      closedAt: row.closedAt,
      waivedAt: row.waivedAt,
      standing: row.decision === null ? null : { toldAt: row.toldAt },
    }),
  };
}

/** What `invitationStatus` decides while no window is over. */
function stateOf({ attemptId, closedAt, gradedAt, voidedAt, revokedAt, waivedAt }: Facts): InvitationStatus {
  const attempt = attemptId === null ? null : { isClosed: closedAt !== null, isGraded: gradedAt !== null, isVoid: voidedAt !== null };
  const facts = { startsFrom: null, startsUntil: null, isRevoked: revokedAt !== null, isWaived: waivedAt !== null, attempt };
  return invitationStatus(facts, new Date(0));
}

/** Of the attempt, or of the earlier one that stands for it. */
function scoreOf(row: Facts): number | null {
  if (row.attemptId === null) return row.waivedAt === null ? null : percentOf(row.standingPoints, row.standingMaxPoints);
  return row.voidedAt !== null || row.gradedAt === null ? null : percentOf(row.points, row.maxPoints);
}

const percentOf = (points: number | null, maxPoints: number | null): number | null =>
  points === null || maxPoints === null || maxPoints <= 0 ? null : (100 * points) / maxPoints;
