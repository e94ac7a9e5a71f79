/** One answer of the server: what it called now, and when the request left and the answer came on the device's monotonic clock. */
export type ClockSample = { serverNow: string; sentMs: number; receivedMs: number };

/** Counted from the server's clock: a candidate who changes theirs gains and loses nothing. */
export type ServerClock = {
  learn(sample: ClockSample): void;
  /** The server's now; null before the first answer. */
  nowAt(monotonicMs: number): Date | null;
};

export function createServerClock(): ServerClock {
  let offsetMs: number | null = null;
  let doubtMs = Number.POSITIVE_INFINITY;
  return {
    learn({ serverNow, sentMs, receivedMs }) {
      const halfTripMs = (receivedMs - sentMs) / 2;
      const measuredMs = new Date(serverNow).getTime() - (sentMs + halfTripMs);
      // A slower answer that agrees with a faster one teaches nothing; one that does not agree means the device slept.
      const agrees = offsetMs !== null && Math.abs(measuredMs - offsetMs) <= halfTripMs + doubtMs;
      if (agrees && halfTripMs >= doubtMs) return;
      offsetMs = measuredMs;
      doubtMs = halfTripMs;
    },
    nowAt: (monotonicMs) => (offsetMs === null ? null : new Date(monotonicMs + offsetMs)),
  };
}
