import type { ExpectedCounts } from './expected-counts.ts';
import type { CurveTable } from './likelihood.ts';

/** From here on a curve says something else than its question's answers (OECD, PISA 2018 Technical Report, chapter 9). */
export const poorFit = 0.12;

/**
 * How far the share of the points that people of each skill got lies from the curve: the root of the mean square, people of each skill counting as many as they are (RMSD; OECD, PISA 2018 Technical Report,
 * chapter 9). Where each person was shown few questions skills are not known well, and it is rather too small.
 */
export function curveMisfit({ asked, got }: ExpectedCounts, { count, chance }: CurveTable, question: number): number {
  let [people, squares] = [0, 0];
  for (let place = question * count; place < (question + 1) * count; place += 1) {
    const n = asked[place] ?? 0;
    if (n <= 0) continue;
    people += n;
    squares += n * ((got[place] ?? 0) / n - (chance[place] ?? 0)) ** 2;
  }
  return people === 0 ? 0 : Math.sqrt(squares / people);
}
