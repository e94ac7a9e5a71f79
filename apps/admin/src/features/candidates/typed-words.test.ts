import { expect, test } from 'vitest';
import { acceptedWords } from './typed-words.ts';

test('says what number was accepted, with its tolerance and unit', () => {
  const accepted = { answer: 5.64, from: 5.635, to: 5.645, unit: '%' };
  const grade = { kind: 'number' as const, share: 1, typed: '5.64', value: 5.64, accepted, why: null };
  expect(acceptedWords(grade)).toBe('Accepted is 5.64 %, from 5.635 % to 5.645 %.');
  expect(acceptedWords({ ...grade, accepted: { answer: 7, from: 7, to: 7, unit: null } })).toBe('Accepted is 7.');
});

test('says which texts were accepted', () => {
  const accepted = [
    { form: 'exact' as const, text: 'left join', isCaseSensitive: false },
    { form: 'pattern' as const, pattern: 'left( outer)? join', isCaseSensitive: false },
  ];
  expect(acceptedWords({ kind: 'text', share: 0, typed: 'x', accepted, matched: null, why: 'no' })).toBe(
    'Accepted is “left join”, or what matches left( outer)? join.',
  );
});

test('says nothing of other kinds', () => {
  expect(acceptedWords({ kind: 'unanswered', share: 0 })).toBeNull();
});
