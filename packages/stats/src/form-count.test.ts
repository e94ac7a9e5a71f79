import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleForm2 } from './form-assembly-2.ts';
import { type CountedSection, countForms } from './form-count.ts';
import { sharedQuestions } from './shared-questions.ts';

const singles = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ versionId: `q${from + index}`, family: `f${from + index}` }));

test('five of nine single questions, and two of four others', () => {
  const sections = [
    { count: 5, candidates: singles(0, 9) },
    { count: 2, candidates: singles(20, 24) },
  ];
  expect(countForms(sections)).toEqual({ kind: 'exact', forms: 126 * 6 });
});

test('a family counts once: siblings are different questions of which one is drawn', () => {
  const candidates = [
    { versionId: 'a1', family: 'a' },
    { versionId: 'a2', family: 'a' },
    { versionId: 'b1', family: 'b' },
  ];
  expect(countForms([{ count: 2, candidates }])).toEqual({ kind: 'exact', forms: 2 });
  expect(countForms([{ count: 3, candidates }])).toEqual({ kind: 'exact', forms: 0 });
});

test('two sections with one pool draw each set once, however it is dealt out to them', () => {
  const candidates = singles(0, 6);
  const sections = [
    { count: 2, candidates },
    { count: 1, candidates },
  ];
  expect(countForms(sections)).toEqual({ kind: 'exact', forms: 20 });
});

test('stops counting at a million', () => {
  expect(countForms([{ count: 10, candidates: singles(0, 60) }])).toEqual({ kind: 'more_than', forms: 1_000_000 });
});

test('says so when only a bound is known', () => {
  const sections = Array.from({ length: 7 }, (_, index) => ({ count: 1, candidates: singles(index, index + 2) }));
  expect(countForms(sections)).toMatchObject({ kind: 'at_least' });
});

const smallSections: fc.Arbitrary<CountedSection[]> = fc
  .record({
    families: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 }),
    sections: fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 3 }), members: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ families, sections }) =>
    sections.map(({ count, members }) => ({
      count,
      candidates: families.flatMap((family, index) => (members[index] === true ? [{ versionId: `q${index}`, family: `f${family}` }] : [])),
    })),
  );

test('counts what trying out every set counts', () => {
  fc.assert(
    fc.property(smallSections, (sections) => {
      expect(countForms(sections)).toEqual({ kind: 'exact', forms: triedOut(sections) });
    }),
    { numRuns: 300 },
  );
});

/** Every set of questions that some drawing gives. */
function triedOut(sections: readonly CountedSection[]): number {
  const sets = new Set<string>();
  const draw = (at: number, left: number, from: number, families: ReadonlySet<string>, ids: readonly string[]): void => {
    const section = sections[at];
    if (section === undefined) {
      sets.add(ids.toSorted().join());
      return;
    }
    if (left === 0) {
      draw(at + 1, sections[at + 1]?.count ?? 0, 0, families, ids);
      return;
    }
    section.candidates.forEach(({ versionId, family }, index) => {
      if (index >= from && !families.has(family)) draw(at, left - 1, index + 1, new Set([...families, family]), [...ids, versionId]);
    });
  };
  draw(0, sections[0]?.count ?? 0, 0, new Set(), []);
  return sets.size;
}

test('two candidates share k²/n where every question is as likely', () => {
  expect(sharedQuestions([{ count: 2, candidates: singles(0, 8) }])).toEqual({ questions: 0.5, isEstimate: false });
  expect(sharedQuestions([{ count: 9, candidates: singles(0, 8) }])).toBe(null);
});

test('estimates from draws what symmetry does not give', () => {
  const candidates = [...singles(0, 4), { versionId: 'sibling', family: 'f0' }];
  const shared = sharedQuestions([{ count: 2, candidates }]);
  expect(shared?.isEstimate).toBe(true);
  // Held against other draws, two by two.
  const inputs = {
    sections: [{ count: 2, isShuffled: true, tiers: [{ step: null, candidates: candidates.map((one) => ({ ...one, rank: 0 })) }] }],
  };
  const formOf = (seed: string) =>
    new Set(assembleForm2(inputs, seed).sections.flatMap(({ chosen }) => chosen.map((one) => one.candidate.versionId)));
  let common = 0;
  for (let pair = 0; pair < 3000; pair += 1) {
    const right = formOf(`right ${pair}`);
    common += [...formOf(`left ${pair}`)].filter((id) => right.has(id)).length;
  }
  expect(shared?.questions).toBeCloseTo(common / 3000, 1);
});
