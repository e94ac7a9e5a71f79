import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import {
  assessmentErrors,
  assessmentRefusal,
  contentOf,
  emptyAssessment,
  freshKey,
  newSection,
  type SectionValues,
  sketchOf,
  totals,
  valuesOf,
} from './assessment-values.ts';
import { stockSentence } from './stock-sentence.ts';

const section = (title: string, key = '1') => ({ ...newSection(title, key), why: 'The job is full of it.' });
const named = () => ({ ...emptyAssessment(), name: 'Backend, first round', sections: [section('Coding')] });

test('a new form needs a name and why the job needs its section, nothing else', () => {
  expect(assessmentErrors(emptyAssessment())).toEqual({
    name: 'Give the assessment a name.',
    'sections.0.why': 'Say in a sentence why the job needs it.',
  });
  expect(contentOf(named())?.workingTimeMs).toBe(3_600_000);
});

test('an assessment of the time before rules of conduct is not saved again until somebody says what is allowed', () => {
  const content = contentOf(named());
  expect(content?.conduct).toEqual(emptyAssessment().conduct);
  if (content === null) return;
  const old = valuesOf({ ...content, conduct: null });
  expect(Object.keys(assessmentErrors(old)).filter((path) => path.startsWith('conduct'))).toEqual(
    ['search', 'assistants', 'ownWork', 'people', 'ownEditor'].map((subject) => `conduct.${subject}`),
  );
  expect(contentOf(old)).toBeNull();
});

test('minutes become milliseconds and come back as minutes, halves too', () => {
  const content = contentOf({ ...named(), workingMinutes: '0.5' });
  expect(content?.workingTimeMs).toBe(30_000);
  if (content === null) return;
  expect(valuesOf(content).workingMinutes).toBe(0.5);
});

test('a working time that the server would refuse is refused beside the field of minutes', () => {
  expect(assessmentErrors({ ...named(), workingMinutes: 0.1 })).toEqual({ workingMinutes: 'Must be at least 20 seconds.' });
  expect(assessmentErrors({ ...named(), workingMinutes: '' })).toEqual({ workingMinutes: 'Fill this in.' });
});

test('false flags of its own are sent where somebody says so, and refused where they are no such number', () => {
  const content = contentOf(named());
  expect(content?.falseFlagsPer1000).toBe(null);
  if (content === null) return;
  expect(valuesOf(content).falseFlagsPer1000).toBe('');
  expect(contentOf({ ...named(), falseFlagsPer1000: '2.5' })?.falseFlagsPer1000).toBe(2.5);
  for (const hostile of [0, 101, '-']) {
    expect(Object.keys(assessmentErrors({ ...named(), falseFlagsPer1000: hostile }))).toEqual(['falseFlagsPer1000']);
  }
});

test('a range of difficulty that runs backwards is refused', () => {
  const coding = section('Coding');
  const errors = assessmentErrors({ ...named(), sections: [{ ...coding, pool: { ...coding.pool, difficultyFrom: 4, difficultyTo: 2 } }] });
  expect(errors).toEqual({ 'sections.0.pool.difficultyTo': 'Must not be below the first.' });
});

test('the stock is asked for something possible while a count is being typed', () => {
  const counts = ['', '2.5', 99, '7'].map(
    (count) => sketchOf({ sections: [{ ...section('x'), count }], languages: [] }).sections[0]?.count,
  );
  expect(counts).toEqual([1, 1, 20, 7]);
});

test('a complaint of the server about the content lands beside its field', () => {
  const issues = [
    { path: 'content.sections.1.why', message: 'say why' },
    { path: 'content.workingTimeMs', message: 'too long' },
  ];
  expect(assessmentRefusal(new AppError('invalid_input', 'Please check.', { issues }), { form: 'quiz' })).toEqual({
    'sections.1.why': 'Say why.',
    workingMinutes: 'Too long.',
  });
});

test('a take-home has a deadline in hours or days, and says how much work it is', () => {
  const takeHome = { ...named(), form: 'take_home' as const, deadline: 5, deadlineUnit: 'days' as const, expectedHours: 4 };
  const content = contentOf(takeHome);
  expect(content).toMatchObject({ form: 'take_home', workingTimeMs: 5 * 24 * 3_600_000, expectedHours: 4 });
  if (content === null) return;
  expect(valuesOf(content)).toMatchObject({ deadline: 5, deadlineUnit: 'days' });
  expect(valuesOf({ ...content, workingTimeMs: 36 * 3_600_000 })).toMatchObject({ deadline: 36, deadlineUnit: 'hours' });
  expect(assessmentErrors({ ...takeHome, deadline: 40 })).toEqual({ deadline: 'Must be at most 30 days.' });
  expect(assessmentErrors({ ...takeHome, expectedHours: '' })).toHaveProperty('expectedHours');
  expect(assessmentErrors({ ...named(), workingMinutes: 800 })).toEqual({
    workingMinutes: 'Must be at most 12 hours; a take-home may take days.',
  });
});

test('what candidates get is saved only where they get it, and must be something', () => {
  expect(contentOf(named())?.report).toEqual({ moment: 'never', parts: [] });
  expect(contentOf({ ...named(), reportMoment: 'told' })?.report).toEqual({ moment: 'told', parts: ['score', 'feedback'] });
  expect(assessmentErrors({ ...named(), reportMoment: 'told', reportParts: [] })).toEqual({ reportParts: 'Choose what they get.' });
  expect(assessmentErrors({ ...named(), reportMoment: 'graded', reportParts: ['sections'] })['reportParts']).toMatch(/sees the score/);
});

test('a section that is made never has the key of another', () => {
  expect(freshKey([])).toBe('1');
  expect(freshKey([section('a', '1'), section('b', '7')])).toBe('8');
});

test('adds up questions and points over the sections', () => {
  expect(
    totals([
      { ...section('a'), count: 2, weight: 3 },
      { ...section('b', '2'), count: '1', weight: '' },
    ]),
  ).toEqual({
    questions: 3,
    points: 6,
  });
});

test('says whether the stock is enough and, when not, what to do', () => {
  expect(stockSentence({ live: 4, families: 4, isEnough: true, worth: null }, 2)).toBe('4 live questions in 4 families: enough.');
  expect(stockSentence({ live: 3, families: 1, isEnough: false, worth: null }, 2)).toBe(
    '3 live questions in 1 family: not enough for 2, because nobody gets two of one family. Widen the filter or draw fewer.',
  );
  expect(stockSentence({ live: 0, families: 0, isEnough: false, worth: null }, 1)).toBe(
    'No live question fits. Widen the filter or draw fewer.',
  );
  expect(stockSentence({ live: 3, families: 3, isEnough: false, worth: null }, 2)).toBe(
    '3 live questions in 3 families: not enough for 2 beside what the other sections draw. Widen the filter or draw fewer.',
  );
});

test('weights by hand are for named questions, one for each, and nothing is asked of them otherwise', () => {
  const sectionWith = (changes: Partial<SectionValues>, weights: (number | string)[]) => {
    const pool = { ...section('x').pool, named: weights.map((weight, index) => ({ questionId: `question-${index}`, weight })) };
    return { ...named(), sections: [{ ...section('x'), pool, ...changes }] };
  };
  expect(assessmentErrors(sectionWith({ sharing: 'hand' }, []))).toEqual({
    'sections.0.sharing': 'By hand is for questions that the section names: name them first.',
  });
  expect(assessmentErrors(sectionWith({ sharing: 'hand' }, [0, '', 5000, 2]))).toEqual({
    'sections.0.pool.named.0.weight': 'Must be at least 0.01.',
    'sections.0.pool.named.1.weight': 'Fill this in.',
    'sections.0.pool.named.2.weight': 'Must be at most 1,000.',
  });
  expect(assessmentErrors(sectionWith({ sharing: 'minutes' }, [0, '']))).toEqual({});
  expect(assessmentErrors(sectionWith({ count: 3 }, [1, 1]))).toEqual({
    'sections.0.pool.named': 'Names fewer questions than are drawn: name more, or draw fewer.',
  });
  const sketch = sketchOf(sectionWith({ sharing: 'hand' }, [2.5, '', 5000]));
  expect(sketch.sections[0]?.pool.named.map(({ weight }) => weight)).toEqual([2.5, 1, 1]);
});
