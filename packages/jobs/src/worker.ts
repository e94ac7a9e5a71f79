import type { JobId } from '@assay/core';
import { parseId } from '@assay/core/ids';
import { type Database, writing } from '@assay/db';
import { type JobKind, jobKinds } from './kinds.ts';
import { TryLater } from './try-later.ts';

export type Job = { id: JobId; kind: JobKind; subject: string; tries: number };

export type JobHandlers = Record<JobKind, (subject: string) => Promise<void>>;

export type WorkerOptions = {
  db: Database;
  handlers: JobHandlers;
  now: () => Date;
  /** Names this process: a lease of another one is respected until it runs out. */
  owner: string;
  logFailure: (job: Job, error: unknown, isDead: boolean) => void;
  /** What this worker does; every kind unless it says so. Work that waits for somebody else keeps none of ours waiting then. */
  kinds?: readonly JobKind[];
};

/** A handler that has not ended by then is taken to be gone with its process; a living one renews its lease. */
const leaseMs = 30_000;
const mostTries = 8;
/** So often is an end of the process taken for chance. */
const chanceTries = 5;

/** Waits 2 s after the first failure, twice as long after each further one, at most ten minutes. */
const backOffMs = (tries: number): number => Math.min(600_000, 1000 * 2 ** tries);

/**
 * Does at most one due job. Answers whether there was one. A job that throws is tried again later, after eight tries it is dead and waits for a
 * person; handlers must be idempotent, since a process can be killed after its work and before the mark.
 */
export async function workOnce(options: WorkerOptions): Promise<boolean> {
  const job = await claim(options);
  if (job === null) return false;
  if (job === 'given_up') return true;
  const renewal = setInterval(() => void renew(options, job).catch(() => undefined), leaseMs / 3);
  try {
    await options.handlers[job.kind](job.subject);
    await finish(options, job);
  } catch (error) {
    if (error instanceof TryLater) {
      await putBack(options, job, { state: 'waiting', tries: job.tries - 1, runAfter: error.at, error });
      return true;
    }
    const isDead = job.tries >= mostTries;
    options.logFailure(job, error, isDead);
    const runAfter = new Date(options.now().getTime() + backOffMs(job.tries));
    await putBack(options, job, { state: isDead ? 'dead' : 'waiting', tries: job.tries, runAfter, error });
  } finally {
    clearInterval(renewal);
  }
  return true;
}

type ReleaseOptions = {
  db: Database;
  now: () => Date;
  /** Whether the process that this owner's name stands for is known to be dead. */
  isGone: (owner: string) => boolean;
};

/**
 * For the start of a jobs process: what its predecessor had not finished is due at once instead of when the lease ends. That counts as a try, since a job
 * may be what ended its process: when it happens again and again the job waits like any that failed, and lets the others through.
 */
export async function releaseLeases({ db, now, isGone }: ReleaseOptions): Promise<number> {
  return writing(db, async (tx) => {
    const held = await tx.selectFrom('jobs').select(['id', 'tries', 'leaseOwner']).where('state', '=', 'running').execute();
    const freed = held.filter(({ leaseOwner }) => leaseOwner !== null && isGone(leaseOwner));
    for (const { id, tries } of freed) {
      const runAfter = new Date(now().getTime() + (tries <= chanceTries ? 0 : backOffMs(tries - chanceTries))).toISOString();
      await tx
        .updateTable('jobs')
        .set({ leaseOwner: null, leaseUntil: null, ...(tries >= mostTries ? givenUp : { state: 'waiting', runAfter }) })
        .where('id', '=', id)
        .execute();
    }
    return freed.length;
  });
}

/** Of a job that no process survived, or none of them came back to. */
const givenUp = { state: 'dead', lastError: 'Each process that did this ended before it was done.' } as const;

async function claim({ db, now, owner, kinds = jobKinds }: WorkerOptions): Promise<Job | 'given_up' | null> {
  return writing(db, async (tx) => {
    const at = now().toISOString();
    const row = await tx
      .selectFrom('jobs')
      .select(['id', 'kind', 'subject', 'tries'])
      // What a newer version of this program asked for waits for it, and keeps nothing else waiting.
      .where('kind', 'in', kinds)
      .where((eb) =>
        eb.or([
          eb.and([eb('state', '=', 'waiting'), eb('runAfter', '<=', at)]),
          eb.and([eb('state', '=', 'running'), eb('leaseUntil', '<=', at)]),
        ]),
      )
      .orderBy('runAfter')
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined && row.tries >= mostTries) {
      await tx
        .updateTable('jobs')
        .set({ leaseOwner: null, leaseUntil: null, ...givenUp })
        .where('id', '=', row.id)
        .execute();
      return 'given_up';
    }
    const kind = jobKinds.find((known) => known === row?.kind);
    if (row === undefined || kind === undefined) return null;
    const tries = row.tries + 1;
    await tx
      .updateTable('jobs')
      .set({ state: 'running', tries, leaseOwner: owner, leaseUntil: new Date(now().getTime() + leaseMs).toISOString() })
      .where('id', '=', row.id)
      .execute();
    return { id: parseId('job', row.id), kind, subject: row.subject, tries };
  });
}

// Each of these names the lease: a process that lost it changes nothing any more.

async function renew(options: WorkerOptions, job: Job): Promise<void> {
  const leaseUntil = new Date(options.now().getTime() + leaseMs).toISOString();
  await writing(options.db, (tx) =>
    tx.updateTable('jobs').set({ leaseUntil }).where('id', '=', job.id).where('leaseOwner', '=', options.owner).execute(),
  );
}

async function finish(options: WorkerOptions, job: Job): Promise<void> {
  await writing(options.db, (tx) =>
    tx
      .updateTable('jobs')
      .set({ state: 'done', finishedAt: options.now().toISOString(), leaseOwner: null, leaseUntil: null, lastError: null })
      .where('id', '=', job.id)
      .where('leaseOwner', '=', options.owner)
      .execute(),
  );
}

async function putBack(
  options: WorkerOptions,
  job: Job,
  to: { state: 'waiting' | 'dead'; tries: number; runAfter: Date; error: unknown },
): Promise<void> {
  await writing(options.db, (tx) =>
    tx
      .updateTable('jobs')
      .set({
        state: to.state,
        tries: to.tries,
        runAfter: to.runAfter.toISOString(),
        leaseOwner: null,
        leaseUntil: null,
        lastError: to.error instanceof Error ? to.error.message : String(to.error),
      })
      .where('id', '=', job.id)
      .where('leaseOwner', '=', options.owner)
      .execute(),
  );
}
