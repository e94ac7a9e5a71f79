/** Batches that arrive this long after the end still count: they were typed before it and sat in the network. */
export const graceMs = 10_000;

/** A late tail is kept when it arrives within this time after the end. */
export const lateTailMs = 24 * 60 * 60 * 1000;

export type Interval = {
  /** In the future while the candidate is in a break of their own: the moment at which it ends by itself. */
  startedAt: Date;
  endedAt: Date | null;
  /** The candidate took the break before it, out of what the invitation allows. */
  isAfterOwnBreak?: true;
};

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
  /** `resumesAt`: when the clock runs again by itself; null for a break that somebody must end. */
  | { phase: 'paused'; remainingMs: number; resumesAt: Date | null }
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
  const last = clockwork.intervals.at(-1);
  if (last?.endedAt !== null) return { phase: 'paused', remainingMs, resumesAt: null };
  if (last.isAfterOwnBreak === true && now < last.startedAt) return { phase: 'paused', remainingMs, resumesAt: last.startedAt };
  return { phase: 'running', remainingMs, closesAt: new Date(now.getTime() + remainingMs) };
}

function overAt(closedAt: Date, now: Date): Timing {
  const acceptsUntil = new Date(closedAt.getTime() + graceMs);
  return now < acceptsUntil ? { phase: 'grace', closedAt, acceptsUntil } : { phase: 'closed', closedAt };
}
