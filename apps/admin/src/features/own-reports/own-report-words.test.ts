import { expect, test } from 'vitest';
import { standingWords } from './own-report-words.ts';

test('says what was promised, and whether its time has come', () => {
  const rule = { moment: 'told', parts: ['feedback', 'score'] } as const;
  const words = (decision: Parameters<typeof standingWords>[0]['decision']) =>
    standingWords({ rule: { ...rule, parts: [...rule.parts] }, decision });
  expect(words({ kind: 'waits', for: 'answer' })).toBe(
    'Promised before the start: the score, words from the team, once a decision was told. No decision was told yet, so nothing is shown.',
  );
  expect(words({ kind: 'none' })).toMatch(/of an attempt that runs or does not count\.$/);
  expect(standingWords({ rule: { moment: 'never', parts: [] }, decision: { kind: 'none' } })).toBe(
    'This assessment gives out no results: the candidate has the receipt alone.',
  );
});
