import type { FinishedRun } from '@assay/core/attempts';
import { markRunsInterrupted, toStored, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';

const interrupted: FinishedRun = {
  kind: 'failed',
  message: 'The server was restarted during this run. Your text is saved; please run it again.',
};

/** At the start of the HTTP process: ends the runs that its predecessor waited for. Answers how many. */
export async function endInterruptedRuns(ctx: Pick<ServiceContext, 'db' | 'now'>): Promise<number> {
  return writing(ctx.db, (tx) => markRunsInterrupted(tx, toStored(interrupted), ctx.now()));
}
