import { expect, test } from 'vitest';
import { previewWords } from './preview-words.ts';

const preview = {
  selected: 31,
  changing: 31,
  replacing: 0,
  replacingTold: 0,
  provisional: 0,
  unequated: 0,
  decided: 0,
  beingGraded: 0,
  notOver: 0,
  nearLine: 0,
  spotChecks: [],
  people: [],
  seen: '',
};

test('says whom a decision is about, and of everybody else why it is not', () => {
  expect(previewWords(preview)).toEqual({ changing: '31 people get this decision.', notes: [] });
  expect(previewWords({ ...preview, changing: 1, decided: 1, beingGraded: 2, notOver: 27, replacing: 1, replacingTold: 1 })).toEqual({
    changing: '1 person of the 31 selected gets this decision.',
    notes: [
      '1 person had another decision; it is kept in the history.',
      '1 person was told the one before, and is owed the new one.',
      '1 person has a decision and keeps it.',
      '2 people are still being graded and left out.',
      '27 people have not finished and are left out.',
    ],
  });
  expect(previewWords({ ...preview, changing: 0, notOver: 31 }).changing).toBe('Nobody who is selected can be decided on now.');
});

test('names whoever stands next to the floor before many are turned away', () => {
  expect(previewWords({ ...preview, nearLine: 1 }).notes).toEqual([
    '1 person stands within 5 points of the floor: look at this one first.',
  ]);
});
