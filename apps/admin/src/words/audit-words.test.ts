import { expect, test } from 'vitest';
import { actionWords, actorWords } from './audit-words.ts';

test('says an action it has no words for in the server’s own', () => {
  expect(actionWords('invitation.write', { change: 'links revoked', links: 2 })).toBe('Revoked all links');
  expect(actionWords('attempt.submit', {})).toBe('Submitted');
  expect(actionWords('attempt.add-time', {})).toBe('attempt add time');
});

test('says what was done to the clock and about the late edits, with the minutes and the decision', () => {
  expect(actionWords('attempt.add-minutes', { minutes: 10 })).toBe('Added 10 minutes');
  expect(actionWords('attempt.reopen', { minutes: 1, closedBy: 'deadline' })).toBe('Opened the attempt again for 1 minute');
  expect(actionWords('attempt.pick-late-tail', { counts: true, edits: 14 })).toBe('Decided that the late edits count');
  expect(actionWords('attempt.pick-late-tail', { counts: false, edits: 14 })).toBe('Decided that the late edits do not count');
  expect(actionWords('attempt.end-break', {})).toBe('Ended the break');
  expect(actionWords('attempt.grade-late-tail', { withdrawn: true })).toMatch(/^Took back the decision/);
  expect(actionWords('attempt.add-minutes', [])).toBe('Added minutes');
});

test('names whoever acted without the id of a candidate', () => {
  expect(['candidate:cand_1', 'visitor', 'system:work', 'staff:acc_01m7y2t3en1zr970skrxg8e3zk'].map(actorWords)).toEqual([
    'The candidate',
    'Whoever held the link',
    'Assay (work)',
    'Staff …g8e3zk',
  ]);
});
