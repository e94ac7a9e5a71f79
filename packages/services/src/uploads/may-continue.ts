import { AppError } from '@assay/core';
import { lateTailMs, timingAt } from '@assay/core/attempts';
import type { Attempt, Upload } from '@assay/db';

/** Whether what arrives now comes after the end. */
export const isAfterEnd = (attempt: Attempt, now: Date): boolean => attempt.closedAt !== null || timingAt(attempt, now).phase === 'closed';

/** An upload that was begun in time may come to its end within the day after. */
export function assertMayContinue(attempt: Attempt, upload: Upload, now: Date): void {
  const timing = timingAt(attempt, now);
  if (timing.phase !== 'closed') return;
  if (upload.createdAt <= timing.closedAt && now.getTime() - timing.closedAt.getTime() <= lateTailMs) return;
  throw new AppError('attempt_closed', 'This attempt has ended; nothing can be handed in any more.');
}

/** New files, and changes of those that are there, belong into the time of the attempt. */
export function assertMayChange(attempt: Attempt, now: Date): void {
  const { phase } = timingAt(attempt, now);
  if (phase === 'running' || phase === 'grace') return;
  throw new AppError(
    'attempt_closed',
    phase === 'paused' ? 'The clock is stopped. Go on when the break is over.' : 'This attempt has ended.',
  );
}
