import type { RunProgress } from './use-runs.ts';

/** What is said while a run is not over yet. Whoever waits sees how many are in front, and sees the number fall. */
export function progressWords(progress: Exclude<RunProgress, { kind: 'failed' }>): string {
  if (progress.kind === 'saving') return 'Saving what you typed, then it runs';
  const { position } = progress;
  if (position === null || position === 0) return 'Running';
  const ahead = position - 1;
  if (ahead === 0) return 'Next in line';
  return ahead === 1 ? '1 run is ahead of yours' : `${ahead} runs are ahead of yours`;
}
