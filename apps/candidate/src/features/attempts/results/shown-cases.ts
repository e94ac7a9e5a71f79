import type { SampleResult } from '@assay/core/attempts';
import type { QuestionForCandidate, SampleCase } from '@assay/core/questions';
import { type ShownCase, showValue } from '@assay/ui';

type Code = NonNullable<QuestionForCandidate['code']>;

/** How a case calls the answer: `median([1, 2, 3])`, what stands on standard input, or what fills the tables. */
export function shownInput(sample: SampleCase, code: Code): string {
  if (sample.arguments === null) return sample.stdin ?? sample.data ?? '';
  return `${code.signature?.name ?? 'solve'}(${sample.arguments.map(showValue).join(', ')})`;
}

/** Text that a program prints is shown as it is, a value the way one writes it. */
export const shownResult = (value: SampleResult['expected'], code: Code): string =>
  code.signature === null && typeof value === 'string' ? value : showValue(value);

/** What the field for own input starts with: the first visible case, or a query that looks at a table, shows the form better than words do. */
export function firstInput(code: Code): string {
  const [first] = code.samples;
  const [table] = code.database?.tables ?? [];
  if (table !== undefined) return `select * from ${table.name} limit 10`;
  if (first === undefined) return '';
  return first.arguments === null ? (first.stdin ?? '') : JSON.stringify(first.arguments);
}

/** A question of one file says nothing of its name. */
export function shownError(error: SampleResult['error'], code: Code): SampleResult['error'] {
  if (error === null || code.languages.some(({ files }) => files.length > 0)) return error;
  const { file: _, ...place } = error;
  return place;
}

export function shownCases(code: Code, results: readonly SampleResult[]): readonly ShownCase[] {
  return results.map((result, index) => {
    const sample = code.samples.find(({ id }) => id === result.caseId);
    return {
      id: result.caseId,
      title: sample === undefined || sample.why === '' ? `Case ${index + 1}` : sample.why,
      passed: result.passed,
      outcome: result.outcome,
      input: sample === undefined ? null : shownInput(sample, code),
      expected: shownResult(result.expected, code),
      got: result.got === null && result.outcome !== 'completed' ? null : shownResult(result.got, code),
      expectedVerdict: code.isTestSuite ? (result.expected === 'fails' ? 'fails' : 'passes') : null,
      results: code.database === null ? null : { expected: result.expected, got: result.got, compare: code.database.compare },
      stdout: code.signature === null && !code.isTestSuite ? '' : result.stdout,
      // Of a query it repeats the error, which has its own place.
      stderr: code.database === null ? result.stderr : '',
      error: shownError(result.error, code),
      cpuMs: result.cpuMs,
    };
  });
}
