import type { CaseVerdict } from '@assay/core/grading/schema';
import { expect, test } from 'vitest';
import { gradedCases } from './shown-cases.ts';

const id = '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f10';
const run = { outcome: 'completed', exitCode: 0, stdout: '', stderr: '', wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 } as const;
const verdict = (changes: Partial<CaseVerdict['run']>): CaseVerdict => ({
  id,
  group: 'edges',
  isSample: false,
  passed: false,
  run: { ...run, ...changes },
});
const text = {
  id,
  group: 'edges',
  isSample: false,
  why: 'an empty list',
  input: '[], 3',
  expected: '{ a: 1, b: [2] }',
  expectedResult: null,
  expectedVerdict: null,
};
const shown = (changes: Partial<CaseVerdict['run']>, texts = [text]) =>
  gradedCases({ kind: 'code', share: 0, groups: [], cases: [verdict(changes)] }, texts, { order: 'exact' })[0];

test('lays out got and expected alike, so that only real differences are marked', () => {
  const one = shown({ returned: { a: 1, b: [2] } });
  expect(one?.got).toBe(one?.expected);
  expect(one?.title).toBe('edges, hidden: an empty list');
});

test('a program’s output is what it answered, and is not shown twice', () => {
  const one = shown({ stdout: '42\n' }, [{ ...text, expected: '42' }]);
  expect(one).toMatchObject({ got: '42\n', expected: '42', stdout: '' });
});

test('a call that crashed returned nothing; what it printed before is kept', () => {
  const one = shown({ outcome: 'runtime_error', stdout: 'before', error: { message: 'x is not defined', line: 3 } });
  expect(one).toMatchObject({ got: null, stdout: 'before', error: { line: 3 } });
});

test('a query shows its rows beside the expected ones, and its error once', () => {
  const result = { columns: ['n'], rows: [[1]] };
  const ofQuery = { ...text, expectedResult: result };
  const came = gradedCases(
    { kind: 'code', share: 0, groups: [], cases: [verdict({ returned: { columns: ['n'], rows: [] } })] },
    [ofQuery],
    {
      order: 'any',
    },
  )[0];
  expect(came?.results).toEqual({ expected: result, got: { columns: ['n'], rows: [] }, compare: { order: 'any' } });
  const broken = verdict({ outcome: 'compile_error', stderr: 'main.sql:1', error: { message: 'no such column: m', line: 1 } });
  const failed = gradedCases({ kind: 'code', share: 0, groups: [], cases: [broken] }, [ofQuery], { order: 'any' })[0];
  expect(failed).toMatchObject({ results: { got: null }, stderr: '', error: { line: 1 } });
});
