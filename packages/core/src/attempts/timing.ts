/** Batches that arrive this long after the end still count: they were typed before it and sat in the network. */
export const graceMs = 10_000;

/** A late tail is kept when it arrives within this time after the end. */
export const lateTailMs = 24 * 60 * 60 * 1000;

export type Interval = { startedAt: Date; endedAt: Date | null };

/** What the clock of an attempt is made of. Times are the server's. */
export type Clockwork = {
  workingTimeMs: number;
  timeMultiplier: number;
  addedMs: number;
  intervals: readonly Interval[];
  /** Whatever ended it: what has been closed stays closed, however much time was left. */
  closedAt: Date | null;
};

export type Timing =
  | { phase: 'running'; remainingMs: number; closesAt: Date }
  | { phase: 'paused'; remainingMs: number }
  /** The working time is over; what was typed in it is still accepted until `acceptsUntil`. */
  | { phase: 'grace'; closedAt: Date; acceptsUntil: Date }
  | { phase: 'closed'; closedAt: Date };

export const grantedMs = (clockwork: Pick<Clockwork, 'workingTimeMs' | 'timeMultiplier' | 'addedMs'>): number =>
  Math.round(clockwork.workingTimeMs * clockwork.timeMultiplier) + clockwork.addedMs;

/** The start window is no part of this: whoever starts one minute before it ends has the whole working time. */
export function timingAt(clockwork: Clockwork, now: Date): Timing {
  if (clockwork.closedAt !== null) return { phase: 'closed', closedAt: clockwork.closedAt };
  const granted = grantedMs(clockwork);
  let remainingMs = granted;
  for (const interval of clockwork.intervals) {
    const end = interval.endedAt ?? now;
    const lengthMs = Math.max(0, end.getTime() - interval.startedAt.getTime());
    if (lengthMs >= remainingMs) return overAt(new Date(interval.startedAt.getTime() + remainingMs), now);
    remainingMs -= lengthMs;
  }
  if (clockwork.intervals.at(-1)?.endedAt !== null) return { phase: 'paused', remainingMs };
  return { phase: 'running', remainingMs, closesAt: new Date(now.getTime() + remainingMs) };
}

function overAt(closedAt: Date, now: Date): Timing {
  const acceptsUntil = new Date(closedAt.getTime() + graceMs);
  return now < acceptsUntil ? { phase: 'grace', closedAt, acceptsUntil } : { phase: 'closed', closedAt };
}
