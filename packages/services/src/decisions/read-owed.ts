import { assertMay, teamsFor } from '@assay/core/accounts';
import { dayIn, daysBetween, type OwedOpening, type OwedPage, type OwedQuery, type OwedRow, promisedDay } from '@assay/core/decisions';
import type { InvitationId } from '@assay/core/ids';
import { isAboveFloor } from '@assay/core/openings';
import { countOwed, type Database, listOwedIds, listResults, type OverdueBefore, type OwedCounts, type OwedFilter } from '@assay/db';
import { teamTags } from '../accounts/team-tags.ts';
import type { ServiceContext } from '../context.ts';
import { answerLetters } from './answer-letters.ts';
import { overdueLimits } from './overdue-limits.ts';

const rowsPerPage = 50;

/** Whom somebody owes an answer: opening by opening, the one whose promise ends first on top, and in it whoever has waited longest. */
export async function readOwed(ctx: ServiceContext, input: OwedQuery): Promise<OwedPage> {
  assertMay(ctx.actor, 'decision.read', { kind: 'installation' });
  const teams = teamsFor(ctx.actor, 'decision.read');
  const now = ctx.now();
  const filter = { search: input.search, show: input.show, openingId: input.openingId, isOverdueOnly: input.overdue };
  const limits = await overdueLimits(ctx.db, teams, now, input.zone);
  const counts = inOrderOfPromise(await countOwed(ctx.db, teams, filter, limits), input.zone);
  const page = { limit: rowsPerPage, offset: (input.page - 1) * rowsPerPage };
  const found = await cutOut(ctx.db, counts, filter, limits, page);
  return {
    rows: await owedRows(ctx.db, found, now, input.zone),
    total: sum(counts, ({ undecided, untold }) => undecided + untold),
    ...(await owedTotals(ctx.db, counts, input.zone)),
  };
}

export const inOrderOfPromise = (counts: readonly OwedCounts[], zone: string): readonly OwedCounts[] => {
  const dayOf = ({ earliest, answerByDays }: OwedCounts) => promisedDay(earliest, answerByDays, zone);
  return counts.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.openingId.localeCompare(b.openingId));
};

export async function owedTotals(db: Database, counts: readonly OwedCounts[], zone: string) {
  const teamTag = await teamTags(db);
  const openings = counts.map(
    ({ openingId, teamId, title, undecided, untold, overdue, earliest, answerByDays }): OwedOpening => ({
      openingId,
      title,
      team: teamTag(teamId),
      undecided,
      untold,
      overdue,
      earliestDay: promisedDay(earliest, answerByDays, zone),
    }),
  );
  return {
    openings,
    undecided: sum(counts, ({ undecided }) => undecided),
    untold: sum(counts, ({ untold }) => untold),
    overdue: sum(counts, ({ overdue }) => overdue),
  };
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((total, item) => total + of(item), 0);

export type Owed = { invitationId: InvitationId; owedSince: Date; opening: OwedCounts };

/** The part of a page that each opening has in it. */
async function cutOut(
  db: Database,
  counts: readonly OwedCounts[],
  filter: OwedFilter,
  limits: OverdueBefore,
  page: { limit: number; offset: number },
): Promise<readonly Owed[]> {
  const found: Owed[] = [];
  let before = 0;
  for (const opening of counts) {
    const people = opening.undecided + opening.untold;
    const offset = Math.max(0, page.offset - before);
    before += people;
    const limit = page.limit - found.length;
    if (offset >= people || limit <= 0) continue;
    const rows = await listOwedIds(db, opening.openingId, filter, limits, { limit, offset });
    found.push(...rows.map(({ invitationId, owedSince }) => ({ invitationId, owedSince, opening })));
  }
  return found;
}

export async function owedRows(db: Database, owed: readonly Owed[], now: Date, zone: string): Promise<readonly OwedRow[]> {
  const results = await listResults(
    db,
    owed.map(({ invitationId }) => invitationId),
    now,
  );
  const byId = new Map(results.map((result) => [result.invitationId, result]));
  const letters = await answerLetters(
    db,
    owed.map(({ invitationId }) => invitationId),
  );
  const today = dayIn(now, zone);
  return owed.flatMap(({ invitationId, owedSince, opening }) => {
    const result = byId.get(invitationId);
    if (result === undefined) return [];
    const promised = promisedDay(owedSince, opening.answerByDays, zone);
    return [
      {
        invitationId,
        attemptId: result.attemptId,
        openingId: opening.openingId,
        name: result.name,
        email: result.email,
        status: result.status,
        scorePercent: result.scorePercent,
        deciding: result.deciding,
        isAboveFloor: result.toReview === 0 ? isAboveFloor(result.deciding?.percent ?? null, opening.floorPercent) : null,
        isLateTailWaiting: result.isLateTailWaiting,
        decision: result.decision,
        letter: letters.get(invitationId) ?? null,
        overAt: owedSince.toISOString(),
        promisedDay: promised,
        daysOverdue: daysBetween(promised, today),
      },
    ];
  });
}
