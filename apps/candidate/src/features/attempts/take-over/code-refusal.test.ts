import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import { incompleteCode, isWrongCode, refusedCode } from './code-refusal.ts';

test.each(['K7M4-2QPX', 'k7m42qpx', ' K7M4 2QPX ', 'K7M4–2QPX', 'KOM4-2QIL'])('lets %s be asked about', (typed) => {
  expect(incompleteCode(typed)).toBeNull();
});

test('says what a code looks like before a try is spent on half of one', () => {
  expect(incompleteCode(' ')).toBe('Enter the code, such as K7M4-2QPX.');
  expect(incompleteCode('K7M4')).toBe('The code has 8 letters and digits, such as K7M4-2QPX.');
  expect(incompleteCode('K7M4-2QPXX')).not.toBeNull();
});

test('tells a wrong code from too many tries and from everything else', () => {
  const wrong = new AppError('invalid_input', 'No.', { reason: 'wrong_code' });
  expect(isWrongCode(wrong)).toBe(true);
  expect(refusedCode(wrong)).toMatch(/^This is not the code/);
  expect(refusedCode(new AppError('rate_limited', 'No.', { retryAfterSeconds: 180 }))).toBe('Too many tries. Wait 3 min, then try again.');
  expect(refusedCode(new AppError('rate_limited', 'No.'))).toBe('Too many tries. Wait some minutes, then try again.');
  expect(refusedCode(new AppError('invalid_input', 'No.'))).toBeNull();
  expect(refusedCode(new TypeError('Failed to fetch'))).toBeNull();
});
