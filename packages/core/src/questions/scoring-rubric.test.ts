import { expect, test } from 'vitest';
import { frozenQuestion, rubric } from './schema.ts';
import { scoringRubric } from './scoring-rubric.ts';

const question = (body: object, own?: object) =>
  frozenQuestion.parse({
    ...{
      id: 'a',
      version: 1,
      family: 'a',
      title: 'A',
      skills: [],
      roles: [],
      difficulty: 1,
      minutes: 1,
      languages: [],
      licence: 'own',
      authors: [],
    },
    ...{ statementHtml: '', body, ...(own === undefined ? {} : { rubric: own }) },
  });
const code = {
  ...{ kind: 'code', signature: null, starters: {}, compare: {}, limits: { timeMs: 100, memoryMb: 32 }, groups: {} },
  cases: [
    {
      id: '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f10',
      group: null,
      isSample: true,
      why: '',
      input: { kind: 'program', stdin: '' },
      expected: '',
    },
  ],
};
const own = {
  criteria: [
    {
      id: 'x',
      title: 'X',
      levels: [
        { points: 1, text: 'yes' },
        { points: 0, text: 'no' },
      ],
    },
  ],
  examples: null,
};

test('an author’s rubric goes before the one for code, and what a machine scores alone has none', () => {
  const forCode = scoringRubric(question(code));
  expect(rubric.parse(forCode)).toEqual(forCode);
  expect(
    forCode?.criteria.every(({ levels }) => levels.every(({ points }, index) => index === 0 || points < (levels[index - 1]?.points ?? 0))),
  ).toBe(true);
  expect(scoringRubric(question(code, own))).toEqual(own);
  expect(
    scoringRubric(question({ kind: 'number', answer: 1, tolerance: { absolute: 0, relative: 0 }, unit: null, hint: null })),
  ).toBeNull();
});

test('the rubric for code keeps its criteria and the places of their levels: reviews are stored under them', () => {
  expect(scoringRubric(question(code))?.criteria.map(({ id, levels }) => [id, ...levels.map(({ points }) => points)])).toEqual([
    ['readable', 3, 2, 1, 0],
    ['fitting', 3, 2, 1, 0],
    ['careful', 2, 1, 0],
  ]);
});
