import { expect, test } from 'vitest';
import { type Tried, trialSummary } from './trial-summary.ts';

const question = (questionId: string, share: number, seconds: number | null = 60) => ({
  questionId,
  version: 1,
  title: questionId,
  minutes: 5,
  share,
  seconds,
});
const tried = (usedMs: number, ...questions: Tried['questions']): Tried => ({
  share: questions.reduce((sum, { share }) => sum + share, 0) / questions.length,
  usedMs,
  workingTimeMs: 3_600_000,
  questions,
});

test('says nothing of two people', () => {
  expect(trialSummary([tried(1, question('a', 1)), tried(2, question('a', 0))])).toBeNull();
  expect(trialSummary([])).toBeNull();
});

test('from three on says how it went, the hardest question first, and leaves out what fewer than three met', () => {
  const trials = [
    tried(10, question('a', 1, 100), question('b', 0)),
    tried(30, question('a', 0.5, null), question('b', 0.5)),
    tried(20, question('a', 0, 300), question('c', 1)),
    tried(40, question('a', 1, 200), question('b', 1)),
  ];
  expect(trialSummary(trials)).toEqual({
    meanShare: 0.625,
    medianUsedMs: 25,
    workingTimeMs: 3_600_000,
    questions: [
      { questionId: 'b', title: 'b', version: 1, minutes: 5, n: 3, share: 0.5, medianSeconds: 60 },
      { questionId: 'a', title: 'a', version: 1, minutes: 5, n: 4, share: 0.625, medianSeconds: 200 },
    ],
  });
});

test('two versions of a question are two questions', () => {
  const second = { ...question('a', 1), version: 2 };
  const trials = [question('a', 1), question('a', 1), second].map((one) => tried(1, one));
  expect(trialSummary(trials)?.questions).toEqual([]);
});
