import { setPriority } from 'node:os';
import { AppError } from '@assay/core';
import { tidyMigrationCopies } from '@assay/db';
import { releaseLeases, workOnce } from '@assay/jobs';
import { closeAbandoned, jobHandlers, sweepFiles } from '@assay/services';
import { isDeadNeighbour, ownerName } from './background/lease-owner.ts';
import { loadBank } from './background/load-bank.ts';
import { repeat } from './background/repeat.ts';
import { clock, compose, createLog, systemContext } from './compose.ts';
import { readConfig, readRunnerSocket } from './config.ts';
import { onStop, tellParent } from './process.ts';

/** The jobs process: grading, the sweeper, the bank's proofs. May be killed at any moment; what it had not finished is done again. */
const config = readConfig();
const log = createLog(config, 'work');
// Acknowledging what is typed comes before grading it.
setPriority(5);
const { db, context, release } = await compose(config, readRunnerSocket(), log);

await loadBank(systemContext(context, 'bank'), config.bankDir, log);
tellParent({ kind: 'ready' });

const sweeper = systemContext(context, 'sweeper');
const grader = systemContext(context, 'grader');
const owner = ownerName(process.pid);
await releaseLeases({ db, isGone: isDeadNeighbour });
/** A database that cannot be written now is no bug: the next round tries again. */
const onError = (error: unknown) => (error instanceof AppError ? log.warn({ problem: error.message }, 'put off') : context.logBug(error));
const loops = [
  repeat({ everyMs: 1_000, work: async () => (await closeAbandoned(sweeper)).length > 0, onError }),
  repeat({
    everyMs: 3_600_000,
    work: async () => {
      await sweepFiles(sweeper);
      return false;
    },
    onError,
  }),
  repeat({
    everyMs: 3_600_000,
    work: async () => {
      tidyMigrationCopies(config.dataDir, clock.now());
      return false;
    },
    onError,
  }),
  ...[1, 2].map((number) =>
    repeat({
      everyMs: 400,
      work: () =>
        workOnce({
          db,
          now: clock.now,
          owner: `${owner}:${number}`,
          handlers: jobHandlers(grader),
          logFailure: (job, error, isDead) =>
            log[isDead ? 'error' : 'warn']({ err: error, job: job.id, kind: job.kind, isDead }, 'a job failed'),
        }),
      onError,
    }),
  ),
];

onStop(async () => {
  await Promise.race([Promise.all(loops.map((loop) => loop.stop())), new Promise((resolve) => setTimeout(resolve, 8_000))]);
  await release();
});
