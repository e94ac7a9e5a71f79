import { formatPercent } from '@assay/ui';
import { expect, test } from 'vitest';
import { surveyNotes, surveyRows, surveySentence } from './survey-words.ts';

const answered = { n: 8, value: 0.75, low: 0.41, high: 0.93 };
const fair = { question: 'fair', counts: [0, 1, 0, 2, 3], mean: 4.1667 } as const;
const job = { question: 'job', counts: [1, 0, 0, 0, 5], mean: 4.3333 } as const;

const comments = { total: 0, pageSize: 50, shown: [] };

test('says the means in a sentence, also where one question was answered by too few', () => {
  expect(surveySentence({ n: 6, answered, questions: [fair, job], comments })).toBe(
    'Was it fair? 4.2 of 5 on average. Did it fit the job? 4.3 of 5.',
  );
  expect(surveySentence({ n: 6, answered, questions: [job], comments })).toBe('Did it fit the job? 4.3 of 5 on average.');
});

test('says why there is nothing: nobody was asked, nobody answered, too few did', () => {
  expect(surveySentence(null)).toMatch(/^Nobody was asked/);
  expect(surveySentence({ n: 0, answered, questions: [], comments })).toMatch(/^Nobody has answered so far: .* from 5 on/);
  expect(surveySentence({ n: 1, answered, questions: [], comments })).toMatch(/^1 has answered so far/);
  expect(surveySentence({ n: 4, answered, questions: [], comments })).toMatch(/^4 have answered so far/);
  expect(surveyNotes(null)).toEqual([]);
});

test('draws a row of five for each question', () => {
  const [row] = surveyRows({ n: 6, answered, questions: [fair], comments });
  expect(row?.cells.map(({ value, note, strength }) => [value, note.long, strength])).toEqual([
    ['0', formatPercent(0), 0],
    ['1', formatPercent(1 / 6), 1 / 3],
    ['0', formatPercent(0), 0],
    ['2', formatPercent(1 / 3), 2 / 3],
    ['3', formatPercent(0.5), 1],
  ]);
  expect(row?.cells[4]?.words).toBe('Was it fair? Completely: 3 of 6');
  expect(surveyNotes({ n: 6, answered, questions: [fair], comments })[1]).toMatch(/^6 of 8 who were asked answered: 75\s%/);
  expect(surveyNotes({ n: 6, answered: null, questions: [fair], comments })[1]).toMatch(/all of them were deleted since/);
});
