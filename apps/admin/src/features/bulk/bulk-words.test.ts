import { bulkKinds } from '@assay/core/bulk';
import { expect, test } from 'vitest';
import { appliesWords, bulkWords, leftOutWords, submitWords } from './bulk-words.ts';

test('says whom it is about, and who gets a part of it', () => {
  expect(appliesWords({ selected: 12, applies: 12, breaksAlone: 0 })).toEqual(['It is about 12 people.']);
  expect(appliesWords({ selected: 12, applies: 1, breaksAlone: 1 })).toEqual([
    'It is about 1 person of the 12 selected.',
    '1 of them works already: the breaks change, and not the working time.',
  ]);
  expect(appliesWords({ selected: 12, applies: 0, breaksAlone: 0 })).toEqual(['It is about nobody who is selected.']);
});

test('says why somebody is left out, in the words of the single refusal where it has none of its own', () => {
  const leftOut = { reason: 'no_end', message: 'Its window has no end to move.' };
  expect(leftOutWords({ ...leftOut, count: 3 })).toBe('3 people can start at any time: the window has no end.');
  expect(leftOutWords({ reason: 'ended', message: '', count: 1 })).toBe('1 person has finished.');
  expect(leftOutWords({ reason: 'not_real', message: 'Letters go to real candidates only.', count: 2 })).toBe(
    '2 people: Letters go to real candidates only.',
  );
});

test('each has its own button and its own summary', () => {
  expect(submitWords('extend', 12)).toBe('Extend for 12 people');
  expect(submitWords('extend', 0)).toBe('Extend');
  for (const texts of [bulkKinds.map((kind) => submitWords(kind, 2)), bulkKinds.map((kind) => bulkWords[kind].done(2))]) {
    expect(new Set(texts).size).toBe(bulkKinds.length);
  }
});
