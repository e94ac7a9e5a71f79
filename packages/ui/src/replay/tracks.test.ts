import { expect, test } from 'vitest';
import { filmOf } from './film-for-tests.ts';
import { axisOf, shareAlong, ticksOf, typingAlong, visitsOf } from './tracks.ts';

test('tells which item was on the screen when', () => {
  const film = filmOf({
    steps: [
      { at: 0, kind: 'show', item: 0 },
      { at: 50, kind: 'show', item: 0 },
      { at: 100, kind: 'show', item: 1 },
    ],
  });
  expect(visitsOf(film)).toEqual([
    { item: 0, from: 0, until: 100 },
    { item: 1, from: 100, until: 600_000 },
  ]);
});

test('shows where keys were pressed, and not what was pasted', () => {
  const key = (at: number, input: 'type' | 'paste') =>
    ({ at, kind: 'edit', document: 0, input, changes: [{ offset: 0, length: 0, text: 'a' }] }) as const;
  const film = filmOf({ steps: [key(0, 'type'), ...Array.from({ length: 4 }, () => key(320_000, 'type')), key(599_999, 'paste')] });
  expect(typingAlong(film, axisOf(film), 4)).toEqual([0.5, 0, 1, 0]);
});

test('names a few round times', () => {
  const film = filmOf();
  expect(ticksOf(film, axisOf(film), 6).map(({ words }) => words)).toEqual(['0:00', '2:00', '4:00', '6:00', '8:00', '10:00']);
});

test('names shares of the working time where the reviewer is blind', () => {
  const film = filmOf({ isBlind: true, endsAtMs: 300_000 });
  expect(ticksOf(film, axisOf(film), 6).map(({ words }) => words)).toEqual(
    ['0', '10', '20', '30', '40', '50'].map((own) => `${own}.0\u00a0%`),
  );
});

test('draws the nights of a take-home short', () => {
  const day = 86_400_000;
  const film = filmOf({
    endsAtMs: 3 * day,
    workingTimeMs: 3 * day,
    steps: [0, 600_000, 2 * day, 2 * day + 600_000].map((at) => ({ at, kind: 'leave' })),
  });
  const axis = axisOf(film);
  expect(shareAlong(axis, 600_000)).toBeGreaterThan(0.3);
  expect(shareAlong(axis, 3 * day)).toBe(1);
  for (const { share, words } of ticksOf(film, axis, 6)) expect([share >= 0 && share < 1, words]).toEqual([true, expect.any(String)]);
});

test('has a timeline for a film without an extent', () => {
  const film = filmOf({ endsAtMs: 0 });
  expect([shareAlong(axisOf(film), 0), ticksOf(film, axisOf(film), 6)]).toEqual([0, []]);
});
