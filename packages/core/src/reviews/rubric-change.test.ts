import { expect, test } from 'vitest';
import { rubricChange } from './rubric-change.ts';

const clear = (...levels: { id?: string; points: number; text: string }[]) => ({ id: 'clear', title: 'Clear', levels });

test('only criteria that changed are told, each with all its levels: dearer, new and gone ones', () => {
  const complete = {
    id: 'complete',
    title: 'Complete',
    levels: [
      { points: 2, text: 'All.' },
      { points: 0, text: 'None.' },
    ],
  };
  const from = {
    criteria: [clear({ points: 3, text: 'Read once.' }, { points: 1, text: 'Read twice.' }, { points: 0, text: 'Not.' }), complete],
  };
  const to = {
    criteria: [clear({ points: 4, text: 'Read  once.' }, { points: 2, text: 'With a detour.' }, { points: 0, text: 'Not.' }), complete],
  };
  expect(rubricChange(from, to)).toEqual([
    {
      title: 'Clear',
      standing: 'kept',
      levels: [
        { text: 'Read  once.', before: 3, after: 4 },
        { text: 'With a detour.', before: null, after: 2 },
        { text: 'Not.', before: 0, after: 0 },
        { text: 'Read twice.', before: 1, after: null },
      ],
    },
  ]);
  expect(rubricChange(from, from)).toEqual([]);
});

test('a level that keeps its id is the same one in other words', () => {
  const from = { criteria: [clear({ id: 'top', points: 3, text: 'Read once.' }, { id: 'low', points: 0, text: 'Not.' })] };
  const to = { criteria: [clear({ id: 'top', points: 5, text: 'One reading is enough.' }, { id: 'low', points: 0, text: 'Not.' })] };
  expect(rubricChange(from, to)[0]?.levels).toEqual([
    { text: 'One reading is enough.', before: 3, after: 5 },
    { text: 'Not.', before: 0, after: 0 },
  ]);
});

test('a criterion that is new or gone says so', () => {
  const brief = {
    id: 'brief',
    title: 'Brief',
    levels: [
      { points: 1, text: 'Yes.' },
      { points: 0, text: 'No.' },
    ],
  };
  const criteria = [clear({ points: 1, text: 'Yes.' }, { points: 0, text: 'No.' })];
  expect(rubricChange({ criteria }, { criteria: [brief] })).toEqual([
    {
      title: 'Brief',
      standing: 'new',
      levels: [
        { text: 'Yes.', before: null, after: 1 },
        { text: 'No.', before: null, after: 0 },
      ],
    },
    {
      title: 'Clear',
      standing: 'gone',
      levels: [
        { text: 'Yes.', before: 1, after: null },
        { text: 'No.', before: 0, after: null },
      ],
    },
  ]);
});
