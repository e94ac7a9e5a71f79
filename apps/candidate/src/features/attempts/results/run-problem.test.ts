import type { RunForCandidate } from '@assay/core/attempts';
import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { problemIn, problemOf } from './run-problem.ts';

const itemId = parseId('item', `itm_${'0'.repeat(26)}`);
const document = { itemId, language: 'javascript' } as const;
const stopped = (error: { message: string; file?: string; line?: number }): RunForCandidate => ({
  runId: parseId('run', `run_${'0'.repeat(26)}`),
  itemId,
  language: 'javascript',
  requestedAt: '2026-01-05T10:00:00.000Z',
  state: {
    kind: 'samples',
    results: [
      { caseId: 'a', passed: false, expected: 1, got: 2, outcome: 'completed', stdout: '', stderr: '', error: null, cpuMs: 1 },
      { caseId: 'b', passed: false, expected: 1, got: null, outcome: 'runtime_error', stdout: '', stderr: '', error, cpuMs: 1 },
    ],
  },
});

test('points into the file where the run stopped, and into no other', () => {
  const problem = problemOf(stopped({ message: 'TypeError', file: 'lib/rows.js', line: 3 }));
  expect(problem).toMatchObject({ file: 'lib/rows.js', line: 3, message: 'TypeError' });
  expect(problemIn({ ...document, path: 'lib/rows.js' }, problem)).toBe(problem);
  expect(problemIn(document, problem)).toBe(null);
  expect(problemIn({ ...document, language: 'typescript', path: 'lib/rows.js' }, problem)).toBe(null);
});

test('takes an error without a file for one of the file that is run', () => {
  expect(problemIn(document, problemOf(stopped({ message: 'TypeError', line: 3 })))).toMatchObject({ line: 3 });
});

test('points nowhere without a line or without a run', () => {
  expect(problemOf(stopped({ message: 'Took too long' }))).toBe(null);
  expect(problemOf(null)).toBe(null);
});
