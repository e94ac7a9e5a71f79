import { createHash } from 'node:crypto';
import type { Runner, RunOutcome } from '@assay/core/runs';

export type KeptRuns = {
  runner: Runner;
  /** From now on a text stands for the one that it was made from: it does the same. */
  standsFor: (own: string, original: string) => void;
};

/** All that runs comes from the bank, so one process may serve everybody. */
const owner = 'demo';

/** Runs the same program with the same cases once, and what was made from a program not at all: what came out of that one stands for it. */
export function keepingRuns(runner: Runner): KeptRuns {
  const kept = new Map<string, Promise<readonly RunOutcome[]>>();
  const originals = new Map<string, string>();
  return {
    standsFor: (own, original) => void originals.set(own, originals.get(original) ?? original),
    runner: {
      run({ owner: _, files: own, ...asked }, onQueued) {
        const files = Object.fromEntries(Object.entries(own).map(([path, text]) => [path, originals.get(text) ?? text]));
        const key = createHash('sha256')
          .update(JSON.stringify({ ...asked, priority: null, files }))
          .digest('base64');
        const outcomes = kept.get(key) ?? runner.run({ ...asked, owner, priority: 'candidate', files }, onQueued);
        kept.set(key, outcomes);
        return outcomes;
      },
      health: () => runner.health(),
    },
  };
}
