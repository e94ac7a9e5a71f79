import { hundredthsOf, type SatItem, type Sitting, type SittingPopulation } from '@assay/core/analytics';
import { sitting } from '@assay/core/analytics/schema';
import { grantedMs } from '@assay/core/attempts';
import { decisionKinds } from '@assay/core/decisions';
import { type CandidateId, type OpeningId, parseId } from '@assay/core/ids';
import { sql } from 'kysely';
import { inPieces } from '../in-pieces.ts';
import type { Database } from '../open.ts';
import { mapVersions } from '../questions/versions.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { dayOf, markSlicesStale } from './slices.ts';

/** Skills of question versions that were looked up, kept by whoever reads many days. */
export type SkillsOfVersions = Map<string, readonly string[]>;

const select = (db: Database | Tx) =>
  db
    .selectFrom('results')
    .innerJoin('invitations', 'invitations.id', 'results.invitationId')
    .innerJoin('openings', 'openings.id', 'results.openingId')
    .leftJoin('attempts', 'attempts.invitationId', 'results.invitationId')
    .leftJoin('equatedScores', 'equatedScores.attemptId', 'attempts.id')
    .where('openings.purpose', '=', 'real')
    // Not by `is null`, for which SQLite would begin with the index of practice rounds, and all invitations.
    .where((eb) => eb(eb.fn.coalesce('invitations.practiceOf', sql.lit('')), '=', ''))
    .where((eb) => eb.or([eb('attempts.id', 'is', null), eb('attempts.purpose', '=', 'real')]))
    .select([
      'results.openingId',
      'results.state',
      'results.startsUntil',
      'results.invitedAt',
      'results.startedAt',
      'results.closedAt',
      'results.isLateTailWaiting',
      'results.decision',
      'results.decidedAt',
      'invitations.openedAt',
      'invitations.waivedAt',
      'invitations.anonymisedAt',
      'attempts.id as attemptId',
      'results.decidingPercent',
      'results.decidingScore',
      'results.decidingLacks',
      'equatedScores.standardError',
      'attempts.closedBy',
      'attempts.gradedAt',
      'attempts.voidedAt',
      'attempts.toReview',
      'attempts.points',
      'attempts.maxPoints',
      'attempts.workingTimeMs',
      'attempts.timeMultiplier',
      'attempts.addedMs',
      (eb) =>
        eb
          .selectFrom('similarityCaseParties')
          .whereRef('similarityCaseParties.attemptId', '=', 'attempts.id')
          .select((held) => held.fn.max('similarityCaseParties.isHeld').as('isHeld'))
          .as('isHeld'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** Who was invited under an opening on a day, with those who were deleted since. What they answered is left out. */
export async function listInvitedSittings(db: Database | Tx, openingId: OpeningId, day: string): Promise<readonly Sitting[]> {
  const rows = await select(db)
    .where('results.openingId', '=', openingId)
    .where('results.invitedAt', '>=', day)
    .where('results.invitedAt', '<', dayAfter(day))
    .execute();
  const departed = await departedOf(db, openingId).where('invitedDay', '=', day).execute();
  return [...rows.map((row) => sittingFrom(row, { items: [], usedMs: null })), ...departed.map(fromDeparted)];
}

/** Attempts that ended on a day, with those of people who were deleted since. */
export async function listEndedSittings(
  db: Database | Tx,
  openingId: OpeningId,
  day: string,
  skills: SkillsOfVersions,
): Promise<readonly Sitting[]> {
  const rows = await select(db)
    .where('results.openingId', '=', openingId)
    .where('results.closedAt', '>=', day)
    .where('results.closedAt', '<', dayAfter(day))
    .execute();
  const departed = await departedOf(db, openingId).where('endedDay', '=', day).execute();
  return [...(await withAnswers(db, rows, skills)), ...departed.map(fromDeparted)];
}

/** Keeps what slices need of people who are about to be deleted, in the transaction in which they are. */
export async function keepSittings(tx: Tx, candidateId: CandidateId): Promise<void> {
  const rows = await select(tx).where('invitations.candidateId', '=', candidateId).execute();
  if (rows.length === 0) return;
  const sittings = await withAnswers(tx, rows, new Map());
  const kept = sittings.map((one, index) => ({
    openingId: rows[index]?.openingId ?? '',
    sitting: { ...one, isGone: true, mayStart: null },
  }));
  await tx
    .insertInto('departedSittings')
    .values(
      kept.map(({ openingId, sitting: one }) => ({
        openingId,
        invitedDay: one.invitedDay,
        endedDay: one.endedDay,
        sitting: toStored(one),
      })),
    )
    .execute();
  await markSlicesStale(
    tx,
    kept.flatMap(({ openingId, sitting: { invitedDay, endedDay } }) =>
      [invitedDay, endedDay].flatMap((day) => (day === null ? [] : [{ openingId, day }])),
    ),
  );
}

const departedOf = (db: Database | Tx, openingId: OpeningId) =>
  db.selectFrom('departedSittings').select('sitting').where('openingId', '=', openingId);

/** Attempts that ended in the days, of people who were deleted since. Days are of UTC, both included; null: from the first, to the last. */
export async function countDeparted(
  db: Database | Tx,
  openingIds: readonly OpeningId[],
  { from, until }: { from: string | null; until: string | null },
): Promise<number> {
  if (openingIds.length === 0) return 0;
  let found = db.selectFrom('departedSittings').where('openingId', 'in', openingIds).where('endedDay', 'is not', null);
  if (from !== null) found = found.where('endedDay', '>=', from);
  if (until !== null) found = found.where('endedDay', '<=', until);
  const row = await found.select((eb) => eb.fn.countAll<number>().as('departed')).executeTakeFirstOrThrow();
  return Number(row.departed);
}

const fromDeparted = (row: { sitting: string }): Sitting => fromStored(sitting, row.sitting, 'departed_sittings.sitting');

const dayMs = 86_400_000;

function dayAfter(day: string): string {
  return dayOf(new Date(new Date(`${day}T00:00:00.000Z`).getTime() + dayMs).toISOString());
}

async function withAnswers(db: Database | Tx, rows: readonly Row[], skills: SkillsOfVersions): Promise<readonly Sitting[]> {
  const attemptIds = rows.flatMap(({ attemptId, closedAt }) => (attemptId === null || closedAt === null ? [] : [attemptId]));
  const [items, used] = [await itemsOf(db, attemptIds, skills), await usedMsOf(db, attemptIds)];
  return rows.map((row) => {
    const id = row.attemptId ?? '';
    return sittingFrom(row, { items: items.get(id) ?? [], usedMs: used.get(id) ?? null });
  });
}

async function itemsOf(
  db: Database | Tx,
  attemptIds: readonly string[],
  skills: SkillsOfVersions,
): Promise<ReadonlyMap<string, SatItem[]>> {
  const items = new Map<string, SatItem[]>();
  for (const piece of inPieces(attemptIds)) {
    const rows = await db
      .selectFrom('items')
      .innerJoin('responses', 'responses.itemId', 'items.id')
      .select(['items.attemptId', 'items.section', 'items.questionVersionId', 'responses.score', 'responses.max'])
      .where('items.attemptId', 'in', piece)
      .where('items.counts', '=', 1)
      .where('responses.max', '>', 0)
      .execute();
    await lookUpSkills(db, skills, [...new Set(rows.map(({ questionVersionId }) => questionVersionId))]);
    for (const { attemptId, section, questionVersionId, score, max } of rows) {
      const own = items.get(attemptId) ?? [];
      items.set(attemptId, own);
      own.push({ section, skills: skills.get(questionVersionId) ?? [], share: Math.min(1, Math.max(0, score / max)), weight: max });
    }
  }
  return items;
}

async function lookUpSkills(db: Database | Tx, skills: SkillsOfVersions, versionIds: readonly string[]): Promise<void> {
  const unknown = versionIds.filter((id) => !skills.has(id)).map((id) => parseId('questionVersion', id));
  for (const [id, question] of await mapVersions(db, unknown)) skills.set(id, question.skills);
}

/** How long the clock of closed attempts ran. */
async function usedMsOf(db: Database | Tx, attemptIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const used = new Map<string, number>();
  for (const piece of inPieces(attemptIds)) {
    const rows = await db
      .selectFrom('attemptIntervals')
      .select(['attemptId', 'startedAt', 'endedAt'])
      .where('attemptId', 'in', piece)
      .execute();
    for (const { attemptId, startedAt, endedAt } of rows) {
      if (endedAt !== null) used.set(attemptId, (used.get(attemptId) ?? 0) + Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)));
    }
  }
  return used;
}

function sittingFrom(row: Row, { items, usedMs }: { items: readonly SatItem[]; usedMs: number | null }): Sitting {
  const isScored = row.closedAt !== null && row.gradedAt !== null && (row.toReview ?? 0) === 0;
  const raw = isScored && row.points !== null && row.maxPoints !== null && row.maxPoints > 0 ? (100 * row.points) / row.maxPoints : null;
  // Nothing decides about a void attempt: its points are told where those are asked for.
  const percent = raw === null ? null : (row.decidingPercent ?? raw);
  const isGone = row.anonymisedAt !== null;
  const decision = decisionKinds.find((kind) => kind === row.decision) ?? null;
  const openedAt = earlier(row.openedAt, row.startedAt);
  return {
    invitedDay: dayOf(row.invitedAt),
    endedDay: row.closedAt === null ? null : dayOf(row.closedAt),
    population: populationOf(row),
    isWaived: row.waivedAt !== null && row.attemptId === null,
    isGone,
    // No longer than the hour: the moment would be the person's.
    mayStart: row.state === 'invited' && !isGone ? { until: row.startsUntil === null ? null : row.startsUntil.slice(0, 13) } : null,
    hours: {
      toOpen: hoursBetween(row.invitedAt, openedAt),
      toStart: hoursBetween(openedAt, row.startedAt),
      toEnd: hoursBetween(row.startedAt, row.closedAt),
      toAdvance: decision === 'advance' ? hoursBetween(row.closedAt, row.decidedAt) : null,
    },
    score: percent === null ? null : hundredthsOf(percent),
    percent,
    standardError: percent !== null && row.decidingScore === 'equated' ? row.standardError : null,
    lacksEquated: percent !== null && row.decidingLacks !== null,
    isLateTailWaiting: row.isLateTailWaiting === 1,
    decision,
    timeUsed: timeUsedOf(row, usedMs),
    isCutOff: row.closedBy === 'deadline',
    items: percent === null ? [] : items,
  };
}

function populationOf({ voidedAt, isHeld }: Row): SittingPopulation {
  if (voidedAt !== null) return 'void';
  return isHeld === 1 ? 'confirmed' : 'counted';
}

/** In whole per cents, at most all of it: a clock that was stopped by hand may have run on for a moment. */
function timeUsedOf({ workingTimeMs, timeMultiplier, addedMs, closedAt }: Row, usedMs: number | null): number | null {
  if (usedMs === null || closedAt === null || workingTimeMs === null || timeMultiplier === null || addedMs === null) return null;
  const granted = grantedMs({ workingTimeMs: Number(workingTimeMs), timeMultiplier, addedMs: Number(addedMs) });
  return granted <= 0 ? null : Math.min(100, Math.floor((100 * usedMs) / granted));
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || b === null ? (a ?? b) : a < b ? a : b);

const hourMs = 3_600_000;

/** Three digits: more would be a moment. */
const hoursBetween = (from: string | null, until: string | null): number | null =>
  from === null || until === null ? null : Number((Math.max(0, Date.parse(until) - Date.parse(from)) / hourMs).toPrecision(3));
