import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  appendDeletions,
  createGroupWriter,
  deletionListName,
  emptyWriteAheadLog,
  forgetInCopies,
  migrateKeepingCopy,
  openSqlite,
} from '@assay/db';
import { commandScanner, createSmtpMailer, diskFileStore } from '@assay/integrations';
import { connectRunner } from '@assay/runner-pool';
import { createActiveRuns, createSimilarityDesk, type ServiceContext } from '@assay/services';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { prepareDataDir, readSecret } from './secret.ts';

/** Real time, real chance, and the log: the only file of this app that makes them. */
export const clock = { now: () => new Date(), monotonicMs: () => performance.now() };

const randomBytesOf = (count: number): Uint8Array => randomBytes(count);

export const newRequestId = (): string => randomUUID();

/** JSON lines on standard error. Only ids, paths, statuses and durations are ever handed to it. */
export const createLog = (config: Pick<Config, 'logLevel'>, process: string) =>
  pino({ level: config.logLevel, base: { process }, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }));

export type Log = ReturnType<typeof createLog>;

/** What serve, work and start have in common: the database, the runner's door and the rest of a service context but who asks. `release` gives them back. */
export async function compose(config: Config, runnerSocket: string, log: Log) {
  prepareDataDir(config.dataDir);
  const secret = config.secret ?? readSecret(config.dataDir, randomBytesOf);
  const db = openSqlite(config.databaseFile);
  const migrated = await migrateKeepingCopy(db, {
    dataDir: config.dataDir,
    databaseFile: config.databaseFile,
    now: clock.now(),
    onCopied: (copy, pending) => log.info({ copy, pending }, 'the database was copied before it is brought up to date'),
  });
  if (migrated.length > 0) log.info({ migrated }, 'the database is up to date');
  const runner = connectRunner({ socketPath: runnerSocket });
  const mailer = config.mail === null ? null : createSmtpMailer(config.mail);
  const context: Omit<ServiceContext, 'actor' | 'device'> = {
    db,
    writeInGroup: createGroupWriter(db),
    now: clock.now,
    randomBytes: randomBytesOf,
    runner,
    activeRuns: createActiveRuns(),
    similarity: createSimilarityDesk(),
    mailer,
    files: diskFileStore(config.uploadsDir, { now: clock.now, random: newRequestId }),
    scanner: config.scanCommand === null ? null : commandScanner(config.scanCommand),
    rememberDeletions: async (people) => {
      appendDeletions(
        join(config.dataDir, deletionListName),
        people.map(({ id, at }) => ({ kind: 'candidate', id, at })),
      );
      forgetInCopies(
        config.dataDir,
        people.map(({ id }) => id),
      );
      await emptyWriteAheadLog(db);
    },
    logBug: (error) => log.error({ err: error }, 'a bug'),
    secret,
    staffUrl: config.publicUrl,
    candidateUrl: config.candidateUrl,
    // Only `serve` is asked about it, and watches.
    disk: () => null,
  };
  const release = async () => {
    runner.close();
    mailer?.close();
    await context.similarity.close();
    await db.destroy();
  };
  return { db, context, release };
}

/** The context of a background process. */
export const systemContext = (context: Omit<ServiceContext, 'actor' | 'device'>, name: string): ServiceContext => ({
  ...context,
  actor: { kind: 'system', name },
  device: { userAgent: '', address: '' },
});
