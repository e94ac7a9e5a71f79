import { expect, test } from 'vitest';
import { filmOf } from './film-for-tests.ts';
import { gapWords } from './gap-words.ts';

test('says how many edits of another device are not part of the answer, and nothing of edits where there were none', () => {
  const film = filmOf();
  expect(gapWords(film, { kind: 'taken_over', from: 60_000, until: 60_000, edits: 0 })).toBe('Another tab or device went on from 1:00.');
  expect(gapWords(film, { kind: 'taken_over', from: 60_000, until: 60_000, edits: 1 })).toBe(
    'Another tab or device went on from 1:00: 1 edit of the one before is not part of the answer.',
  );
});

test('says that late edits do not count, and between which moments a clock was changed', () => {
  const film = filmOf();
  expect(gapWords(film, { kind: 'late', from: 600_000, until: 600_000, edits: 3 })).toBe('3 edits arrived after the end and do not count.');
  expect(gapWords(film, { kind: 'clock', from: 60_000, until: 90_000 })).toMatch(/between 1:00 and 1:30/);
});

test('tells shares where the reviewer is blind', () => {
  const film = filmOf({ isBlind: true });
  expect(gapWords(film, { kind: 'offline', from: 60_000, until: 120_000 })).toBe(
    'Offline from 10.0\u00a0% for 10\u00a0% of the time: what was typed meanwhile came later, with times by the device’s clock.',
  );
});
