import { formatDuration, formatMilliseconds } from '@assay/ui';

export type Finding = { isGood: boolean; words: string };

/** Slower than this, runs and saving feel late, though nothing is lost. */
const slowMs = 1500;
/** A clock within a minute confuses nobody. */
const clockSlackMs = 60_000;

/** `tripMs`: a request to our server and back; null when the last one did not come back. */
export function connectionFinding(tripMs: number | null): Finding {
  if (tripMs === null) {
    return { isGood: false, words: 'Our server does not answer right now. Starting needs it; working goes on without it for a while.' };
  }
  const trip = formatMilliseconds(Math.round(tripMs));
  return tripMs < slowMs
    ? { isGood: true, words: `The server answers in ${trip}.` }
    : { isGood: false, words: `Slow: the server took ${trip}. Nothing gets lost, but runs will take longer.` };
}

export function clockFinding(aheadMs: number): Finding {
  if (Math.abs(aheadMs) < clockSlackMs) return { isGood: true, words: 'Agrees with ours.' };
  const direction = aheadMs > 0 ? 'ahead of' : 'behind';
  return {
    isGood: false,
    words: `Yours is ${formatDuration(Math.abs(aheadMs))} ${direction} ours. Ours counts; go by the time shown here.`,
  };
}

export const editorFinding = (isLoaded: boolean): Finding =>
  isLoaded ? { isGood: true, words: 'Loaded.' } : { isGood: false, words: 'Could not be loaded. A plain text field takes its place.' };
