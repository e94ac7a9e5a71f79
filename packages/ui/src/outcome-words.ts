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
