import { expect, test } from 'vitest';
import { type FlaggedAnswers, itemFlags } from './item-flags.ts';
import { seededRandom } from './random.ts';

const unknown = { facility: null, discrimination: { isKnown: false, n: 0, why: 'few' }, reliability: 0.8 } as const;
const people = 2_000;

/** Of people of the same strength, in two tests, the second of which is easier and came later. */
function answers(easierBy: number): FlaggedAnswers {
  const random = seededRandom('two tests');
  const drawn = Array.from({ length: people }, (_, place) => {
    const [group, strength] = [place < people / 2 ? 0 : 1, random()];
    const share = random() < 0.2 + 0.6 * strength + easierBy * (place % (people / 2)) ? 1 : 0;
    return { group, share, rest: 0.3 + 0.4 * group + 0.2 * strength };
  });
  return {
    shares: Float64Array.from(drawn, ({ share }) => share),
    rests: Float64Array.from(drawn, ({ rest }) => rest),
    at: Float64Array.from(drawn, (_, place) => place % (people / 2)),
    languages: new Float64Array(people).fill(-1),
    groups: Int32Array.from(drawn, ({ group }) => group),
  };
}

test('takes an easier test around a question for no drift of it, and sees a drift within each', () => {
  const sound = answers(0);
  const oneAfterTheOther = { ...sound, at: sound.at.map((_, place) => place) };
  expect(itemFlags(oneAfterTheOther, unknown)).toEqual([]);
  expect(itemFlags({ ...oneAfterTheOther, groups: new Int32Array(people) }, unknown)).toEqual(['drifting']);
  expect(itemFlags(answers(0.0003), unknown)).toEqual(['drifting']);
  expect(itemFlags(answers(0.0003), { ...unknown, reliability: 0.1 })).toEqual([]);
});

test('points nothing out of fewer than 30 answers', () => {
  const easy = { ...unknown, facility: { low: 0.97, high: 1 }, reliability: null };
  const all = answers(0);
  expect(itemFlags(all, easy)).toEqual(['too_easy']);
  expect(itemFlags({ ...all, shares: all.shares.slice(0, 29) }, easy)).toEqual([]);
});
