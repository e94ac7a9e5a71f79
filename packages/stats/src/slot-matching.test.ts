import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
import { createMatching, drawnSets, type Slot } from './slot-matching.ts';

type Candidate = { versionId: string; family: string };
const candidate = (versionId: string, family: string): Candidate => ({ versionId, family });

test('moves a question to another slot when a later one has no other', () => {
  const matching = createMatching<Candidate, Slot<Candidate>>();
  const [first, second] = [{ preferences: [candidate('a', 'joins'), candidate('b', 'dates')] }, { preferences: [candidate('c', 'joins')] }];
  expect([first, second].map((slot) => matching.fill(slot))).toEqual([true, true]);
  expect([...matching.drawn().values()].map(({ versionId }) => versionId).toSorted()).toEqual(['b', 'c']);
});

test('draws sets of different families, or none where they do not suffice', () => {
  const pool = { count: 2, candidates: [candidate('a', 'x'), candidate('b', 'x'), candidate('c', 'y')] };
  expect(drawnSets([pool], seededRandom('seed'))?.[0]).toContain('c');
  expect(drawnSets([{ ...pool, count: 3 }], seededRandom('seed'))).toBeNull();
});
