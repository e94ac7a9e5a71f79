import { expect, test } from 'vitest';
import type { ChoiceBody, CodeBody, FrozenCase, FrozenQuestion } from '../questions/schema.ts';
import type { RunOutcome } from '../runs/schema.ts';
import { gradeChoice } from './grade-choice.ts';
import { gradeCode } from './grade-code.ts';
import { requestForOwnInput, requestsForCases, samplesOf } from './requests.ts';
import { ownInputResult, sampleResults } from './results.ts';

const ids = [
  '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f10',
  '0b1a2f7e-52a1-4a55-8c0e-9a1b2c3d4e5f',
  '9d8c7b6a-1f2e-4d3c-8b4a-112233445566',
  '7c6b5a49-2e3d-4c1b-9a8f-665544332211',
];

function caseOf(index: number, group: string | null, expected: number, isSample = false): FrozenCase {
  const input = { kind: 'call' as const, function: 'double', arguments: [index] };
  return { id: ids[index] ?? '', group, isSample, why: `secret reason ${index}`, input, expected };
}

function bodyOf(cases: FrozenCase[], groups: Record<string, number> = {}): CodeBody {
  const signature = { name: 'double', parameters: [{ name: 'value', type: 'int' }], returns: 'int' };
  return { kind: 'code', signature, starters: {}, compare: { order: 'exact' }, limits: { timeMs: 1000, memoryMb: 64 }, groups, cases };
}

function questionOf(body: FrozenQuestion['body']): FrozenQuestion {
  return {
    id: 'q',
    version: 1,
    family: 'f',
    title: 'T',
    skills: [],
    roles: [],
    difficulty: 1,
    minutes: 1,
    languages: ['javascript'],
    isPractice: false,
    licence: 'own',
    authors: [],
    statementHtml: '',
    body,
  };
}

function returning(returned: number): RunOutcome {
  return { outcome: 'completed', exitCode: 0, stdout: '', stderr: '', returned, wallMs: 2, cpuMs: 1, peakMemoryBytes: 0 };
}

const timedOut: RunOutcome = { ...returning(0), outcome: 'time_limit' };

test('weighs groups and leaves out cases without one', () => {
  const body = bodyOf([caseOf(0, null, 0, true), caseOf(1, 'basics', 2), caseOf(2, 'edges', 4), caseOf(3, 'edges', 6)], {
    basics: 3,
    edges: 1,
  });
  const grade = gradeCode(body, [returning(99), returning(2), returning(4), timedOut]);
  expect(grade.share).toBe((3 + 0.5) / 4);
  expect(grade.groups).toEqual([
    { name: 'basics', weight: 3, passed: 1, total: 1 },
    { name: 'edges', weight: 1, passed: 1, total: 2 },
  ]);
  expect(grade.cases.map((verdict) => verdict.passed)).toEqual([false, true, true, false]);
});

test('is exactly 1 when everything passes, whatever the weights', () => {
  const body = bodyOf([caseOf(0, 'a', 0), caseOf(1, 'b', 2), caseOf(2, 'c', 4)], { a: 0.1, b: 0.2, c: 0.7 });
  expect(gradeCode(body, [returning(0), returning(2), returning(4)]).share).toBe(1);
});

test('leaves no dust of floating point in a share', () => {
  const body = bodyOf([caseOf(0, 'a', 0), caseOf(1, 'b', 2), caseOf(2, 'b', 4), caseOf(3, 'c', 6)], { a: 0.1, b: 0.2, c: 0.3 });
  expect(gradeCode(body, [returning(0), returning(2), returning(0), returning(0)]).share).toBe(0.333333333333);
  expect(gradeCode(body, [returning(0), returning(0), returning(0), returning(6)]).share).toBe(0.666666666667);
});

test('counts each case the same where none names a group', () => {
  const body = bodyOf([caseOf(0, null, 0), caseOf(1, null, 2), caseOf(2, null, 4), caseOf(3, null, 6)]);
  const grade = gradeCode(body, [returning(0), returning(2), returning(4), returning(1)]);
  expect(grade).toMatchObject({ share: 0.75, groups: [] });
});

test('does not pass a case that printed the right thing and then failed', () => {
  const body = { ...bodyOf([{ ...caseOf(0, null, 0), input: { kind: 'program', stdin: '' }, expected: 'ok' }]), signature: null };
  expect(gradeCode(body, [{ ...returning(0), stdout: 'ok\n' }]).share).toBe(1);
  expect(gradeCode(body, [{ ...returning(0), stdout: 'ok\n', outcome: 'runtime_error', exitCode: 1 }]).share).toBe(0);
});

test('refuses outcomes that are not one per case', () => {
  expect(() => gradeCode(bodyOf([caseOf(0, null, 0)]), [])).toThrow(RangeError);
});

test('sends neither what is expected nor what a case is called into the sandbox', () => {
  const body = bodyOf([caseOf(1, 'basics', 424_242)], { basics: 1 });
  const [request] = requestsForCases(questionOf(body), 'javascript', 'function double() {}', body.cases);
  expect(request?.cases).toEqual([{ kind: 'call', function: 'double', arguments: [1] }]);
  expect(JSON.stringify(request)).not.toMatch(/424242|secret|basics|0b1a2f7e/);
});

test('shows a candidate the visible cases only', () => {
  const body = bodyOf([caseOf(0, null, 0, true), caseOf(1, 'basics', 2)], { basics: 1 });
  expect(samplesOf(body).map((sample) => sample.id)).toEqual([ids[0]]);
  expect(sampleResults(body, [{ ...returning(7), stdout: 'hi', peakMemoryBytes: 5 }])).toEqual([
    { caseId: ids[0], passed: false, outcome: 'completed', expected: 0, got: 7, stdout: 'hi', stderr: '', error: null, cpuMs: 1 },
  ]);
  expect(ownInputResult(body, timedOut).got).toBeNull();
});

test('reads own input as a JSON list of arguments and says how to write it', () => {
  const question = questionOf(bodyOf([caseOf(0, null, 0)]));
  expect(requestForOwnInput(question, 'javascript', '', ' [ 21 ] ').cases).toEqual([{ kind: 'call', function: 'double', arguments: [21] }]);
  expect(() => requestForOwnInput(question, 'javascript', '', '21')).toThrow('Write the arguments as a JSON list: [value].');
  expect(() => requestForOwnInput(question, 'javascript', '', '[1, 2]')).toThrow('double takes 1 argument');
});

const options = [
  { id: 'a', html: '', isCorrect: true, because: '' },
  { id: 'b', html: '', isCorrect: true, because: '' },
  { id: 'c', html: '', isCorrect: false, because: '' },
];
const many: ChoiceBody = { kind: 'choice', select: 'many', isShuffled: false, options };
const one: ChoiceBody = { ...many, select: 'one', options: options.slice(1) };

test.each([
  [many, ['a', 'b'], 1],
  [many, ['a'], 0.5],
  [many, ['a', 'c'], 0],
  [many, ['a', 'b', 'c'], 0.5],
  [many, ['c'], 0],
  [many, ['a', 'a'], 0.5],
  [many, ['a', 'b', 'no such option'], 0.5],
  [one, ['b'], 1],
  [one, ['c'], 0],
  [one, ['b', 'c'], 0],
])('gives a choice its share (%#)', (body, selected, share) => {
  expect(gradeChoice(body, selected).share).toBe(share);
});

test('takes an empty selection for unanswered', () => {
  expect(gradeChoice(many, [])).toEqual({ kind: 'unanswered', share: 0 });
});
