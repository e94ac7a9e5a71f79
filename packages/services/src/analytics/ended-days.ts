import type { SittingPopulation } from '@assay/core/analytics';
import type { StoredSlice } from '@assay/db';
import type { WeeklyRate } from '@assay/stats';
import { type EndedOnDay, endedPerWeek, firstDayOfRate } from './dashboard-weeks.ts';

/** What ended day by day, each opening with its own line. */
export const endedDays = (
  stored: readonly StoredSlice[],
  counted: readonly SittingPopulation[],
  lines: ReadonlyMap<string, number | null>,
): readonly EndedOnDay[] =>
  stored.flatMap(({ openingId, day, slice }) =>
    counted.flatMap((one): EndedOnDay[] => {
      const sums = slice?.ended[one];
      return sums === undefined ? [] : [{ day, n: sums.n, scores: sums.scores, linePercent: lines.get(openingId) ?? null }];
    }),
  );

/** The first day on which somebody was invited; null: nobody was. */
export const firstInvitedDay = (stored: readonly StoredSlice[]): string | null =>
  stored.find(({ slice }) => Object.keys(slice?.invited ?? {}).length > 0)?.day ?? null;

/** How many attempts end a week, as of today, whatever the days that are looked at. */
export const weeklyEnded = (stored: readonly StoredSlice[], days: readonly EndedOnDay[], today: string): WeeklyRate | null =>
  endedPerWeek(
    days.filter(({ day }) => day >= firstDayOfRate(today)),
    firstInvitedDay(stored),
    today,
  );
