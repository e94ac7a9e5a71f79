import { expect, test } from 'vitest';
import { bankSentence, firstSteps, homeSentence, reviewsTitle } from './home-words.ts';

const quiet = {
  running: [],
  arrangements: [],
  dataRequests: [],
  secondLooks: [],
  casesWaiting: 0,
  casesAnswered: 0,
  lateTails: [],
  problems: { open: 0, newest: [] },
  finishedToday: 0,
  questionsWithProblems: 0,
  questionsToApprove: 0,
  liveQuestions: 4,
  openings: 1,
  invitationsWaiting: 0,
  reviews: null,
  deadJobs: 0,
  mails: { undelivered: 0, late: 0 },
  sandbox: null,
  disk: null,
};

test('says in one sentence what is going on, and that nothing is', () => {
  expect(homeSentence(quiet)).toBe('Nobody is working, nobody finished today, no invitation is waiting.');
  expect(homeSentence({ ...quiet, finishedToday: 3, invitationsWaiting: 1 })).toBe(
    'Nobody is working, 3 finished today, 1 invitation is waiting for a start.',
  );
});

test('whoever knows of no candidates reads what there is to work with', () => {
  expect(bankSentence(quiet)).toBe('4 questions can be drawn.');
  expect(bankSentence({ ...quiet, liveQuestions: 0 })).toBe('No question can be drawn yet.');
});

test('a new installation is led to its first invitation, and left alone after it', () => {
  const steps = firstSteps({ liveQuestions: 4, assessments: 1, openings: 0, invited: 0 });
  expect(steps.map((step) => step.isDone)).toEqual([true, true, false, false]);
  expect(firstSteps({ liveQuestions: 4, assessments: 1, openings: 1, invited: 1 })).toEqual([]);
});

test('says how many answers wait to be scored, and about how long that takes', () => {
  expect(reviewsTitle({ left: 30, minutes: 75.4 })).toBe('30 answers wait for you to score them, about 75 minutes');
  expect(reviewsTitle({ left: 1, minutes: 0.3 })).toBe('1 answer waits for you to score it, about 1 minute');
  expect(reviewsTitle({ left: 90, minutes: 180 })).toBe('90 answers wait for you to score them, about 3 hours');
});
