import { fewestAnswers } from './findings.ts';
import { mondayOf, weeksAfter } from './weeks.ts';

/**
 * Until when figures are told to whoever may not see people: the Monday after a week by whose end five more have a score. What is added from one such Monday to the next is then never of
 * fewer than five. Null while there were not as many.
 * @param days in order, with how many have a score of those who ended
 */
export function toldBefore(days: readonly { day: string; scored: number }[], today: string): string | null {
  let [before, waiting]: [string | null, number] = [null, 0];
  for (const [monday, week] of Map.groupBy(days, ({ day }) => mondayOf(day))) {
    // A week that is not over has not all of its people.
    if (monday >= mondayOf(today)) return before;
    waiting += week.reduce((sum, { scored }) => sum + scored, 0);
    if (waiting < fewestAnswers) continue;
    before = weeksAfter(monday, 1);
    waiting = 0;
  }
  return before;
}
