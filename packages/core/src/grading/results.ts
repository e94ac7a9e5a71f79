import type { OwnInputResult, SampleResult } from '../attempts/schema.ts';
import type { Json } from '../json.ts';
import type { CodeBody } from '../questions/schema.ts';
import type { RunOutcome } from '../runs/schema.ts';
import { testVerdictOf, verdictsOf } from './grade-code.ts';
import { formOf, samplesOf } from './requests.ts';

/**
 * What a candidate may see of a run of the visible cases. `expected` and `got` are both in the form of `returnedValue` (show either with
 * `formatValue`), or both texts for a program.
 * @param outcomes one per visible case (`samplesOf`), in order
 */
export function sampleResults(body: CodeBody, outcomes: readonly RunOutcome[]): SampleResult[] {
  const samples = samplesOf(body);
  return verdictsOf(body, samples, outcomes).map((verdict, index) => ({
    caseId: verdict.id,
    passed: verdict.passed,
    expected: samples[index]?.expected ?? null,
    ...seenOf(body, verdict.run),
  }));
}

export function ownInputResult(body: CodeBody, outcome: RunOutcome): OwnInputResult {
  return seenOf(body, outcome);
}

function seenOf(body: CodeBody, run: RunOutcome): OwnInputResult {
  const { outcome, stdout, stderr, cpuMs } = run;
  return { outcome, got: gotOf(body, run), stdout, stderr, error: run.error ?? null, cpuMs };
}

function gotOf(body: CodeBody, run: RunOutcome): Json | null {
  if (body.task === 'tests') return testVerdictOf(run);
  if (run.outcome !== 'completed') return null;
  return formOf(body) === 'program' ? run.stdout : (run.returned ?? null);
}
