const dayMs = 24 * 60 * 60 * 1000;

/** Up to which moment something must have ended so that the days it may be kept are over at `now`. Whole days of 24 hours, in no time zone. */
export const keepDecision = (days: number, now: Date): Date => new Date(now.getTime() - days * dayMs);
