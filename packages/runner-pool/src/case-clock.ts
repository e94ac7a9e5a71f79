import type { RunLimits } from '@assay/core/runs';

/** How long a process, or an engine in it, may take to get ready: on a machine that is busy with everything else, too. */
export const readyWithinMs = 20_000;
/** An engine ends its cases itself, by the time in which the machine let it run: only one that does not is ended from here. */
const patience = 3;
const wallGraceMs = 1000;

/**
 * How long a child has been at what it is at, by what it says of it. A case's time runs from `started`, or from the outcome before; booting is no
 * program's time. A child that candidate code took over may say anything: it boots once a case at most, and has no more cases than it was given.
 */
export type CaseClock = {
  boot(): void;
  /** False where the case had started already. */
  start(): boolean;
  /** An outcome came. */
  end(): void;
  /** Every case has its outcome. */
  isDone(): boolean;
  isBooting(): boolean;
  /** It has been booting, or at one case, for longer than it may. */
  isLate(): boolean;
  /** Of the case so far. */
  wallMs(): number;
};

export function startCaseClock(cases: number, { timeMs }: RunLimits, nowMs: () => number): CaseClock {
  let left = cases;
  // It says `started` once it has read the request.
  let isBooting = true;
  let mayBoot = true;
  let sinceMs = nowMs();
  const go = (booting: boolean) => {
    isBooting = booting;
    sinceMs = nowMs();
  };
  return {
    boot: () => {
      if (isBooting || !mayBoot) return;
      mayBoot = false;
      go(true);
    },
    start: () => {
      if (!isBooting) return false;
      go(false);
      return true;
    },
    end: () => {
      left -= 1;
      mayBoot = true;
      go(false);
    },
    isDone: () => left === 0,
    isBooting: () => isBooting,
    isLate: () => nowMs() - sinceMs > (isBooting ? readyWithinMs : patience * (3 * timeMs + 1000) + wallGraceMs),
    wallMs: () => (isBooting ? 0 : nowMs() - sinceMs),
  };
}
