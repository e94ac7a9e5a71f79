import type { Json } from '@assay/core';
import type { SampleResult } from '@assay/core/attempts';
import type { ItemForStaff } from '@assay/core/candidates';
import { formatValue } from '@assay/core/grading';
import type { ItemGrade } from '@assay/core/grading/schema';
import { type ShownCase, showValue } from '@assay/ui';

type CaseText = ItemForStaff['cases'][number];
type CodeGrade = Extract<ItemGrade, { kind: 'code' }>;

/** The verdicts of the grading beside what went in and what was expected. */
export function gradedCases(grade: CodeGrade, texts: readonly CaseText[], compare: ItemForStaff['compare']): readonly ShownCase[] {
  return grade.cases.map((verdict) => {
    const text = texts.find((one) => one.id === verdict.id);
    const results = resultsOf(text, verdict.run.returned ?? null, compare);
    const isSuite = (text?.expectedVerdict ?? null) !== null;
    const isProgram = results === null && !isSuite && verdict.run.returned === undefined && verdict.run.outcome === 'completed';
    return {
      id: verdict.id,
      title: caseTitle(verdict.group, verdict.isSample, text?.why ?? ''),
      passed: verdict.passed,
      outcome: verdict.run.outcome,
      expectedVerdict: text?.expectedVerdict ?? null,
      input: text?.input ?? null,
      expected: text?.expected ?? 'no longer stored',
      // Laid out as the server laid out what was expected, so that only real differences are marked.
      got: verdict.run.returned !== undefined ? formatValue(verdict.run.returned) : isProgram ? verdict.run.stdout : null,
      results,
      // A program's standard output is its answer and already stands beside what was expected.
      stdout: isProgram ? '' : verdict.run.stdout,
      // Of a query it repeats the error, which has its own place.
      stderr: results === null ? verdict.run.stderr : '',
      error: verdict.run.error ?? null,
      cpuMs: verdict.run.cpuMs,
    };
  });
}

/** One of the candidate's own runs of the visible cases. */
export function sampleCases(
  results: readonly SampleResult[],
  texts: readonly CaseText[],
  compare: ItemForStaff['compare'],
): readonly ShownCase[] {
  return results.map((result) => {
    const text = texts.find((one) => one.id === result.caseId);
    return {
      ...result,
      id: result.caseId,
      title: text?.why ?? 'Visible case',
      expectedVerdict: text?.expectedVerdict ?? null,
      input: text?.input ?? null,
      expected: showValue(result.expected),
      got: result.got === null && result.outcome !== 'completed' ? null : showValue(result.got),
      results: resultsOf(text, result.got, compare),
    };
  });
}

/** Two tables for a query, whose result says nothing as a text. */
function resultsOf(text: CaseText | undefined, got: Json | null, compare: ItemForStaff['compare']): ShownCase['results'] {
  const expected = text?.expectedResult ?? null;
  return expected === null || compare === null ? null : { expected: { ...expected }, got, compare };
}

function caseTitle(group: string | null, isSample: boolean, why: string): string {
  const place = `${group ?? 'worth nothing'}, ${isSample ? 'visible' : 'hidden'}`;
  return why === '' ? place : `${place}: ${why}`;
}
