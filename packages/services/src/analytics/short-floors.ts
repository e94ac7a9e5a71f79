import type { DueDecision } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { type Database, listOpeningsWithInterviews, listSlices, type Opening, type StoredSlice, type TeamScope } from '@assay/db';
import { scoresOf } from './dashboard-scores.ts';
import { firstDayOfRate } from './dashboard-weeks.ts';
import { endedDays, weeklyEnded } from './ended-days.ts';
import { mergeEnded } from './merged-slices.ts';

type ShortFloor = Extract<DueDecision, { kind: 'floor' }>;

/** Openings whose floor lets through fewer people a week than are interviewed, by the lines of their dashboards; the one that lacks most comes first. */
export async function shortFloors(db: Database, teams: TeamScope, now: Date): Promise<readonly ShortFloor[]> {
  const today = now.toISOString().slice(0, 10);
  const openings = await listOpeningsWithInterviews(db, teams);
  const openingIds = await inUse(
    db,
    openings.map(({ id }) => id),
    today,
  );
  const stored = Map.groupBy(await listSlices(db, openingIds), ({ openingId }) => openingId);
  const short = openings.flatMap((opening) => shortFloorOf(opening, stored.get(opening.id) ?? [], today));
  return short.toSorted((a, b) => a.perWeek - a.interviewsPerWeek - (b.perWeek - b.interviewsPerWeek));
}

/** Where nobody finishes any more, no floor is what keeps them out: the years of such an opening need not be read. */
async function inUse(db: Database, openingIds: readonly OpeningId[], today: string): Promise<readonly OpeningId[]> {
  const lately = await listSlices(db, openingIds, { from: firstDayOfRate(today) });
  return openingIds.filter((id) => lately.some(({ openingId, slice }) => openingId === id && slice?.ended.counted !== undefined));
}

function shortFloorOf(opening: Opening, stored: readonly StoredSlice[], today: string): readonly ShortFloor[] {
  const { floorPercent, interviewsPerWeek } = opening;
  if (floorPercent === null || interviewsPerWeek === null) return [];
  const days = endedDays(stored, ['counted'], new Map());
  const scores = scoresOf(mergeEnded(stored.flatMap(({ slice }) => slice?.ended.counted ?? [])), weeklyEnded(stored, days, today), [
    floorPercent,
  ]);
  const everybody = scores?.lines[0]?.perWeek?.rate ?? 0;
  const perWeek = (scores?.atFloors[0] ?? scores?.lines[floorPercent])?.perWeek?.rate;
  if (perWeek === undefined || everybody === 0 || perWeek >= interviewsPerWeek) return [];
  return [
    {
      kind: 'floor',
      assessmentId: opening.assessmentId,
      openingId: opening.id,
      opening: opening.title,
      floorPercent,
      perWeek,
      interviewsPerWeek,
    },
  ];
}
