import type { ResponseColumns } from '@assay/stats';
import { seededRandom } from '@assay/stats';
import { normal } from '../../../packages/stats/src/simulation.test-fixture.ts';

export type KnownCurve = { discrimination: number; difficulty: number };

/** People of normal skill answer questions of known curves, each as many as are told, drawn at random. */
export function simulatedPool(
  seed: string,
  { people, questions, shown }: { people: number; questions: number; shown: number },
): { curves: readonly KnownCurve[]; columns: ResponseColumns } {
  const random = seededRandom(seed);
  const curves = Array.from({ length: questions }, () => ({ discrimination: Math.exp(0.3 * normal(random)), difficulty: normal(random) }));
  const count = people * shown;
  const columns: ResponseColumns = {
    ...{ people, questions },
    ...{
      person: new Int32Array(count),
      question: new Int32Array(count),
      score: new Float64Array(count),
      max: new Float64Array(count).fill(1),
    },
    ...{
      seconds: new Float64Array(count).fill(Number.NaN),
      language: new Int32Array(count).fill(-1),
      at: new Float64Array(count).fill(Number.NaN),
    },
  };
  const order = Int32Array.from({ length: questions }, (_, question) => question);
  for (let person = 0; person < people; person += 1) {
    const skill = normal(random);
    for (let index = 0; index < shown; index += 1) {
      // The beginning of a Fisher–Yates shuffle: whatever order was left before is as good as any.
      const other = index + Math.floor(random() * (questions - index));
      const question = order[other] ?? 0;
      order[other] = order[index] ?? 0;
      order[index] = question;
      const { discrimination, difficulty } = curves[question] ?? { discrimination: 1, difficulty: 0 };
      const place = person * shown + index;
      columns.person[place] = person;
      columns.question[place] = question;
      columns.score[place] = random() < 1 / (1 + Math.exp(-discrimination * (skill - difficulty))) ? 1 : 0;
    }
  }
  return { curves, columns };
}
