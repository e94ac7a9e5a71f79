import type { JobId } from '@assay/core';
import type { Tx } from '@assay/db';
import type { JobKind } from './kinds.ts';

/**
 * Puts a job into the writer's own transaction, so that there is never a change without its job. A job of the same kind and subject that
 * still waits serves both.
 */
export async function enqueue(tx: Tx, job: { id: JobId; kind: JobKind; subject: string; at: Date }): Promise<void> {
  await tx
    .insertInto('jobs')
    .values({
      id: job.id,
      kind: job.kind,
      subject: job.subject,
      state: 'waiting',
      tries: 0,
      runAfter: job.at.toISOString(),
      leaseOwner: null,
      leaseUntil: null,
      lastError: null,
      createdAt: job.at.toISOString(),
      finishedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
