import { expect, test } from 'vitest';
import { pilotWords } from './pilot-words.ts';

test('says that one question may be on trial, and how much longer the time is then where that is known', () => {
  expect(pilotWords({ pilot: null, questions: 8 })).toBeNull();
  expect(pilotWords({ pilot: { mostMinutes: 12 }, questions: 8 })).toContain(
    'on top of the 8 questions that count, and so does the time for it, 12 minutes at most.',
  );
  expect(pilotWords({ pilot: { mostMinutes: null }, questions: 1 })).toContain(
    'on top of the 1 question that counts, and so does the time for it.',
  );
});
