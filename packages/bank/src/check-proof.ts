import type { CaseVerdict } from '@assay/core/grading';
import { differenceWords, formatValue, formOf, requestsForCases, runCases, verdictsOf } from '@assay/core/grading';
import type { CodeBody, FrozenCase, FrozenQuestion, ProofResult } from '@assay/core/questions';
import type { Runner, RunOutcome } from '@assay/core/runs';
import type { Expectation, Proof } from './proofs.ts';

export type ProofCheck = { result: ProofResult; slowest: CaseVerdict | null };

type Run = (cases: readonly FrozenCase[], expectation?: { expectsTimeLimit: true }) => Promise<CaseVerdict[]>;

/** Runs one proof solution and holds it to what its folder and its header promise. */
export async function checkProof(
  question: FrozenQuestion,
  body: CodeBody,
  proof: Proof,
  owner: string,
  runner: Runner,
): Promise<ProofCheck> {
  const run: Run = async (cases, expectation) => {
    const requests = requestsForCases(question, proof.language, proof.source, cases);
    return verdictsOf(body, cases, await runCases(runner, { owner, priority: 'grading', ...expectation }, requests));
  };
  const { file, language, promise } = proof;
  const verdicts = proof.kind === 'slow' ? await runSlow(body, proof, run) : await run(body.cases);
  const broken = brokenPromise(body, proof, verdicts);
  const explanation = broken ?? `${verdicts.filter((verdict) => verdict.passed).length} of ${body.cases.length} cases pass`;
  const slowest = verdicts.reduce<CaseVerdict | null>(
    (most, verdict) => (verdict.run.cpuMs > (most?.run.cpuMs ?? -1) ? verdict : most),
    null,
  );
  return { result: { file, language, promise, isKept: broken === null, explanation }, slowest };
}

/** Cases that are to exceed the limit are run one by one until one does: a second one would prove nothing and cost as much again. */
async function runSlow(body: CodeBody, proof: Proof, run: Run): Promise<CaseVerdict[]> {
  const isTimed = (frozenCase: FrozenCase) => {
    if (proof.expects.length === 0) return true;
    return proof.expects.some(({ group, verdict }) => verdict === 'times out' && (group === null || group === frozenCase.group));
  };
  const verdicts = await run(body.cases.filter((frozenCase) => !isTimed(frozenCase)));
  // Generated cases come last and are the large ones.
  for (const frozenCase of body.cases.filter(isTimed).toReversed()) {
    const [verdict] = await run([frozenCase], { expectsTimeLimit: true });
    if (verdict !== undefined) verdicts.push(verdict);
    if (verdict?.run.outcome === 'time_limit') break;
  }
  return verdicts;
}

/** The promise that was not kept, as a sentence for the author; null when all were. */
function brokenPromise(body: CodeBody, proof: Proof, verdicts: readonly CaseVerdict[]): string | null {
  const uncompiled = verdicts.find((verdict) => verdict.run.outcome === 'compile_error');
  if (uncompiled !== undefined) return `it does not compile: ${errorIn(uncompiled.run)}`;
  if (proof.kind === 'accepted') {
    const failed = verdicts.find((verdict) => !verdict.passed);
    return failed === undefined ? null : `it fails ${describe(body, failed)}`;
  }
  if (proof.expects.length === 0) return verdicts.some(isTimeOut) ? null : `no case exceeds the time limit of ${body.limits.timeMs} ms`;
  for (const expectation of proof.expects) {
    const broken = brokenExpectation(body, expectation, verdicts);
    if (broken !== null) return broken;
  }
  return null;
}

function brokenExpectation(body: CodeBody, { group, verdict: promised }: Expectation, verdicts: readonly CaseVerdict[]): string | null {
  const members = group === null ? verdicts : verdicts.filter((verdict) => verdict.group === group);
  const name = group ?? 'the cases';
  switch (promised) {
    case 'passes': {
      const failed = members.find((verdict) => !verdict.passed);
      return failed === undefined ? null : `${name} should pass; it fails ${describe(body, failed)}`;
    }
    case 'fails':
      return members.some((verdict) => !verdict.passed) ? null : `${name} should fail it, and it passes all ${members.length} of them`;
    case 'times out':
      return members.some(isTimeOut) ? null : `${name} should exceed the time limit of ${body.limits.timeMs} ms, and none does`;
    default:
      return promised satisfies never;
  }
}

function isTimeOut({ run }: CaseVerdict): boolean {
  return run.outcome === 'time_limit';
}

function describe(body: CodeBody, { id, run }: CaseVerdict): string {
  const frozenCase = body.cases.find((candidate) => candidate.id === id);
  const place = `case ${id.slice(0, 8)} ("${frozenCase?.why ?? ''}")`;
  if (run.outcome !== 'completed') return `${place}: ${run.outcome.replace('_', ' ')}${run.error === undefined ? '' : `, ${errorIn(run)}`}`;
  const [returned, wanted] = [run.returned ?? null, frozenCase?.expected ?? null];
  if (formOf(body) === 'query') return `${place}: ${shorten(differenceWords(returned, wanted, body.compare) ?? '')}`;
  const got = body.signature === null ? run.stdout : formatValue(returned, 120);
  const expected = body.signature === null ? String(wanted) : formatValue(wanted, 120);
  return `${place}: expected ${shorten(expected)}, got ${shorten(got)}`;
}

function errorIn({ error, stderr }: RunOutcome): string {
  if (error === undefined) return shorten(stderr);
  return `${shorten(error.message)}${error.line === undefined ? '' : ` (line ${error.line})`}`;
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
