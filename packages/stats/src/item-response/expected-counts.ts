import type { AnswersOfPeople } from './answers-of-people.ts';
import { type CurveTable, posteriorOf } from './likelihood.ts';
import type { Quadrature } from './quadrature.ts';

/** For each question and node: how many people of that skill were asked, and what they got, as far as the answers tell. */
export type ExpectedCounts = { asked: Float64Array; got: Float64Array; logLikelihood: number };

/** The first half of a round of R. D. Bock and M. Aitkin, Psychometrika 46 (1981). */
export function expectedCounts(answers: AnswersOfPeople, table: CurveTable, quadrature: Quadrature): ExpectedCounts {
  const { count } = table;
  const counts = { asked: new Float64Array(answers.questions * count), got: new Float64Array(answers.questions * count), logLikelihood: 0 };
  const posterior = new Float64Array(count);
  for (let person = 0; person < answers.people; person += 1) {
    counts.logLikelihood += posteriorOf(person, answers, table, quadrature, posterior);
    const to = answers.from[person + 1] ?? 0;
    for (let place = answers.from[person] ?? 0; place < to; place += 1) {
      const at = (answers.question[place] ?? 0) * count;
      const share = answers.share[place] ?? 0;
      for (let k = 0; k < count; k += 1) {
        const weight = posterior[k] ?? 0;
        counts.asked[at + k] = (counts.asked[at + k] ?? 0) + weight;
        counts.got[at + k] = (counts.got[at + k] ?? 0) + share * weight;
      }
    }
  }
  return counts;
}
