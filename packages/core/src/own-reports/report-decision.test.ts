import { expect, test } from 'vitest';
import { type ReportStanding, reportDecision } from './report-decision.ts';

const told: ReportStanding = { moment: 'told', purpose: 'real', isOver: true, isVoid: false, isGraded: true, isTold: true };

test.each<[string, Partial<ReportStanding>, string]>([
  ['is shown once it is graded and the decision was told', {}, 'shown'],
  ['waits for the answer', { isTold: false }, 'answer'],
  ['needs no answer where it comes at once', { moment: 'graded', isTold: false }, 'shown'],
  ['waits for the grading', { moment: 'graded', isGraded: false }, 'grading'],
  ['waits for the grading also after the answer, such as while it is graded anew', { isGraded: false }, 'grading'],
  ['is nothing where the assessment gives none', { moment: 'never' }, 'none'],
  ['is nothing while the attempt runs, or runs again', { isOver: false }, 'none'],
  ['is nothing of what does not count', { isVoid: true }, 'none'],
  ['is nothing of practice', { purpose: 'practice', moment: 'graded' }, 'none'],
])('a report %s', (_, standing, expected) => {
  const decision = reportDecision({ ...told, ...standing });
  expect(decision.kind === 'waits' ? decision.for : decision.kind).toBe(expected);
});
