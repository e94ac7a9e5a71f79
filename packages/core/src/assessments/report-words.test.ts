import { expect, test } from 'vitest';
import { reportSentence } from './report-words.ts';
import { assessmentContent, assessmentInput } from './schema.ts';

const said = {
  name: 'Quiz',
  sections: [{ title: 'SQL', why: 'Daily work.', pool: {}, count: 1 }],
  workingTimeMs: 60_000,
  languages: ['sql'],
};

test('an assessment that says nothing about a report promises the receipt alone', () => {
  const { report } = assessmentContent.parse(said);
  expect(reportSentence(report)).toBe('You get a receipt of what you handed in. This team gives out no scores.');
});

test('says when what is there, in one order however it was chosen', () => {
  expect(reportSentence({ moment: 'told', parts: ['feedback', 'score'] })).toBe(
    'You get a receipt of what you handed in. Once you have heard the decision, the same page shows you your score and a few words from the team, where it wrote some.',
  );
  expect(reportSentence({ moment: 'graded', parts: ['score'] })).toContain(
    'As soon as your answers are graded, the same page shows you your score.',
  );
});

test.each([
  ['a report of nothing', { moment: 'told', parts: [] }, 'choose what they get'],
  [
    'sections without the score they add up to',
    { moment: 'told', parts: ['sections'] },
    'whoever sees the sections sees the score: choose it too',
  ],
])('refuses %s', (_, report, message) => {
  const conduct = { search: 'allowed', assistants: 'allowed', ownWork: 'allowed', people: 'allowed', ownEditor: 'allowed' };
  const { error } = assessmentInput.safeParse({ ...said, conduct, report });
  expect(error?.issues).toMatchObject([{ path: ['report', 'parts'], message }]);
});
