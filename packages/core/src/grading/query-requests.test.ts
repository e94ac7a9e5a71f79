import { expect, test } from 'vitest';
import type { CodeBody, FrozenQuestion } from '../questions/schema.ts';
import type { RunOutcome } from '../runs/schema.ts';
import { gradeCode } from './grade-code.ts';
import { requestForOwnInput, requestsForCases, samplesOf } from './requests.ts';
import { ownInputResult, sampleResults } from './results.ts';

const result = (n: number) => ({ columns: ['n'], rows: [[n]] });
const body: CodeBody = {
  kind: 'code',
  signature: null,
  starters: { sql: '-- here' },
  compare: { order: 'any', columns: 'any' },
  limits: { timeMs: 500, memoryMb: 64 },
  groups: { basics: 1, edges: 3 },
  cases: [['basics', true, 'visible', 1] as const, ['basics', false, 'hidden', 2] as const, ['edges', false, 'hidden too', 3] as const].map(
    ([group, isSample, data, n]) => ({
      id: `5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f1${n}`,
      group,
      isSample,
      why: 'why',
      input: { kind: 'query', setup: ['schema', data] },
      expected: result(n),
    }),
  ),
  tables: [],
};
const about = { version: 1, title: 'T', skills: [], roles: [], difficulty: 2, minutes: 5, isPractice: false, licence: 'own', authors: [] };
const question: FrozenQuestion = { id: 'q', family: 'f', languages: ['sql'], statementHtml: '', ...about, body };
const completed = (n: number): RunOutcome => ({
  outcome: 'completed',
  exitCode: 0,
  stdout: '',
  stderr: '',
  returned: result(n),
  wallMs: 1,
  cpuMs: 1,
  peakMemoryBytes: 1,
});

test('a query runs on each data set, with nothing of what is expected', () => {
  const [request] = requestsForCases(question, 'sql', 'select 1', body.cases);
  expect(request?.files).toEqual({ 'main.sql': 'select 1' });
  expect(request?.cases).toEqual(['visible', 'hidden', 'hidden too'].map((data) => ({ kind: 'query', setup: ['schema', data] })));
  expect(JSON.stringify(request)).not.toMatch(/5f0c6a52|columns|why/);
});

test('a query that a candidate tries runs in place of the answer, on the first visible data set and no hidden one', () => {
  const request = requestForOwnInput(question, 'sql', 'the answer', 'select 2');
  expect(request).toMatchObject({ files: { 'main.sql': 'select 2' }, cases: [{ kind: 'query', setup: ['schema', 'visible'] }] });
  expect(JSON.stringify(request)).not.toContain('hidden');
  expect(() => requestForOwnInput(question, 'sql', 'the answer', ' ')).toThrow('Write a query.');
});

test('results are graded by group, and a candidate is shown the visible ones as they came', () => {
  const grade = gradeCode(body, [completed(1), completed(2), completed(9)]);
  expect([grade.share, grade.cases.map(({ passed }) => passed)]).toEqual([0.25, [true, true, false]]);
  expect(
    sampleResults(
      body,
      samplesOf(body).map(() => completed(1)),
    ),
  ).toMatchObject([{ passed: true, got: result(1), expected: result(1) }]);
  expect(ownInputResult(body, completed(7)).got).toEqual(result(7));
});
