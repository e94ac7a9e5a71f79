import { breakLeftMs, type ClockworkWithBreaks, type TimingForCandidate, timingAt } from '@assay/core/attempts';

/** The clock as the page shows it. */
export function timingForCandidate(clockwork: ClockworkWithBreaks, now: Date): TimingForCandidate {
  const timing = timingAt(clockwork, now);
  const shown = { serverNow: now.toISOString(), phase: timing.phase, resumesAt: null, breakLeftMs: breakLeftMs(clockwork, now) };
  switch (timing.phase) {
    case 'running':
      return { ...shown, closesAt: timing.closesAt.toISOString(), remainingMs: timing.remainingMs };
    case 'paused':
      return { ...shown, closesAt: null, remainingMs: timing.remainingMs, resumesAt: timing.resumesAt?.toISOString() ?? null };
    case 'grace':
    case 'closed':
      return { ...shown, closesAt: timing.closedAt.toISOString(), remainingMs: 0 };
    default:
      return timing satisfies never;
  }
}
