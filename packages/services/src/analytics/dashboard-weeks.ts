import {
  fewestAnswers,
  hundredthsToReach,
  mondayOf,
  mondaysBetween,
  type PassRateWeek,
  type StoredCounts,
  weeksAfter,
} from '@assay/core/analytics';
import { type WeeklyRate, weeklyRate } from '@assay/stats';
import { shareOf } from './share-of.ts';

/** Attempts that ended under an opening on a day, with its line; null where it has none. */
export type EndedOnDay = { day: string; n: number; scores: StoredCounts; linePercent: number | null };

/** So many weeks are taken together where fewer have too few in most of them. */
const stepsOfWeeks = [1, 2, 4, 13] as const;

/** Week by week, or some weeks at a time, each opening by its own line. Weeks in between in which nothing ended are there as well. */
export function passRateWeeks(days: readonly EndedOnDay[]): readonly PassRateWeek[] {
  const mondays = [...new Set(days.map(({ day }) => mondayOf(day)))].toSorted();
  const [first, last] = [mondays.at(0), mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = mondaysBetween(first, last);
  const inSteps = stepsOfWeeks.map((weeks) => rowsOf(days, all, weeks));
  const saysMuch = (rows: readonly PassRateWeek[]) => rows.filter(({ n }) => n >= fewestAnswers).length * 2 >= rows.length;
  return inSteps.find(saysMuch) ?? inSteps[0] ?? [];
}

function rowsOf(days: readonly EndedOnDay[], mondays: readonly string[], weeks: number): readonly PassRateWeek[] {
  const places = new Map(mondays.map((monday, place) => [monday, Math.floor(place / weeks)]));
  const byStep = Map.groupBy(days, ({ day }) => places.get(mondayOf(day)));
  return mondays
    .filter((_, place) => place % weeks === 0)
    .map((monday, step) => {
      const own = byStep.get(step) ?? [];
      return { monday, weeks, n: own.reduce((sum, { n }) => sum + n, 0), passed: passShare(own) };
    });
}

/** Each opening by its own line; null of fewer than five, and where one has no line. */
export function passShare(days: readonly EndedOnDay[]): PassRateWeek['passed'] {
  let [scored, passed] = [0, 0];
  for (const { scores, linePercent } of days) {
    if (linePercent === null) return null;
    const line = hundredthsToReach(linePercent);
    for (let place = 0; place + 1 < scores.length; place += 2) {
      const count = scores[place + 1] ?? 0;
      scored += count;
      if ((scores[place] ?? 0) >= line) passed += count;
    }
  }
  return scored < fewestAnswers ? null : shareOf(passed, scored);
}

/** So many weeks tell how much comes in: more would tell of another season. */
const weeksOfRate = 8;

/** The first day that `endedPerWeek` needs. */
export const firstDayOfRate = (today: string): string => weeksAfter(mondayOf(today), -weeksOfRate);

/**
 * How many attempts ended a week in the last eight whole weeks, or since the first invitation where that is less; null before there is a whole week.
 * @param since the first day on which somebody was invited; null: nobody was
 */
export function endedPerWeek(days: readonly Pick<EndedOnDay, 'day' | 'n'>[], since: string | null, today: string): WeeklyRate | null {
  if (since === null) return null;
  const first = mondayOf(since) === since ? since : weeksAfter(mondayOf(since), 1);
  const mondays = mondaysBetween(firstDayOfRate(today), weeksAfter(mondayOf(today), -1)).filter((monday) => monday >= first);
  if (mondays.length === 0) return null;
  return weeklyRate(mondays.map((monday) => days.reduce((sum, { day, n }) => sum + (mondayOf(day) === monday ? n : 0), 0)));
}
