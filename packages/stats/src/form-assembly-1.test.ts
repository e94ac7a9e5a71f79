import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AssemblyInputs1, assembleForm1 } from './form-assembly-1.ts';

const candidate = (versionId: string, family = versionId) => ({ versionId, family });

test('gives the same form for the same seed, however the candidates are listed', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => candidate(id));
  const forward = assembleForm1({ sections: [{ count: 3, candidates }] }, 'seed');
  const backward = assembleForm1({ sections: [{ count: 3, candidates: candidates.toReversed() }] }, 'seed');
  expect(backward).toEqual(forward);
});

test('draws every question about equally often', () => {
  const candidates = ['a', 'b', 'c', 'd'].map((id) => candidate(id));
  const times = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) {
    const form = assembleForm1({ sections: [{ count: 1, candidates }] }, `seed ${seed}`);
    if (form.kind === 'form') for (const { versionId } of form.sections.flat()) times.set(versionId, (times.get(versionId) ?? 0) + 1);
  }
  for (const { versionId } of candidates) expect(times.get(versionId)).toBeGreaterThan(420);
});

test('moves a question to another slot when a later section has no other', () => {
  const inputs: AssemblyInputs1 = {
    sections: [
      { count: 1, candidates: [candidate('a', 'joins'), candidate('b', 'dates')] },
      { count: 1, candidates: [candidate('c', 'joins')] },
    ],
  };
  for (let seed = 0; seed < 50; seed += 1) {
    expect(assembleForm1(inputs, String(seed))).toEqual({ kind: 'form', sections: [[candidate('b', 'dates')], [candidate('c', 'joins')]] });
  }
});

test('names the section that cannot be filled', () => {
  const inputs: AssemblyInputs1 = {
    sections: [
      { count: 1, candidates: [candidate('a')] },
      { count: 2, candidates: [candidate('b', 'x'), candidate('c', 'x')] },
    ],
  };
  expect(assembleForm1(inputs, 'seed')).toEqual({ kind: 'short', section: 1 });
});

test('never gives two questions of one family', () => {
  const pool = fc.array(fc.record({ versionId: fc.uuid(), family: fc.constantFrom('p', 'q', 'r', 's', 't') }), { maxLength: 12 });
  const inputs = fc.record({
    sections: fc.array(fc.record({ count: fc.integer({ min: 1, max: 3 }), candidates: pool }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(inputs, fc.string(), (drawn, seed) => {
      const form = assembleForm1(drawn, seed);
      if (form.kind === 'short') return;
      const families = form.sections.flat().map(({ family }) => family);
      expect(new Set(families).size).toBe(families.length);
      expect(form.sections.map((section) => section.length)).toEqual(drawn.sections.map(({ count }) => count));
    }),
  );
});

test('draws what it always drew: stored attempts are replayed with it', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => candidate(id, `family ${id.charCodeAt(0) % 5}`));
  const sections = [
    { count: 2, candidates },
    { count: 1, candidates: candidates.slice(3) },
  ];
  const drawn = ['first', 'second', 'third'].map((seed) => {
    const form = assembleForm1({ sections }, seed);
    return form.kind === 'form' ? form.sections.map((section) => section.map(({ versionId }) => versionId).join('')).join(' ') : 'short';
  });
  expect(drawn).toMatchInlineSnapshot(`
    [
      "eb h",
      "db h",
      "he g",
    ]
  `);
});
