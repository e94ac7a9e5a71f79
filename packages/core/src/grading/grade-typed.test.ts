import { expect, test } from 'vitest';
import type { AcceptedText, NumberBody, TextBody } from '../questions/schema.ts';
import { gradeNumber } from './grade-number.ts';
import { gradeText } from './grade-text.ts';
import { itemGrade } from './schema.ts';
import { readPattern } from './text-pattern.ts';

const number = (changes: Partial<NumberBody> = {}): NumberBody => ({
  kind: 'number',
  answer: 10.05,
  tolerance: { absolute: 0.05, relative: 0 },
  unit: null,
  hint: null,
  ...changes,
});

test.each([null, '', '  \n', '\u00a0'])('takes %j as unanswered', (typed) => {
  expect(gradeNumber(number(), typed)).toEqual({ kind: 'unanswered', share: 0 });
  expect(gradeText(text([{ form: 'exact', text: 'a', isCaseSensitive: false }]), typed)).toEqual({ kind: 'unanswered', share: 0 });
});

test.each(['10', '10.1', '10,05', '1.005e1', '1005%'])('accepts %s within the tolerance, both ends included', (typed) => {
  expect(gradeNumber(number(), typed)).toMatchObject({ share: 1, typed, why: null });
});

test.each([
  ['9.99', 'It is less than what is accepted.'],
  ['10.11', 'It is more than what is accepted.'],
  ['-10.05', 'It has the other sign.'],
  ['1005', 'It is 100 times the answer.'],
  ['0.1005', 'It is the answer divided by 100.'],
  ['10,051', '10,051 could be 10051 or 10.051. Write the one you mean, without a comma.'],
])('gives nothing for %s and says why', (typed, why) => {
  const grade = gradeNumber(number(), typed);
  expect(grade).toMatchObject({ kind: 'number', share: 0, typed, why, accepted: { answer: 10.05, unit: null } });
  expect(itemGrade.parse(JSON.parse(JSON.stringify(grade)))).toEqual(grade);
});

test('holds a number without tolerance to be equal, and measures a relative one from the answer', () => {
  const exact = number({ answer: 0.3, tolerance: { absolute: 0, relative: 0 } });
  expect([gradeNumber(exact, '0.3').share, gradeNumber(exact, '30 %').share, gradeNumber(exact, '0.3000001').share]).toEqual([1, 1, 0]);
  const relative = number({ answer: -200, tolerance: { absolute: 0, relative: 0.01 } });
  expect(['-198', '-202', '-197.9', '-202.1'].map((typed) => gradeNumber(relative, typed).share)).toEqual([1, 1, 0, 0]);
});

test('stays within what JSON can hold', () => {
  const grade = gradeNumber(number({ answer: 1.7e308, tolerance: { absolute: 1e308, relative: 0 } }), '1');
  expect(JSON.parse(JSON.stringify(grade))).toEqual(grade);
});

const text = (accept: AcceptedText[]): TextBody => ({ kind: 'text', accept, hint: null });

test.each<[AcceptedText, string[], string[]]>([
  [{ form: 'exact', text: 'left join', isCaseSensitive: false }, ['left join', ' LEFT  Join\n'], ['left', 'left join.', 'leftjoin']],
  [{ form: 'exact', text: 'README', isCaseSensitive: true }, ['README'], ['readme', 'README.']],
  [{ form: 'exact', text: "don't", isCaseSensitive: false }, ['don’t', "DON'T"], ['dont']],
  [{ form: 'exact', text: 'café', isCaseSensitive: false }, ['cafe\u0301', 'CAFÉ'], ['cafe']],
  [
    { form: 'pattern', pattern: 'left (outer )?join', isCaseSensitive: false },
    ['LEFT JOIN', 'left  outer join'],
    ['a left join', 'left join b'],
  ],
  [{ form: 'pattern', pattern: 'O\\(n\\)|linear', isCaseSensitive: true }, ['O(n)', 'linear'], ['o(n)', 'Linear', 'O(n) time']],
  [{ form: 'pattern', pattern: '(a+)+', isCaseSensitive: true }, ['aaaa'], [`${'a'.repeat(1999)}b`]],
])('holds texts against %j', (accepted, right, wrong) => {
  for (const typed of right) expect(gradeText(text([accepted]), typed), typed).toMatchObject({ share: 1, matched: 0, why: null });
  for (const typed of wrong) expect(gradeText(text([accepted]), typed), typed).toMatchObject({ share: 0, matched: null });
});

test('says which of the accepted texts it is, and when only the case differs', () => {
  const body = text([
    { form: 'exact', text: 'GET', isCaseSensitive: true },
    { form: 'pattern', pattern: 'head', isCaseSensitive: true },
  ]);
  expect(gradeText(body, 'head')).toMatchObject({ matched: 1 });
  expect(gradeText(body, 'get')).toMatchObject({ share: 0, why: 'It differs in upper and lower case only, which counts here.' });
  expect(gradeText(body, 'x'.repeat(2001))).toMatchObject({ share: 0, why: 'It is longer than 2,000 characters.' });
  expect(itemGrade.safeParse(gradeText(body, 'a\ud800')).success).toBe(true);
});

test.each([
  ['(?=a)b', /look-ahead/],
  ['(?<!a)b', /look-behind/],
  ['(a)\\1', /references back/],
  ['((a{100}){100})', /more than 1,000 times/],
  ['(', /missing closing \)/],
  ['a'.repeat(301), /longer than 300/],
])('refuses the pattern %s', (pattern, reason) => {
  expect(readPattern(pattern, true)).toEqual({ isPattern: false, message: expect.stringMatching(reason) });
});

test('matches every pattern it reads in bounded time, however hostile the text', () => {
  const patterns = ['(.*)*(.*)*(.*)*x', '(a|aa|aaa)*b', '((((a?){10}){10}){10})', '([a-z]+)*\\d', '(a?){300}a{300}'];
  const start = performance.now();
  for (const pattern of patterns)
    expect(gradeText(text([{ form: 'pattern', pattern, isCaseSensitive: false }]), `${'a'.repeat(1998)}!`).share).toBe(0);
  expect(performance.now() - start).toBeLessThan(5000);
});
