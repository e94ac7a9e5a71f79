import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardDeviation } from './distribution.ts';
import { type AssemblyCandidate, type AssemblyInputs, type AssemblySection, assembleForm } from './form-assembly.ts';
import { seededRandom, shuffled } from './random.ts';
import { drawnSets } from './slot-matching.ts';

const candidate = (versionId: string, changes: Partial<AssemblyCandidate> = {}): AssemblyCandidate => ({
  versionId,
  family: versionId,
  rank: 1,
  facility: 0.5,
  minutes: 5,
  shown: 0,
  shownThisWeek: 0,
  forms: [],
  ...changes,
});
const candidates = (count: number, changes: (index: number) => Partial<AssemblyCandidate> = () => ({}), prefix = 'q') =>
  Array.from({ length: count }, (_, index) => candidate(`${prefix}${String(index).padStart(3, '0')}`, changes(index)));
const asked = (count: number, pool: AssemblyCandidate[], isShuffled = true): AssemblySection => ({
  count,
  points: 1,
  isShuffled,
  tiers: [{ step: null, candidates: pool }],
});
const noAttempts = { attempts: 0, attemptsThisWeek: 0, cap: 0.15, weeklyCap: 0.25, capsFromAttempts: 50 };
const inputsOf = (sections: AssemblySection[], exposure: Partial<AssemblyInputs['exposure']> = {}): AssemblyInputs => ({
  sections,
  exposure: { ...noAttempts, ...exposure },
});
const idsOf = (form: ReturnType<typeof assembleForm>) => form.sections.map(({ chosen }) => chosen.map((one) => one.candidate.versionId));
const stepsOf = (form: ReturnType<typeof assembleForm>) => form.sections.map(({ chosen }) => chosen.map(({ step }) => step));

const pool = fc.array(
  fc.record({
    family: fc.constantFrom('p', 'q', 'r', 's', 't'),
    rank: fc.nat(4),
    facility: fc.double({ min: 0, max: 1, noNaN: true }),
    minutes: fc.nat(30),
    shown: fc.nat(80),
    shownThisWeek: fc.nat(20),
    forms: fc.uniqueArray(fc.nat(30), { maxLength: 10 }),
  }),
  { maxLength: 8 },
);
const anyInputs: fc.Arbitrary<AssemblyInputs> = fc
  .record({
    sections: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 3 }),
        points: fc.integer({ min: 1, max: 5 }),
        isShuffled: fc.boolean(),
        pools: fc.tuple(pool, pool, pool),
      }),
      { maxLength: 4 },
    ),
    exposure: fc.record({
      attempts: fc.nat(100),
      attemptsThisWeek: fc.nat(60),
      cap: fc.constantFrom(0.15, 0.5, 0.9),
      weeklyCap: fc.constantFrom(0.25, 0.9),
      capsFromAttempts: fc.constant(50),
    }),
  })
  .map(({ sections, exposure }) => ({
    exposure,
    sections: sections.map(({ pools, ...section }, number) => ({
      ...section,
      tiers: pools.map((drawn, level) => ({
        step: level === 0 ? null : `step ${level}`,
        candidates: drawn.map((one, index) => ({ ...one, versionId: `${number} ${level} ${index}` })),
      })),
    })),
  }));

test('keeps the blueprint, never gives two of a family, and fills as many slots as a maximum matching would', () => {
  fc.assert(
    fc.property(anyInputs, fc.string(), (inputs, seed) => {
      const form = assembleForm(inputs, seed);
      const families = form.sections.flatMap(({ chosen }) => chosen.map((one) => one.candidate.family));
      expect(new Set(families).size).toBe(families.length);
      expect(form.sections.map(({ chosen, missing }) => chosen.length + missing)).toEqual(inputs.sections.map(({ count }) => count));
      for (const [index, { chosen }] of form.sections.entries()) {
        const known = inputs.sections[index]?.tiers.flatMap(({ step, candidates: all }) =>
          all.map(({ versionId }) => [versionId, step] as const),
        );
        const steps = new Map(known);
        for (const one of chosen) expect([null, 'caps']).toContain(one.step === steps.get(one.candidate.versionId) ? null : one.step);
      }
      // Wider tiers are only for sections that are short: nobody's question is exchanged for one that was not asked for.
      expect(families.length).toBeGreaterThanOrEqual(mostSlots(inputs));
      const askedOnly = { ...inputs, sections: inputs.sections.map((section) => ({ ...section, tiers: section.tiers.slice(0, 1) })) };
      expect(assembleForm(askedOnly, seed).sections.reduce((sum, { chosen }) => sum + chosen.length, 0)).toBe(mostSlots(inputs));
    }),
  );
});

/** By trying every number of slots per section that the first tiers could fill. */
function mostSlots({ sections }: AssemblyInputs): number {
  const pools = sections.map(({ count, tiers }) => ({ count, candidates: tiers[0]?.candidates ?? [] }));
  let counts: number[][] = [[]];
  for (const { count } of pools) counts = counts.flatMap((chosen) => Array.from({ length: count + 1 }, (_, one) => [...chosen, one]));
  const feasible = counts.filter((chosen) => {
    const smaller = pools.map((one, index) => ({ ...one, count: chosen[index] ?? 0 }));
    return drawnSets(smaller, seededRandom('any')) !== null;
  });
  return Math.max(...feasible.map((chosen) => chosen.reduce((sum, one) => sum + one, 0)));
}

test('the inputs that are kept give the same form again, in whatever order they are listed', () => {
  fc.assert(
    fc.property(anyInputs, fc.string(), (inputs, seed) => {
      const form = assembleForm(inputs, seed);
      const stored: AssemblyInputs = JSON.parse(JSON.stringify(form.inputs));
      expect(idsOf(assembleForm(stored, seed))).toEqual(idsOf(form));
      const reversed = {
        ...stored,
        sections: stored.sections.map((section) => ({
          ...section,
          tiers: section.tiers.map(({ step, candidates: all }) => ({
            step,
            candidates: all.toReversed().map((one) => ({ ...one, forms: one.forms.toReversed() })),
          })),
        })),
      };
      expect(idsOf(assembleForm(reversed, seed))).toEqual(idsOf(form));
      expect(stepsOf(assembleForm(reversed, seed))).toEqual(stepsOf(form));
    }),
  );
});

test('keeps only the tiers that were looked at', () => {
  const section = {
    ...asked(2, candidates(1)),
    tiers: [
      { step: null, candidates: candidates(1) },
      { step: 'difficulty_1', candidates: candidates(1, undefined, 'harder') },
      { step: 'kinds', candidates: candidates(9, undefined, 'other') },
    ],
  };
  const { inputs } = assembleForm(inputsOf([section, asked(1, candidates(3, undefined, 'x'))]), 'seed');
  expect(inputs.sections.map(({ tiers }) => tiers.map(({ step }) => step))).toEqual([[null, 'difficulty_1'], [null]]);
});

test('gives up the caps first, and only for as many questions as it must', () => {
  const section = {
    ...asked(3, []),
    tiers: [
      { step: null, candidates: candidates(20, (index) => ({ shown: index < 18 ? 50 : 10 })) },
      { step: 'difficulty_1', candidates: candidates(5, undefined, 'harder') },
    ],
  };
  for (let seed = 0; seed < 20; seed += 1) {
    const form = assembleForm(inputsOf([section], { attempts: 100 }), String(seed));
    expect(stepsOf(form)[0]?.toSorted()).toEqual(['caps', null, null]);
  }
});

test('no question goes over a cap while the pool has others', () => {
  const shown = new Map<string, number>();
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const section = asked(
      2,
      candidates(15, (index) => ({ facility: index / 15, shown: shown.get(`q${String(index).padStart(3, '0')}`) ?? 0 })),
    );
    const form = assembleForm(inputsOf([section], { attempts: attempt }), String(attempt));
    expect(stepsOf(form)).toEqual([[null, null]]);
    for (const versionId of idsOf(form).flat()) shown.set(versionId, (shown.get(versionId) ?? 0) + 1);
  }
  expect(Math.max(...shown.values()) / 400).toBeLessThanOrEqual(0.15);
});

test('a pool that is too small for the caps is drawn from as if there were none', () => {
  const section = asked(
    3,
    candidates(10, () => ({ shown: 60, shownThisWeek: 60 })),
  );
  const form = assembleForm(inputsOf([section], { attempts: 200, attemptsThisWeek: 100 }), 'seed');
  expect(stepsOf(form)).toEqual([[null, null, null]]);
});

test('a cap of the week counts as one of the quarter does', () => {
  const section = asked(
    2,
    candidates(20, (index) => ({ shownThisWeek: index < 12 ? 30 : 0 })),
  );
  for (let seed = 0; seed < 20; seed += 1) {
    const form = assembleForm(inputsOf([section], { attempts: 60, attemptsThisWeek: 60 }), String(seed));
    for (const versionId of idsOf(form).flat()) expect(versionId >= 'q012').toBe(true);
  }
});

test('forms come closer to the expected score and minutes of the pool than random ones, points taken into account', () => {
  const sections = (facility: (index: number) => number) => [
    {
      ...asked(
        2,
        candidates(16, (index) => ({ facility: facility(index), minutes: index }), 'a'),
      ),
      points: 3,
    },
    asked(
      2,
      candidates(16, (index) => ({ facility: facility(index), minutes: index }), 'b'),
    ),
  ];
  const spread = (facility: (index: number) => number, isScore: boolean) => {
    const sums = Array.from({ length: 200 }, (_, seed) =>
      assembleForm(inputsOf(sections(isScore ? facility : () => 0.5)), `seed ${seed}`).sections.reduce(
        (sum, { chosen }, index) =>
          sum + chosen.reduce((all, one) => all + (Number(one.candidate.versionId.slice(1)) / 16) * (index === 0 && isScore ? 3 : 1), 0),
        0,
      ),
    );
    const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    return Math.sqrt(sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sums.length);
  };
  // Of random forms: 2 of 16 from each, with 3 points and 1, in sixteenths.
  const random = (points: number[]) => Math.sqrt(points.reduce((sum, one) => sum + one * one * 2 * ((256 - 1) / 12 / 256) * (14 / 15), 0));
  expect(spread((index) => index / 16, true)).toBeLessThan(random([3, 1]) * 0.55);
  expect(spread(() => 0.5, false)).toBeLessThan(random([1, 1]) * 0.85);
});

test('three questions that were together in a form of this week seldom are again', () => {
  const together = new Set(['q000', 'q001', 'q002', 'q003']);
  const times = (forms: number[]) =>
    Array.from({ length: 2000 }, (_, seed) =>
      idsOf(
        assembleForm(
          inputsOf([
            asked(
              3,
              candidates(9, (index) => ({ forms: index < 4 ? forms : [] })),
            ),
          ]),
          `seed ${seed}`,
        ),
      ).flat(),
    ).filter((ids) => ids.filter((id) => together.has(id)).length === 3).length;
  expect(times([0])).toBeLessThan(times([]) * 0.6);
});

test('in a small pool the next form stays open, whatever the week has shown', () => {
  const random = seededRandom('small pool');
  const week = Array.from({ length: 40 }, () => shuffled([...Array(25).keys()], random).slice(0, 8));
  const pool25 = candidates(25, (index) => {
    const forms = week.flatMap((form, number) => (form.includes(index) ? [number] : []));
    return { facility: 0.3 + 0.4 * random(), shown: forms.length, shownThisWeek: forms.length, forms };
  });
  const times = new Map<string, number>();
  for (let seed = 0; seed < 300; seed += 1) {
    const form = assembleForm(inputsOf([asked(8, pool25)], { attempts: 40, attemptsThisWeek: 40 }), String(seed));
    for (const versionId of idsOf(form).flat()) times.set(versionId, (times.get(versionId) ?? 0) + 1);
  }
  // By chance alone each is in a third of the forms.
  expect(times.size).toBe(25);
  for (const count of times.values()) expect(count / 300).toBeLessThan(0.6);
});

test('a section that is not shuffled goes from the easiest to the hardest', () => {
  const all = [candidate('hard', { rank: 5 }), candidate('easy', { rank: 1 }), candidate('middling', { rank: 3 })];
  expect(idsOf(assembleForm(inputsOf([asked(3, all, false)]), 'seed'))).toEqual([['easy', 'middling', 'hard']]);
});

test('draws what it always drew: stored attempts are replayed with it', () => {
  const all = candidates(12, (index) => ({
    family: `family ${index % 7}`,
    facility: 0.3 + index / 20,
    minutes: 3 + (index % 4),
    shown: index * 4,
    shownThisWeek: index,
    forms: [index % 3, 3 + (index % 5)],
  }));
  const inputs = inputsOf([{ ...asked(2, all), points: 2 }, asked(1, all.slice(4))], { attempts: 90, attemptsThisWeek: 20, cap: 0.45 });
  expect(
    ['first', 'second', 'third'].map((seed) =>
      idsOf(assembleForm(inputs, seed))
        .map((ids) => ids.join(' '))
        .join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "q005 q008 | q006",
      "q006 q003 | q007",
      "q004 q003 | q008",
    ]
  `);
});

test('where points are shared by weight, forms of light and of heavy questions are expected to score alike', () => {
  // What is heavy is hard: unweighted, both facilities and minutes say nothing of it.
  const random = seededRandom('weights');
  const all = candidates(40, () => {
    const weight = 1 + Math.floor(random() * 9);
    return { weight, facility: 0.2 + 0.6 * random(), minutes: 5 };
  });
  const spreadOf = (drawnFrom: AssemblyCandidate[]) => {
    const scores = Array.from({ length: 400 }, (_, seed) => {
      const [form = []] = assembleForm(inputsOf([asked(5, drawnFrom)]), `seed ${seed}`).sections.map(({ chosen }) => chosen);
      const drawn = form.flatMap(({ candidate: { versionId } }) => all.filter((one) => one.versionId === versionId));
      const whole = drawn.reduce((sum, { weight = 0 }) => sum + weight, 0);
      return drawn.reduce((sum, { weight = 0, facility }) => sum + (weight / whole) * facility, 0);
    });
    return standardDeviation(scores) ?? Number.NaN;
  };
  const unweighed = all.map(({ weight: _, ...question }) => question);
  expect(spreadOf(all)).toBeLessThan(spreadOf(unweighed) * 0.75);
});
