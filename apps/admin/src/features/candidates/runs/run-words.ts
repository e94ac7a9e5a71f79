import type { RunForCandidate } from '@assay/core/attempts';
import { formatDuration, outcomeWords } from '@assay/ui';
import type { Tone } from '../../../lists/tag.tsx';

/** What came of a run, in a few words. */
export function runVerdict({ state }: RunForCandidate): { words: string; tone: Tone } {
  switch (state.kind) {
    case 'waiting':
      return { words: 'Waiting', tone: 'grey' };
    case 'samples': {
      const passed = state.results.filter((result) => result.passed).length;
      const total = state.results.length;
      return { words: `${passed} of ${total} visible cases passed`, tone: passed === total ? 'good' : passed === 0 ? 'bad' : 'amber' };
    }
    case 'own':
      return {
        words: `Own input: ${outcomeWords(state.result.outcome).toLowerCase()}`,
        tone: state.result.outcome === 'completed' ? 'blue' : 'bad',
      };
    case 'failed':
      return { words: 'Could not be executed', tone: 'grey' };
    default:
      return state satisfies never;
  }
}

/** "12 min after the start". */
export const sinceStart = (requestedAt: string, startedAt: string): string =>
  `${formatDuration(new Date(requestedAt).getTime() - new Date(startedAt).getTime())} after the start`;
