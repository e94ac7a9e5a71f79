import { expect, test } from 'vitest';
import { conductSubjects } from './conduct.ts';
import { revisionDifference } from './revision-difference.ts';
import { type AssessmentContent, assessmentContent, type Section } from './schema.ts';

const section = (id: string, title: string) => ({ id, title, pool: { skills: ['sql'] }, count: 2, weight: 1 });

const before = assessmentContent.parse({
  name: 'Analyst quiz',
  sections: [section('a', 'SQL'), section('b', 'Python')],
  workingTimeMs: 60 * 60_000,
  rules: 'Search: allowed.\nOther people: not allowed.',
  languages: ['javascript'],
});

const after = (changes: Partial<AssessmentContent>): AssessmentContent => ({ ...before, ...changes });
const sections = (change: (all: Section[]) => Section[]): AssessmentContent =>
  after({ sections: change(structuredClone(before.sections)) });

test('the same content has no difference, however its lists are ordered', () => {
  expect(revisionDifference(before, structuredClone(before))).toEqual([]);
  const lists = after({ languages: ['typescript', 'javascript'] });
  expect(revisionDifference(lists, after({ languages: ['javascript', 'typescript'] }))).toEqual([]);
});

test('names what changed at the top, once each', () => {
  const changed = after({ name: 'Quiz', workingTimeMs: 75 * 60_000, rules: 'Nothing is allowed.', languages: ['typescript'] });
  expect(revisionDifference(before, changed)).toEqual([
    { kind: 'name', before: 'Analyst quiz', after: 'Quiz' },
    { kind: 'workingTime', before: 3_600_000, after: 4_500_000 },
    { kind: 'languages', before: ['javascript'], after: ['typescript'] },
    { kind: 'rules', before: before.rules, after: 'Nothing is allowed.' },
  ]);
});

test('names that candidates are no longer asked about answers that are alike', () => {
  expect(revisionDifference(before, after({ isAskedBeforeCase: false }))).toEqual([
    { kind: 'askedBeforeCase', before: true, after: false },
  ]);
});

test('names how many false flags an assessment accepts of its own', () => {
  expect(revisionDifference(before, after({ falseFlagsPer1000: 20 }))).toEqual([{ kind: 'falseFlags', before: null, after: 20 }]);
});

test('names that candidates are asked what they thought of it', () => {
  expect(revisionDifference(before, after({ hasSurvey: true }))).toEqual([{ kind: 'survey', before: false, after: true }]);
});

test('names each rule of conduct that changed, and a changed rule about taking it again', () => {
  const conduct = {
    search: 'allowed',
    assistants: 'not_allowed',
    ownWork: 'if_said',
    people: 'not_allowed',
    ownEditor: 'allowed',
  } as const;
  const changed = { conduct: { ...conduct, assistants: 'if_said' } as const, retake: { waitMonths: 3, isReuseAllowed: true } };
  expect(revisionDifference(after({ conduct }), after(changed))).toEqual([
    { kind: 'conduct', subject: 'assistants', before: 'not_allowed', after: 'if_said' },
    { kind: 'retake', before: { waitMonths: 6, isReuseAllowed: true }, after: changed.retake },
  ]);
  expect(revisionDifference(before, after({ conduct })).map(({ kind }) => kind)).toEqual(conductSubjects.map(() => 'conduct'));
});

test('follows a section that was renamed and changed by its id', () => {
  const changed = sections(([sql, python]) =>
    sql === undefined || python === undefined
      ? []
      : [{ ...sql, title: 'Reading data', count: 3, order: 'easiest_first', pool: { ...sql.pool, difficultyFrom: 2 } }, python],
  );
  expect(revisionDifference(before, changed)).toEqual([
    {
      kind: 'sectionChanged',
      title: 'SQL',
      changes: [
        { kind: 'title', before: 'SQL', after: 'Reading data' },
        { kind: 'count', before: 2, after: 3 },
        { kind: 'difficulty', before: { from: 1, to: 5 }, after: { from: 2, to: 5 } },
        { kind: 'order', before: 'shuffled', after: 'easiest_first' },
      ],
    },
  ]);
});

test('says which section came, which went, and that the rest kept its order', () => {
  const changed = sections(([, python]) => (python === undefined ? [] : [{ ...python, id: 'c', title: 'Dates' }, python]));
  expect(revisionDifference(before, changed).map((change) => [change.kind, 'section' in change ? change.section.title : ''])).toEqual([
    ['sectionRemoved', 'SQL'],
    ['sectionAdded', 'Dates'],
  ]);
});

test('says that sections changed places', () => {
  const changed = sections((all) => all.toReversed());
  expect(revisionDifference(before, changed)).toEqual([{ kind: 'sectionOrder', before: ['SQL', 'Python'], after: ['Python', 'SQL'] }]);
});
