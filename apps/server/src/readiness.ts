import { AppError } from '@assay/core';
import { assertWritable, type Database } from '@assay/db';

/** Asked more often than this it repeats what it knows: the question writes, and anybody may ask it. */
const validMs = 1_000;
const lookEveryMs = 5_000;

export type Readiness = {
  /** Rejects with a sentence for the operator while nothing can be saved. */
  assertReady: () => Promise<void>;
  stop: () => void;
};

/** Watches whether the database can be written, and says so when that changes. */
export function watchReadiness(options: {
  db: Database;
  monotonicMs: () => number;
  onChange: (problem: string | null) => void;
}): Readiness {
  let problem: string | null = null;
  let askedMs = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  const look = async () => {
    let found: string | null = null;
    try {
      await assertWritable(options.db);
    } catch (error) {
      found = error instanceof AppError ? error.message : 'The database does not answer.';
    }
    askedMs = options.monotonicMs();
    if (found !== problem) options.onChange(found);
    problem = found;
    asking = null;
  };
  const timer = setInterval(() => {
    asking ??= look();
  }, lookEveryMs);
  return {
    async assertReady() {
      if (options.monotonicMs() - askedMs > validMs) {
        asking ??= look();
        await asking;
      }
      if (problem !== null) throw new AppError('unavailable', problem);
    },
    stop: () => clearInterval(timer),
  };
}
