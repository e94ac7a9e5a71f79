import { type AssessmentContent, revisionDifference } from '@assay/core/assessments';
import { assessmentContent } from '@assay/core/assessments/schema';
import { expect, test } from 'vitest';
import { changeLine } from './revision-words.ts';

const before: AssessmentContent = assessmentContent.parse({
  name: 'Quiz',
  sections: [{ id: 'sql', title: 'SQL', pool: { difficultyFrom: 2, difficultyTo: 4 }, count: 2 }],
  workingTimeMs: 60 * 60_000,
  rules: 'Search: allowed.\nAssistants: not allowed.\nNotes: allowed.',
  languages: ['javascript'],
});

function linesOf(change: (content: AssessmentContent) => void): string[] {
  const after = structuredClone(before);
  change(after);
  return revisionDifference(before, after).map((one) => {
    const { about, what } = changeLine(one);
    return `${about}: ${what}`;
  });
}

test('says what differs between two revisions as one would say it', () => {
  expect(
    linesOf((after) => {
      after.workingTimeMs = 75 * 60_000;
      after.languages.push('typescript');
      after.rules = 'Search: allowed.\nAssistants: allowed.\nNotes: not allowed.\nOther people: not allowed.';
      const [sql] = after.sections;
      if (sql === undefined) return;
      sql.count = 3;
      sql.pool.difficultyTo = 5;
      sql.pool.kinds = ['code'];
      sql.sharing = 'minutes';
    }),
  ).toEqual([
    'Working time: 1 h → 1 h 15 min',
    'Languages: JavaScript → JavaScript, TypeScript',
    'Section “SQL”: 2 → 3 questions, points shared all alike → by intended minutes, difficulty 2–4 → 2–5, kinds any → Code',
    'Other rules: 2 lines changed, 1 line added',
  ]);
});

test('a rule of conduct and one about taking it again are named with what they were', () => {
  expect(
    linesOf((after) => {
      after.conduct = { search: 'allowed', assistants: 'not_allowed', ownWork: 'if_said', people: 'not_allowed', ownEditor: 'allowed' };
      after.retake = { waitMonths: 0, isReuseAllowed: false };
    }),
  ).toEqual([
    'Documentation and web search: not said → allowed',
    'AI assistants: not said → not allowed',
    'Your own notes and code: not said → allowed, if you say how',
    'Other people: not said → not allowed',
    'Your own editor: not said → allowed',
    'Taking it again: after 6 months, an earlier score may stand → at any time, an earlier score never stands',
  ]);
});

test('what candidates get is named with when they get it', () => {
  expect(
    linesOf((after) => {
      after.report = { moment: 'told', parts: ['feedback', 'score'] };
    }),
  ).toEqual(['What candidates get: the receipt alone → the score, words from the team once a decision was told']);
});

test('a section that came or went is named by its title', () => {
  expect(
    linesOf((after) => {
      const [sql] = after.sections;
      if (sql !== undefined) after.sections = [{ ...sql, id: 'new', title: 'Python' }];
    }),
  ).toEqual(['Section “SQL”: removed', 'Section “Python”: added, 2 questions']);
});

test('names questions that are asked by name, and weights that were given to them by hand', () => {
  const naming = (weight: number) => (content: AssessmentContent) => {
    const [sql] = content.sections;
    if (sql === undefined) return;
    sql.sharing = 'hand';
    sql.pool.named = [
      { questionId: 'joins', weight },
      { questionId: 'windows', weight: 1 },
    ];
  };
  expect(linesOf(naming(2))).toEqual(['Section “SQL”: points shared all alike → by hand, questions any → joins, windows']);
  const [first, second] = [structuredClone(before), structuredClone(before)];
  naming(1)(first);
  naming(2.5)(second);
  expect(revisionDifference(first, second).map((one) => changeLine(one).what)).toEqual(['weight of joins 1 → 2.5']);
});
