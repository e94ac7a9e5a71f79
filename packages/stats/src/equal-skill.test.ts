import { describe, expect, test } from 'vitest';
import { driftOf } from './drift.ts';
import { gapAtEqualSkill, isClear, type SkillGap } from './equal-skill.ts';
import { languageGaps } from './language-gaps.ts';
import { seededRandom } from './random.ts';
import { normal } from './simulation.test-fixture.ts';
import { restReliability } from './total-reliability.ts';

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

type Sample = {
  people: number;
  /** By language, by how many standard deviations its people are weaker, and by how many logits it is harder. */
  weaker: readonly number[];
  harder: readonly number[];
  /** From the first person to the last, by how much they get better, and by how many logits the question gets easier. */
  better?: number;
  easier?: number;
};

/** One question and eight others that are as good in every language. */
function sampleOf(random: () => number, { people, weaker, harder, better = 0, easier = 0 }: Sample) {
  const others = Array.from({ length: 8 }, () => 0.8 * normal(random));
  const drawn = Array.from({ length: people }, (_, person) => {
    const language = person % weaker.length;
    const skill = normal(random) - (weaker[language] ?? 0) + (better * person) / people;
    const got = (logit: number) => (random() < chanceOf(logit) ? 1 : 0);
    const rest = others.map((difficulty) => got(1.5 * (skill - difficulty)));
    return { language, scores: [got(1.5 * skill - (harder[language] ?? 0) + (easier * person) / people), ...rest] };
  });
  const rows = drawn.flatMap(({ scores }, person) => scores.map((score, question) => ({ person, question, score })));
  const reliability = restReliability(
    {
      people,
      questions: 9,
      person: Int32Array.from(rows, (row) => row.person),
      question: Int32Array.from(rows, (row) => row.question),
      score: Float64Array.from(rows, (row) => row.score),
      max: new Float64Array(rows.length).fill(1),
      seconds: new Float64Array(rows.length).fill(Number.NaN),
      language: new Int32Array(rows.length).fill(-1),
      at: new Float64Array(rows.length).fill(Number.NaN),
    },
    0,
  );
  const answers = {
    shares: Float64Array.from(drawn, ({ scores }) => scores[0] ?? 0),
    rests: Float64Array.from(drawn, ({ scores: [, ...rest] }) => rest.reduce((sum, score) => sum + score, 0) / rest.length),
    groups: new Int32Array(people),
  };
  const languages = Float64Array.from(drawn, ({ language }) => language);
  return {
    gaps: languageGaps(answers, languages, reliability),
    drift: driftOf(answers, Float64Array.from(drawn.keys()), reliability),
  };
}

function samplesOf(seed: string, times: number, sample: Sample) {
  const random = seededRandom(seed);
  return Array.from({ length: times }, () => sampleOf(random, sample));
}

const partOf = <Value>(values: readonly Value[], is: (value: Value) => boolean): number => values.filter(is).length / values.length;
/** Beyond what 19 of 20 keep to, where intervals are for 999 of 1,000. */
const isBeyond95 = ({ gap, low, high }: SkillGap): boolean => Math.abs(gap) > ((high - low) / 2) * (1.96 / 3.3);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('is what was put in where the rest says everything', () => {
  const people = 200;
  const places = Array.from({ length: people }, (_, place) => place);
  const group = (place: number) => (place < 80 ? 0 : 1);
  const rest = (place: number) => 0.2 + (0.5 * ((place * 37) % people)) / people + 0.1 * (place % 2) + 0.1 * group(place);
  const answers = {
    shares: Float64Array.from(places, (place) => 0.1 + 0.7 * rest(place) + 0.15 * (place % 2) - 0.3 * group(place)),
    rests: Float64Array.from(places, rest),
    groups: Int32Array.from(places, group),
  };
  const sides = Int8Array.from(places, (place) => 1 - (place % 2));
  const asked = { reliability: 1, comparisons: 1 };
  const found = gapAtEqualSkill(answers, sides, asked);
  expect(found).toMatchObject({ gap: expect.closeTo(0.15, 9), low: expect.closeTo(0.15, 9), n: 100, othersN: 100 });
  expect(gapAtEqualSkill(answers, sides, { ...asked, reliability: 0.1 })).toBeNull();
  expect(gapAtEqualSkill(answers, sides, { ...asked, reliability: null })).toBeNull();
  // Nobody of the other side in the same test.
  expect(gapAtEqualSkill({ ...answers, groups: Int32Array.from(sides) }, sides, asked)).toBeNull();
  expect(gapAtEqualSkill({ ...answers, rests: new Float64Array(people).fill(0.5) }, sides, asked)).toBeNull();
});

describe('answers that say nothing', () => {
  const random = seededRandom('nothing to say');
  const of = (share: (person: number) => number, rest: (person: number) => number) => ({
    shares: Float64Array.from({ length: 200 }, (_, person) => share(person)),
    rests: Float64Array.from({ length: 200 }, (_, person) => rest(person)),
    groups: new Int32Array(200),
  });
  const sides = Int8Array.from({ length: 200 }, (_, person) => person % 2);
  const gapOf = (answers: ReturnType<typeof of>, reliability: number | null = 0.7) =>
    gapAtEqualSkill(answers, sides, { reliability, comparisons: 1 });

  test('are no gap where everybody or nobody is right', () => {
    for (const share of [0, 1]) expect(gapOf(of(() => share, random))).toMatchObject({ gap: 0, low: 0, high: 0 });
  });

  test('are held against nothing where all are as strong, or one side is strong and the other weak without anybody between', () => {
    expect(gapOf(of(random, () => 0.5))).toBeNull();
    expect(gapOf(of(random, (person) => person % 2))).toBeNull();
    expect(gapOf(of(random, () => Number.NaN))).toBeNull();
  });

  test('are held against nothing where nobody knows how reliable the rest is', () => {
    for (const reliability of [null, Number.NaN]) expect(gapOf(of(random, random), reliability)).toBeNull();
  });

  test('are left out where they have no share', () => {
    const [shares, rests] = [new Float64Array(200).map(random), new Float64Array(200).map(random)];
    const without = (place: number, value: number) =>
      of(
        (person) => (person === place ? value : (shares[person] ?? 0)),
        (person) => rests[person] ?? 0,
      );
    const told = gapOf(without(3, Number.NaN));
    expect(told).toMatchObject({ n: 100, othersN: 99 });
    expect([told?.gap, told?.low, told?.high].every(Number.isFinite)).toBe(true);
  });
});

describe('languages', () => {
  test('that are as hard are pointed out as seldom as promised, however unlike their people are', () => {
    const gaps = samplesOf('as hard', 600, { people: 300, weaker: [0, 1], harder: [0, 0] }).flatMap((sample) => sample.gaps);
    expect(gaps).toHaveLength(600);
    expect(Math.abs(meanOf(gaps.map(({ gap, harder }) => (harder === 0 ? gap : -gap))))).toBeLessThan(0.01);
    expect(partOf(gaps, isBeyond95)).toBeGreaterThan(0.025);
    expect(partOf(gaps, isBeyond95)).toBeLessThan(0.08);
    expect(gaps.filter(({ low }) => low > 0).length).toBeLessThanOrEqual(3);
  });

  test('of four, whose pairs are six, no more are pointed out than of two', () => {
    const samples = samplesOf('four', 300, { people: 600, weaker: [0, 0.5, 1, 0], harder: [0, 0, 0, 0] });
    expect(samples.every(({ gaps }) => gaps.length === 6)).toBe(true);
    expect(samples.filter(({ gaps }) => gaps.some(({ low }) => low > 0)).length).toBeLessThanOrEqual(2);
  });

  test('of which one is harder by 18 points of a hundred are found with 300 people in each, mostly with 200, and half of them with 150', () => {
    const found = [150, 200, 300].map((each) => {
      const samples = samplesOf(`harder ${each}`, 200, { people: 2 * each, weaker: [0, 1], harder: [1.2, 0] });
      return partOf(samples, ({ gaps }) => gaps.some((gap) => gap.harder === 0 && isClear(gap)));
    });
    expect(found[0]).toBeGreaterThan(0.4);
    expect(found[1]).toBeGreaterThan(0.6);
    expect(found[2]).toBeGreaterThan(0.88);
  });

  test('the harder one is found where those who chose it are so strong that they get as much as the others', () => {
    const samples = samplesOf('strong', 200, { people: 600, weaker: [0, 0.8], harder: [1.2, 0] });
    expect(partOf(samples, ({ gaps }) => gaps.some((gap) => gap.harder === 0 && isClear(gap)))).toBeGreaterThan(0.88);
  });
});

describe('drift', () => {
  test('of which there is none is pointed out as seldom as promised, however much better people get', () => {
    const drifts = samplesOf('better', 600, { people: 300, weaker: [0], harder: [0], better: 1.5 }).flatMap(({ drift }) => drift ?? []);
    expect(drifts).toHaveLength(600);
    expect(Math.abs(meanOf(drifts.map(({ gap }) => gap)))).toBeLessThan(0.015);
    expect(partOf(drifts, isBeyond95)).toBeGreaterThan(0.025);
    expect(partOf(drifts, isBeyond95)).toBeLessThan(0.08);
    expect(drifts.filter(({ low, high }) => low > 0 || high < 0).length).toBeLessThanOrEqual(3);
  });

  test('by which a question gets easier by 23 points from the first third to the last is found with 600 answers, and the way it goes', () => {
    const samples = samplesOf('easier', 200, { people: 600, weaker: [0], harder: [1], better: 0.5, easier: 2 });
    const clear = samples.flatMap(({ drift }) => (drift !== null && isClear(drift) ? [drift.gap] : []));
    expect(clear.length / samples.length).toBeGreaterThan(0.7);
    expect(clear.every((gap) => gap > 0)).toBe(true);
    const harder = samplesOf('harder', 200, { people: 1_000, weaker: [0], harder: [-1], easier: -2 });
    expect(partOf(harder, ({ drift }) => drift !== null && isClear(drift) && drift.gap < 0)).toBeGreaterThan(0.9);
  });

  test('is told of 100 answers on, and not where all came at once or nobody knows when', () => {
    const random = seededRandom('few');
    const answers = (people: number) => ({
      shares: Float64Array.from({ length: people }, () => Math.round(random())),
      rests: Float64Array.from({ length: people }, random),
      groups: new Int32Array(people),
    });
    const driftAt = (people: number, at: (place: number) => number) =>
      driftOf(
        answers(people),
        Float64Array.from({ length: people }, (_, place) => at(place)),
        1,
      );
    expect(driftAt(99, (place) => place)).toBeNull();
    expect(driftAt(100, (place) => place)).toMatchObject({ n: 33, othersN: 33 });
    expect(driftAt(100, () => 7)).toBeNull();
    expect(driftAt(100, () => Number.NaN)).toBeNull();
  });

  test('is held against the first answers to the same test: an easier test around the question is none', () => {
    const random = seededRandom('two tests');
    const drawn = Array.from({ length: 1_000 }, (_, place) => {
      const [group, skill] = [place < 500 ? 0 : 1, random()];
      return { group, share: random() < 0.2 + 0.6 * skill ? 1 : 0, rest: 0.1 + 0.5 * group + 0.4 * skill };
    });
    const answers = {
      shares: Float64Array.from(drawn, ({ share }) => share),
      rests: Float64Array.from(drawn, ({ rest }) => rest),
    };
    const groups = Int32Array.from(drawn, ({ group }) => group);
    const inTurn = Float64Array.from(drawn.keys(), (place) => (place % 2 === 0 ? place : 999 - place));
    expect(isClear(driftOf({ ...answers, groups }, inTurn, 1) ?? { gap: 1, low: 1, high: 1, n: 0, othersN: 0 })).toBe(false);
    const together = driftOf({ ...answers, groups: new Int32Array(1_000) }, Float64Array.from(drawn.keys()), 1);
    expect(together !== null && isClear(together)).toBe(true);
    // Nobody of the first third in the test of the last.
    expect(driftOf({ ...answers, groups }, Float64Array.from(drawn.keys()), 1)).toBeNull();
  });
});
