import { expect, test } from 'vitest';
import { drawPilot, type PilotCandidate, type PilotSection } from './pilot-draw.ts';

const pilot = (versionId: string, changes: Partial<PilotCandidate> = {}): PilotCandidate => ({
  ...{ versionId, families: [versionId], rank: 2, shown: 0, sections: [0] },
  ...changes,
});
const section = (ranks: readonly number[], isShuffled = true): PilotSection => ({
  isShuffled,
  chosen: ranks.map((rank, index) => ({ family: `asked ${rank} ${index}`, rank })),
});
const seeds = Array.from({ length: 400 }, (_, index) => `seed ${index}`);
const countOf = (values: readonly unknown[]) =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([key, all]) => [key, all.length] as const));

test('draws the least shown, by chance among equals', () => {
  const candidates = [pilot('often', { shown: 3 }), pilot('a', { shown: 1 }), pilot('b', { shown: 1 })];
  const drawn = countOf(seeds.map((seed) => drawPilot(candidates, [section([1, 2])], seed)?.versionId));
  expect(Object.keys(drawn).toSorted()).toEqual(['a', 'b']);
  expect(Math.min(...Object.values(drawn))).toBeGreaterThan(150);
});

test('never takes a question of a family of the form, nor one without a section that asks something', () => {
  const form = [section([1, 2]), section([])];
  expect(drawPilot([pilot('x', { families: ['x', 'asked 2 1'] })], form, 's')).toBeNull();
  expect(drawPilot([pilot('x', { sections: [1] })], form, 's')).toBeNull();
  expect(drawPilot([pilot('x', { sections: [0, 1] })], form, 's')).toMatchObject({ versionId: 'x', section: 0 });
  expect(drawPilot([], form, 's')).toBeNull();
});

test('stands at every place of its section alike, so that none tells it', () => {
  const places = countOf(seeds.map((seed) => drawPilot([pilot('x')], [section([1, 2, 3])], seed)?.place));
  expect(Object.keys(places)).toEqual(['0', '1', '2', '3']);
  // A hundred each on average; the seeds are fixed, so this is no matter of luck.
  expect(Math.min(...Object.values(places))).toBeGreaterThan(70);
});

test('keeps a section in order, and any place among equals', () => {
  const places = countOf(seeds.map((seed) => drawPilot([pilot('x')], [section([1, 2, 2, 4], false)], seed)?.place));
  expect(Object.keys(places)).toEqual(['1', '2', '3']);
});

test('the same seed draws the same, in whatever order the candidates are listed', () => {
  const candidates = [pilot('a', { sections: [0, 1] }), pilot('b'), pilot('c', { sections: [1] })];
  const form = [section([1, 2]), section([3, 3])];
  for (const seed of seeds.slice(0, 20)) expect(drawPilot(candidates.toReversed(), form, seed)).toEqual(drawPilot(candidates, form, seed));
});
