import type { RunOutcome } from '@assay/core/runs';

/** How a run did not end well, for whoever wrote what was run. */
export function endWords(outcome: RunOutcome | undefined): string {
  if (outcome === undefined) return 'no answer came back';
  return `${outcome.outcome.replace('_', ' ')}${outcome.error === undefined ? '' : `, ${outcome.error.message}`}`;
}
