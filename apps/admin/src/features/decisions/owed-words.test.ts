import { expect, test } from 'vitest';
import { owedNote, owedTitle, promiseWords } from './owed-words.ts';

test.each([
  [
    { promisedDay: '2026-03-14', daysOverdue: -9 },
    { word: 'by 14 March', note: 'in 9 days' },
  ],
  [
    { promisedDay: '2026-03-14', daysOverdue: -1 },
    { word: 'by 14 March', note: 'tomorrow' },
  ],
  [
    { promisedDay: '2026-03-14', daysOverdue: 0 },
    { word: 'today', note: 'by 14 March' },
  ],
  [
    { promisedDay: '2026-03-14', daysOverdue: 1 },
    { word: '1 day overdue', note: 'by 14 March' },
  ],
  [
    { promisedDay: '2025-12-30', daysOverdue: 5 },
    { word: '5 days overdue', note: 'by 30 December 2025' },
  ],
])('says of %o until when somebody hears', (row, words) => {
  expect(promiseWords(row)).toEqual(words);
});

test('says how many wait and for what', () => {
  const counts = { undecided: 12, untold: 1, overdue: 4 };
  expect(owedTitle(counts)).toBe('13 people wait for an answer');
  expect(owedNote(counts)).toBe('4 are overdue. 12 are to be decided, 1 is decided and to be told.');
  expect(owedTitle({ undecided: 1, untold: 0, overdue: 0 })).toBe('1 person waits for an answer');
  expect(owedNote({ undecided: 0, untold: 0, overdue: 0 })).toBe('Nobody is overdue.');
});
