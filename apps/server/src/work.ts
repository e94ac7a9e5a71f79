import { setPriority } from 'node:os';
import { AppError } from '@assay/core';
import { tidyMigrationCopies } from '@assay/db';
import { type JobKind, jobKinds, releaseLeases, workOnce } from '@assay/jobs';
import {
  askForDailyReview,
  askToRedescribe,
  askToSummarise,
  carryOutRetention,
  closeAbandoned,
  jobHandlers,
  packRecordings,
  remindDue,
  type ServiceContext,
  sweepFiles,
} from '@assay/services';
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

await loadBank(systemContext(context, 'bank'), config.bankDir, log, (line) => console.log(line));
tellParent({ kind: 'ready' });

if (config.mail !== null && new URL(config.candidateUrl).hostname === 'localhost') {
  log.warn({ url: config.candidateUrl }, 'letters link to this machine only: set ASSAY_PUBLIC_URL to the address that candidates reach');
}

const sweeper = systemContext(context, 'sweeper');
const retainer = systemContext(context, 'retention');
const grader = systemContext(context, 'grader');
const postman = systemContext(context, 'postman');
const owner = ownerName(process.pid);
type Worker = { name: string; everyMs: number; kinds: readonly JobKind[]; context: ServiceContext };
const workers: readonly Worker[] = [
  ...['1', '2'].map((name) => ({
    name,
    everyMs: 400,
    kinds: jobKinds.filter((kind) => kind !== 'send-mail' && kind !== 'fit-curves'),
    context: grader,
  })),
  // A fit takes up to half a minute in a thread of its own: no grade waits for it.
  { name: 'curves', everyMs: 10_000, kinds: ['fit-curves'], context: grader },
  // Apart from what computes: a mail server that does not answer keeps no grade waiting.
  ...['mail-1', 'mail-2', 'mail-3'].map((name): Worker => ({ name, everyMs: 1_000, kinds: ['send-mail'], context: postman })),
];
await releaseLeases({ db, now: clock.now, isGone: isDeadNeighbour });
/** A database that cannot be written now is no bug: the next round tries again. */
const onError = (error: unknown) => (error instanceof AppError ? log.warn({ problem: error.message }, 'put off') : context.logBug(error));
const loops = [
  repeat({ everyMs: 1_000, work: async () => (await closeAbandoned(sweeper)).length > 0, onError }),
  repeat({
    everyMs: 3_600_000,
    work: async () => {
      const { recordings, people } = await carryOutRetention(retainer);
      if (recordings + people > 0) log.info({ recordings, people }, 'what was kept long enough is gone');
      return recordings + people > 0;
    },
    onError,
  }),
  repeat({ everyMs: 600_000, work: async () => (await packRecordings(sweeper)) > 0, onError }),
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
  repeat({ everyMs: 300_000, work: async () => (await remindDue(systemContext(context, 'reminders'))) > 0, onError }),
  repeat({ everyMs: 3_600_000, work: () => askForDailyReview(systemContext(context, 'rotation')), onError }),
  repeat({
    everyMs: 3_600_000,
    work: async () => {
      await askToRedescribe(grader);
      return false;
    },
    onError,
  }),
  repeat({
    everyMs: 5_000,
    work: async () => {
      await askToSummarise(systemContext(context, 'statistics'));
      return false;
    },
    onError,
  }),
  ...workers.map(({ name, everyMs, kinds, context: doer }) =>
    repeat({
      everyMs,
      work: () =>
        workOnce({
          db,
          now: clock.now,
          owner: `${owner}:${name}`,
          kinds,
          handlers: jobHandlers(doer),
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
