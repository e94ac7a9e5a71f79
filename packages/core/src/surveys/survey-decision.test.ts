import { expect, test } from 'vitest';
import { surveyDecision } from './survey-decision.ts';

const over = { purpose: 'real', isOver: true, hasSurvey: true, isAnswered: false } as const;

test('asks once, after the end of a real attempt, where the assessment asks', () => {
  expect(surveyDecision(over).kind).toBe('asked');
  expect(surveyDecision({ ...over, isAnswered: true }).kind).toBe('answered');
  expect(surveyDecision({ ...over, isOver: false }).kind).toBe('none');
  expect(surveyDecision({ ...over, hasSurvey: false }).kind).toBe('none');
  for (const purpose of ['practice', 'preview', 'sample', 'trial'] as const) {
    expect(surveyDecision({ ...over, purpose }).kind).toBe('none');
  }
});
