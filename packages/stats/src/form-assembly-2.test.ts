import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleForm1 } from './form-assembly-1.ts';
import { type AssemblyInputs2, assembleForm2 } from './form-assembly-2.ts';

const candidate = (versionId: string, family = versionId, rank = 1) => ({ versionId, family, rank });
const asked = (count: number, candidates: ReturnType<typeof candidate>[], isShuffled = true) => ({
  count,
  isShuffled,
  tiers: [{ step: null, candidates }],
});
const idsOf = (form: ReturnType<typeof assembleForm2>) => form.sections.map(({ chosen }) => chosen.map((one) => one.candidate.versionId));

const pool = fc.array(fc.record({ versionId: fc.uuid(), family: fc.constantFrom('p', 'q', 'r', 's', 't'), rank: fc.nat(4) }), {
  maxLength: 8,
});
const anyInputs: fc.Arbitrary<AssemblyInputs2> = fc.record({
  sections: fc.array(
    fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      isShuffled: fc.boolean(),
      tiers: fc
        .tuple(pool, pool, pool)
        .map((pools) => pools.map((candidates, index) => ({ step: index === 0 ? null : `step ${index}`, candidates }))),
    }),
    { maxLength: 4 },
  ),
});

test('draws the same as version 1 while no pool is short', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => candidate(id));
  for (let seed = 0; seed < 50; seed += 1) {
    const first = assembleForm1({ sections: [{ count: 3, candidates }] }, String(seed));
    const second = assembleForm2({ sections: [asked(3, candidates.toReversed())] }, String(seed));
    expect(first.kind === 'form' && first.sections.map((section) => section.map(({ versionId }) => versionId))).toEqual(idsOf(second));
  }
});

test('falls back in the order of the tiers, and only as far as it must', () => {
  const section = {
    count: 3,
    isShuffled: true,
    tiers: [
      { step: null, candidates: [candidate('asked')] },
      { step: 'difficulty', candidates: [candidate('harder')] },
      { step: 'roles', candidates: [candidate('other-role'), candidate('another-role')] },
      { step: 'kinds', candidates: [candidate('other-kind')] },
    ],
  };
  for (let seed = 0; seed < 30; seed += 1) {
    const [drawn] = assembleForm2({ sections: [section] }, String(seed)).sections;
    expect(drawn?.chosen.map(({ step }) => step)).toEqual(expect.arrayContaining([null, 'difficulty', 'roles']));
    expect(drawn?.missing).toBe(0);
  }
});

test('a section that has what it asks for is never relaxed because another is short', () => {
  const rich = {
    count: 1,
    isShuffled: true,
    tiers: [
      { step: null, candidates: [candidate('a', 'joins'), candidate('b', 'dates')] },
      { step: 'kinds', candidates: [candidate('x', 'loops')] },
    ],
  };
  const poor = { count: 2, isShuffled: true, tiers: [{ step: null, candidates: [candidate('c', 'joins'), candidate('d', 'dates')] }] };
  for (let seed = 0; seed < 30; seed += 1) {
    const form = assembleForm2({ sections: [rich, poor] }, String(seed));
    expect(form.sections[0]?.chosen.map(({ step }) => step)).toEqual([null]);
    expect(form.sections.map(({ missing }) => missing)).toEqual([0, 1]);
  }
});

test('fills what can be filled and counts what is missing', () => {
  const form = assembleForm2({ sections: [asked(2, []), asked(3, [candidate('a', 'x'), candidate('b', 'x'), candidate('c')])] }, 'seed');
  expect(form.sections.map(({ chosen, missing }) => [chosen.length, missing])).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

test('a section that is not shuffled goes from the easiest to the hardest', () => {
  const candidates = [candidate('hard', 'x', 5), candidate('easy', 'y', 1), candidate('middling', 'z', 3)];
  expect(idsOf(assembleForm2({ sections: [asked(3, candidates, false)] }, 'seed'))).toEqual([['easy', 'middling', 'hard']]);
});

test('never gives two questions of one family, and draws as many as can be', () => {
  fc.assert(
    fc.property(anyInputs, fc.string(), (inputs, seed) => {
      const form = assembleForm2(inputs, seed);
      const families = form.sections.flatMap(({ chosen }) => chosen.map((one) => one.candidate.family));
      expect(new Set(families).size).toBe(families.length);
      expect(form.sections.map(({ chosen, missing }) => chosen.length + missing)).toEqual(inputs.sections.map(({ count }) => count));
    }),
  );
});

test('the inputs that are kept give the same form again, in whatever order they are listed', () => {
  fc.assert(
    fc.property(anyInputs, fc.string(), (inputs, seed) => {
      const form = assembleForm2(inputs, seed);
      const reversed = {
        sections: form.inputs.sections.map((section) => ({
          ...section,
          tiers: section.tiers.map(({ step, candidates }) => ({ step, candidates: candidates.toReversed() })),
        })),
      };
      expect(idsOf(assembleForm2(form.inputs, seed))).toEqual(idsOf(form));
      const areDistinct = inputs.sections.every(
        ({ tiers }) =>
          new Set(tiers.flatMap(({ candidates }) => candidates.map(({ versionId }) => versionId))).size ===
          tiers.flatMap(({ candidates }) => candidates).length,
      );
      if (areDistinct) expect(idsOf(assembleForm2(reversed, seed))).toEqual(idsOf(form));
    }),
  );
});

test('draws what it always drew: stored attempts are replayed with it', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => candidate(id, `family ${id.charCodeAt(0) % 5}`));
  const sections = [
    {
      ...asked(3, candidates.slice(5)),
      tiers: [
        { step: null, candidates: candidates.slice(6) },
        { step: 'kinds', candidates: candidates.slice(0, 6) },
      ],
    },
    asked(1, candidates.slice(3)),
  ];
  const drawn = ['first', 'second', 'third'].map((seed) =>
    idsOf(assembleForm2({ sections }, seed))
      .map((ids) => ids.join(''))
      .join(' '),
  );
  expect(drawn).toMatchInlineSnapshot(`
    [
      "hgd e",
      "hga e",
      "ghe d",
    ]
  `);
});
