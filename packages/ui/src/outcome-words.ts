import type { TestVerdict } from '@assay/core/questions';
import type { RunOutcomeKind } from '@assay/core/runs';

const words = {
  completed: 'Finished',
  compile_error: 'Does not compile',
  runtime_error: 'Stopped with an error',
  time_limit: 'Took too long',
  memory_limit: 'Used too much memory',
  output_limit: 'Printed too much',
} as const satisfies Record<RunOutcomeKind, string>;

/** How a run ended, in words. */
export const outcomeWords = (outcome: RunOutcomeKind): string => words[outcome];

/** One line for a case: whether it passed, else why not. */
export function verdictWords(passed: boolean, outcome: RunOutcomeKind): string {
  if (passed) return 'Passed';
  return outcome === 'completed' ? 'Different result' : words[outcome];
}

/** The same for a case of a test suite. */
export function suiteVerdictWords(expected: TestVerdict, passed: boolean, outcome: RunOutcomeKind): string {
  if (outcome === 'compile_error') return words.compile_error;
  if (expected === 'fails') return passed ? 'Fault found' : 'Fault not found';
  return passed ? 'Tests pass' : 'Tests fail, though the program is right';
}
