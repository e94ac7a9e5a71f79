import type { DueDecision } from '@assay/core/accounts';
import {
  type Database,
  type EndedScores,
  listEndedScores,
  listOpeningsEndingSince,
  listOpeningsWithInterviews,
  type Opening,
  type TeamScope,
} from '@assay/db';
import { endedPerWeek, firstDayOfRate, passShare } from './dashboard-weeks.ts';

type ShortFloor = Extract<DueDecision, { kind: 'floor' }>;

/** Openings whose floor lets through fewer people a week than are interviewed, by the lines of their dashboards; the one that lacks most comes first. */
export async function shortFloors(db: Database, teams: TeamScope, now: Date): Promise<readonly ShortFloor[]> {
  const today = now.toISOString().slice(0, 10);
  const openings = await listOpeningsWithInterviews(db, teams);
  const openingIds = await listOpeningsEndingSince(
    db,
    openings.map(({ id }) => id),
    // Where nobody finishes any more, no floor is what keeps them out: the years of such an opening need not be read.
    firstDayOfRate(today),
  );
  const stored = Map.groupBy(await listEndedScores(db, openingIds), ({ openingId }) => openingId);
  const short = openings.flatMap((opening) => shortFloorOf(opening, stored.get(opening.id) ?? [], today));
  return short.toSorted((a, b) => a.perWeek - a.interviewsPerWeek - (b.perWeek - b.interviewsPerWeek));
}

function shortFloorOf(opening: Opening, stored: readonly EndedScores[], today: string): readonly ShortFloor[] {
  const { floorPercent, interviewsPerWeek } = opening;
  if (floorPercent === null || interviewsPerWeek === null) return [];
  const days = stored.map(({ day, ended, scores }) => ({ day, n: ended, scores, linePercent: floorPercent }));
  const lately = days.filter(({ day }) => day >= firstDayOfRate(today));
  const since = stored.find(({ hasInvited }) => hasInvited)?.day ?? null;
  const [passed, everybody] = [passShare(days), endedPerWeek(lately, since, today)];
  if (passed === null || everybody === null || everybody.rate === 0) return [];
  const perWeek = everybody.rate * passed.value;
  if (perWeek >= interviewsPerWeek) return [];
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
