import { AppError } from '@assay/core';

/** At most `limit` calls for a key in each window of `windowMs`. */
export type RateRule = { limit: number; windowMs: number };

export interface RateLimiter {
  /** Counts a call, or as much as it takes of what is limited; throws `AppError('rate_limited')` with the seconds to wait when it is one too many. */
  take(key: string, rule: RateRule, amount?: number): void;
}

/** Keys at once; when there are more, the windows that end first are forgotten: memory stays bounded under a flood of made-up keys. */
const mostKeys = 50_000;

/** Fixed windows in memory: what it forgets when the process ends is a minute's counts. */
export function createRateLimiter({ now }: { now: () => Date }): RateLimiter {
  const windows = new Map<string, { count: number; endsAt: number }>();
  return {
    take(key, rule, amount = 1) {
      const at = now().getTime();
      const current = windows.get(key);
      if (current === undefined || current.endsAt <= at) {
        windows.delete(key);
        if (windows.size >= mostKeys) makeRoom(windows, at);
        windows.set(key, { count: amount, endsAt: at + rule.windowMs });
        return;
      }
      current.count += amount;
      if (current.count <= rule.limit) return;
      throw new AppError('rate_limited', 'That was too often. Please wait a moment, then try again.', {
        retryAfterSeconds: Math.ceil((current.endsAt - at) / 1000),
      });
    },
  };
}

function makeRoom(windows: Map<string, { endsAt: number }>, at: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= at) windows.delete(key);
  const surplus = windows.size - mostKeys * 0.9;
  if (surplus <= 0) return;
  const soonest = [...windows].toSorted(([, a], [, b]) => a.endsAt - b.endsAt).slice(0, surplus);
  for (const [key] of soonest) windows.delete(key);
}
