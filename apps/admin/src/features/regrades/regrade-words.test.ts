import { expect, test } from 'vitest';
import { crossingCell, leftOutWords, lostWords, reviewNeededWords, summaryWords } from './regrade-words.ts';

const summary = {
  attempts: 12,
  changed: 4,
  up: 3,
  down: 1,
  crossing: 0,
  crossingTold: 0,
  leftOut: 0,
  reviewNeeded: 0,
  reviewAsked: 0,
  overtaken: 0,
};

test('says in a sentence what would change', () => {
  expect(summaryWords(summary)).toBe('12 finished attempts: 3 scores rise, 1 score falls, the others stay. Nobody crosses the floor.');
  expect(summaryWords({ ...summary, crossing: 2, crossingTold: 1 })).toContain(
    '2 people cross the floor; 1 of them was told a decision already. It stays as it was told.',
  );
  expect(summaryWords({ ...summary, crossing: 1, crossingTold: 1 })).toContain(
    'One person crosses the floor; the person was told a decision',
  );
  expect(summaryWords({ ...summary, changed: 0, up: 0, down: 0 })).toBe('12 finished attempts: no score changes.');
  expect(summaryWords({ ...summary, attempts: 0 })).toBe('No finished attempt is touched by it.');
  expect(summaryWords({ ...summary, attempts: 0, reviewNeeded: 1 })).toBe('No score changes.');
});

test('says who is left out only when somebody is', () => {
  expect(leftOutWords(summary)).toBeNull();
  expect(leftOutWords({ leftOut: 1 })).toMatch(/^1 attempt is left out/);
});

test('a row says which side, and what was decided before', () => {
  const percents = { percentBefore: 50, percentAfter: 70, scoreBefore: 'raw', scoreAfter: 'raw' } as const;
  const row = { invitationId: 'inv' as never, candidate: 'A', opening: 'O', ...percents, isOvertaken: false };
  expect(crossingCell({ ...row, crossing: 'up', decision: { kind: 'reject', isTold: true } })).toBe(
    'Comes above the floor; rejected, told',
  );
  expect(crossingCell({ ...row, crossing: null, decision: { kind: 'reject', isTold: true } })).toBe('');
  expect(crossingCell({ ...row, crossing: 'up', decision: null, isOvertaken: true })).toBe('Changed since the preview: stays as it is');
});

test('says of answers that nothing is guessed about what is lost', () => {
  expect(reviewNeededWords(1)).toContain('it stays as before unless you ask');
  expect(lostWords({ criterion: 'Clear', level: 'Read twice.' })).toBe('“Clear”: “Read twice.” is gone');
  expect(lostWords({ criterion: 'Complete', level: null })).toBe('“Complete”: not scored');
});
