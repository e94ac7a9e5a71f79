import type { Json } from '../json.ts';
import type { CodeBody, FrozenCase, TestVerdict } from '../questions/schema.ts';
import type { RunOutcome } from '../runs/schema.ts';
import { isSameOutput } from './same-output.ts';
import { isSameResult } from './same-result.ts';
import { isSame } from './same-value.ts';
import type { CaseVerdict, GroupScore, ItemGrade } from './schema.ts';

/** Whether this run of a case is what the question expects. */
export function passes(body: CodeBody, frozenCase: FrozenCase, run: RunOutcome): boolean {
  if (body.task === 'tests') return testVerdictOf(run) === frozenCase.expected;
  if (run.outcome !== 'completed') return false;
  switch (frozenCase.input.kind) {
    case 'program':
      return typeof frozenCase.expected === 'string' && isSameOutput(run.stdout, frozenCase.expected, body.compare);
    case 'call':
      return run.returned !== undefined && isSame(run.returned, frozenCase.expected, body.compare);
    case 'query':
      return run.returned !== undefined && isSameResult(run.returned, frozenCase.expected, body.compare);
    default:
      return frozenCase.input satisfies never;
  }
}

/** What is expected of a test suite in a case; null where the answer is none. */
export function expectedVerdictOf({ task }: Pick<CodeBody, 'task'>, expected: Json): TestVerdict | null {
  return task === 'tests' && (expected === 'passes' || expected === 'fails') ? expected : null;
}

/** What a test suite says of a version; null where it did not even begin. A version that never ends is one it found something against. */
export function testVerdictOf({ outcome }: Pick<RunOutcome, 'outcome'>): TestVerdict | null {
  if (outcome === 'compile_error') return null;
  return outcome === 'completed' ? 'passes' : 'fails';
}

/**
 * The share of the points: Σ weight · passed / total over the groups, divided by Σ weight. A case without a group is shown and worth nothing; where no
 * case names a group each counts the same. A test suite that finds something against a right program earns nothing: who believes it would mend what works.
 * @param outcomes one per case of the body, in its order
 */
export function gradeCode(body: CodeBody, outcomes: readonly RunOutcome[]): Extract<ItemGrade, { kind: 'code' }> {
  const cases = verdictsOf(body, body.cases, outcomes);
  const groups = groupScores(body, cases);
  return { kind: 'code', share: accusesTheRight(body, cases) ? 0 : shareOf(groups, cases), groups, cases };
}

function accusesTheRight(body: CodeBody, verdicts: readonly CaseVerdict[]): boolean {
  if (body.task !== 'tests') return false;
  const isRight = (id: string) => body.cases.some((frozenCase) => frozenCase.id === id && frozenCase.expected === 'passes');
  return verdicts.some(({ id, passed }) => !passed && isRight(id));
}

/** @param outcomes one per case, in the same order */
export function verdictsOf(body: CodeBody, cases: readonly FrozenCase[], outcomes: readonly RunOutcome[]): CaseVerdict[] {
  if (outcomes.length !== cases.length) throw new RangeError(`${cases.length} cases were run and ${outcomes.length} outcomes came back`);
  return outcomes.flatMap((run, index) => {
    const frozenCase = cases[index];
    if (frozenCase === undefined) return [];
    const { id, group, isSample } = frozenCase;
    return [{ id, group, isSample, passed: passes(body, frozenCase, run), run }];
  });
}

function groupScores(body: CodeBody, verdicts: readonly CaseVerdict[]): GroupScore[] {
  return Object.entries(body.groups).flatMap(([name, weight]) => {
    const members = verdicts.filter((verdict) => verdict.group === name);
    return members.length === 0
      ? []
      : [{ name, weight, passed: members.filter((verdict) => verdict.passed).length, total: members.length }];
  });
}

function shareOf(groups: readonly GroupScore[], verdicts: readonly CaseVerdict[]): number {
  if (groups.length === 0) return verdicts.length === 0 ? 0 : verdicts.filter((verdict) => verdict.passed).length / verdicts.length;
  const earned = groups.reduce((sum, group) => sum + group.weight * (group.passed / group.total), 0);
  const whole = groups.reduce((sum, group) => sum + group.weight, 0);
  // Without the dust of floating point: 0.84, not 0.8400000000000001.
  return Math.min(1, Math.round((earned / whole) * 1e12) / 1e12);
}
