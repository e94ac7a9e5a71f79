import { expect, test } from 'vitest';
import { assessmentErrors, contentOf, emptyAssessment, newSection, stockRequest, totals, valuesOf } from './assessment-values.ts';
import { stockSentence } from './stock-sentence.ts';

const named = () => ({ ...emptyAssessment(), name: 'Backend, first round' });

test('a new form needs nothing but a name', () => {
  expect(assessmentErrors(emptyAssessment())).toEqual({ name: 'Give the assessment a name.' });
  expect(contentOf(named())?.workingTimeMs).toBe(3_600_000);
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

test('a range of difficulty that runs backwards is refused', () => {
  const section = newSection('Coding');
  const errors = assessmentErrors({
    ...named(),
    sections: [{ ...section, pool: { ...section.pool, difficultyFrom: 4, difficultyTo: 2 } }],
  });
  expect(errors).toEqual({ 'sections.0.pool.difficultyTo': 'Must not be below the first.' });
});

test('the stock is asked for something possible while a count is being typed', () => {
  const counts = ['', '2.5', 99, '7'].map((count) => stockRequest([{ ...newSection('x'), count }])[0]?.count);
  expect(counts).toEqual([1, 1, 20, 7]);
});

test('adds up questions and points over the sections', () => {
  expect(
    totals([
      { ...newSection('a'), count: 2, weight: 3 },
      { ...newSection('b'), count: '1', weight: '' },
    ]),
  ).toEqual({
    questions: 3,
    points: 6,
  });
});

test('says whether the stock is enough and, when not, what to do', () => {
  expect(stockSentence({ live: 4, families: 4, isEnough: true }, 2)).toBe('4 live questions in 4 families: enough.');
  expect(stockSentence({ live: 3, families: 1, isEnough: false }, 2)).toBe(
    '3 live questions in 1 family: not enough for 2, because nobody gets two of one family. Widen the filter or draw fewer.',
  );
  expect(stockSentence({ live: 0, families: 0, isEnough: false }, 1)).toBe('No live question fits. Widen the filter or draw fewer.');
  expect(stockSentence({ live: 3, families: 3, isEnough: false }, 2)).toBe(
    '3 live questions in 3 families: not enough for 2 beside what the other sections draw. Widen the filter or draw fewer.',
  );
});
