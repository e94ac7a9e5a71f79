import { expect, test } from 'vitest';
import type { CodeBody, FrozenCase, FrozenQuestion } from '../questions/schema.ts';
import type { RunOutcomeKind } from '../runs/schema.ts';
import { gradeCode } from './grade-code.ts';
import { requestForOwnInput, requestsForCases } from './requests.ts';
import { sampleResults } from './results.ts';
import { withTestRunner } from './test-runner.ts';

const version = (index: number, expected: 'passes' | 'fails', group: string | null, text: string): FrozenCase => ({
  id: `0b1a2f7e-0000-4000-8000-00000000000${index}`,
  group,
  isSample: index === 0,
  why: 'secret',
  input: { kind: 'program', stdin: '' },
  expected,
  files: { python: { 'fares.py': text } },
});

const body: CodeBody = {
  kind: 'code',
  task: 'tests',
  signature: null,
  starters: { python: 'starter' },
  starterFiles: { python: { 'fares.py': 'right' } },
  compare: { order: 'exact' },
  limits: { timeMs: 1000, memoryMb: 64 },
  groups: { ages: 3, rounding: 1 },
  cases: [
    version(0, 'passes', null, 'right'),
    version(1, 'passes', null, 'right too'),
    version(2, 'fails', 'ages', 'fault a'),
    version(3, 'fails', 'ages', 'fault b'),
    version(4, 'fails', 'rounding', 'fault c'),
  ],
};

const question: FrozenQuestion = {
  id: 'tests-for-fares',
  version: 1,
  family: 'fares',
  title: 'Tests for fares',
  skills: [],
  roles: [],
  difficulty: 2,
  minutes: 10,
  languages: ['python'],
  isPractice: false,
  licence: 'own',
  authors: [],
  statementHtml: '',
  body,
};

const ended = (outcome: RunOutcomeKind) => ({ outcome, exitCode: 0, stdout: '', stderr: '', wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 });
const grade = (...outcomes: RunOutcomeKind[]) => gradeCode(body, outcomes.map(ended));

test('earn by the faults they find, by error as by never ending', () => {
  expect(grade('completed', 'completed', 'runtime_error', 'time_limit', 'runtime_error').share).toBe(1);
  expect(grade('completed', 'completed', 'runtime_error', 'completed', 'completed').share).toBe(0.375);
  expect(grade('completed', 'completed', 'completed', 'completed', 'completed').share).toBe(0);
});

test('earn nothing when they find something against a right program, and what they found is still told', () => {
  const accusing = grade('completed', 'runtime_error', 'runtime_error', 'runtime_error', 'runtime_error');
  expect(accusing.share).toBe(0);
  expect(accusing.cases.map(({ passed }) => passed)).toEqual([true, false, true, true, true]);
});

test('that do not compile find nothing', () => {
  const broken = grade('compile_error', 'compile_error', 'compile_error', 'compile_error', 'compile_error');
  expect([broken.share, broken.cases.some(({ passed }) => passed)]).toEqual([0, false]);
});

test('are run against each version alone, whatever the candidate did to the program they see', () => {
  const requests = requestsForCases(question, 'python', { 'main.py': 'def test_a(): pass', 'fares.py': 'changed' }, body.cases);
  expect(requests.map(({ files }) => files['fares.py'])).toEqual(['right', 'right too', 'fault a', 'fault b', 'fault c']);
  expect(requests.map(({ cases }) => cases.length)).toEqual([1, 1, 1, 1, 1]);
  expect(requests[0]?.files['main.py']).toMatch(/^def test_a\(\): pass\n/);
  expect(JSON.stringify(requests)).not.toMatch(/secret|0b1a2f7e|ages/);
});

test('show their writer what they say of the visible version, and take no input', () => {
  expect(sampleResults(body, [ended('runtime_error')])).toMatchObject([{ passed: false, expected: 'passes', got: 'fails' }]);
  expect(() => requestForOwnInput(question, 'python', '', '1')).toThrow('A test suite has no input of its own');
});

test('in JavaScript are found by their names at the top level, each once', () => {
  const text = `import assert from 'node:assert';
function testOne() {}
  function testNested() {}
export async function testTwo() {}
const testThree = () => {};
const latest = 1;
function testOne() {}`;
  const run = withTestRunner('javascript', text);
  expect(run.startsWith(text)).toBe(true);
  expect(/found = \[(.*)\]\.filter/.exec(run)?.[1]).toBe(
    "{ name: 'testOne', run: testOne }, { name: 'testTwo', run: testTwo }, { name: 'testThree', run: testThree }",
  );
});
