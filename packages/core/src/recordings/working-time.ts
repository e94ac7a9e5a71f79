import { type Clockwork, grantedMs } from '../attempts/timing.ts';

/** Puts instants of the server's clock at their places in an attempt's working time: running clock since the start, breaks left out. */
export type WorkingTime = {
  /** In a blind film the plain working time, whatever was granted. */
  lengthMs: number;
  placeOf(at: number): number;
};

type Options = { clockwork: Pick<Clockwork, 'workingTimeMs' | 'timeMultiplier' | 'addedMs' | 'intervals'>; isBlind: boolean; now: Date };

export function workingTime({ clockwork, isBlind, now }: Options): WorkingTime {
  const granted = grantedMs(clockwork);
  const scale = isBlind ? clockwork.workingTimeMs / granted : 1;
  const intervals = clockwork.intervals.map(({ startedAt, endedAt }) => ({
    from: startedAt.getTime(),
    until: Math.max(startedAt.getTime(), (endedAt ?? now).getTime()),
  }));
  return {
    lengthMs: isBlind ? clockwork.workingTimeMs : granted,
    placeOf: (at) => {
      const usedMs = intervals.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(at, until) - from), 0);
      return Math.round(Math.min(usedMs, granted) * scale);
    },
  };
}
