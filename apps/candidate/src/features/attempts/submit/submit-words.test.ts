import { AppError } from '@assay/core';
import { describe, expect, test } from 'vitest';
import { summaryWords, unsentWords } from './submit-words.ts';

const of = (...items: ('untouched' | 'begun' | 'answered' | 'answered, marked')[]) =>
  summaryWords(
    items.map((item) => (item === 'answered, marked' ? { progress: 'answered', isMarked: true } : { progress: item, isMarked: false })),
  );

describe('the summary before a submission', () => {
  test.each([
    [of('answered'), 'Your question is answered.'],
    [of('answered', 'answered'), 'All are answered.'],
    [of('answered', 'answered, marked'), '2 of 2 questions are answered; 1 is marked for review.'],
    [of('answered', 'begun', 'untouched', 'untouched'), '1 of 4 questions is answered, 1 is begun, 2 are not begun.'],
    [of('untouched'), 'None of 1 question is answered, 1 is not begun.'],
  ])('%#: %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('unsent edits', () => {
  test('are named while nothing gets through', () => {
    expect(unsentWords({ kind: 'offline', edits: 1 })).toBe(
      '1 edit is still on this device. You are offline: it is submitted as soon as the connection is back, with these edits.',
    );
    expect(unsentWords({ kind: 'unavailable', edits: 38, message: '' })).toContain('38 edits are still on this device.');
    expect(unsentWords({ kind: 'blocked', edits: 2, error: new AppError('conflict', 'no') })).toContain('cannot be sent from here');
  });

  test('are no news while they are on their way, or when there are none', () => {
    expect(unsentWords({ kind: 'saving', edits: 3 })).toBe(null);
    expect(unsentWords({ kind: 'offline', edits: 0 })).toBe(null);
    expect(unsentWords({ kind: 'saved', at: null, delivered: 0 })).toBe(null);
  });
});
