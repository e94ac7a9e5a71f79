import { type Clockwork, type TimingForCandidate, timingAt } from '@assay/core/attempts';

/** The clock as the page shows it. */
export function timingForCandidate(clockwork: Clockwork, now: Date): TimingForCandidate {
  const serverNow = now.toISOString();
  const timing = timingAt(clockwork, now);
  switch (timing.phase) {
    case 'running':
      return { serverNow, phase: timing.phase, closesAt: timing.closesAt.toISOString(), remainingMs: timing.remainingMs };
    case 'paused':
      return { serverNow, phase: timing.phase, closesAt: null, remainingMs: timing.remainingMs };
    case 'grace':
    case 'closed':
      return { serverNow, phase: timing.phase, closesAt: timing.closedAt.toISOString(), remainingMs: 0 };
    default:
      return timing satisfies never;
  }
}
