/** Whoever looks every few milliseconds and comes later than this was not let run, and no more was the program beside it. */
const mostGapMs = 50;

/**
 * How long a program could have run or waited, by looks a few milliseconds apart: time in which the machine had none for this process is not counted, or
 * the wall clock would end honest programs wherever something else is busy. What only waits is looked at in time, and ends as it should.
 */
export function createRunningTime(nowMs: () => number): { look(): number } {
  let lookedAtMs = nowMs();
  let runningMs = 0;
  return {
    look: () => {
      const now = nowMs();
      runningMs += Math.min(now - lookedAtMs, mostGapMs);
      lookedAtMs = now;
      return runningMs;
    },
  };
}
