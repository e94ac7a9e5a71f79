import { expect, test } from 'vitest';
import { ownWords, summaryWords } from './trial-words.ts';

test('says a share once as percent', () => {
  const own = { startedAt: null, state: 'finished' as const, percent: 85, questions: [] };
  expect(ownWords(own)).toBe('85\u00a0%');
  const summary = { meanShare: 0.85, medianUsedMs: 60_000, workingTimeMs: 120_000, questions: [] };
  expect(summaryWords({ people: 3, summary })).toContain(': 85\u00a0% of the points');
});
