import type { Tx } from '@assay/db';
import type { JobKind } from './kinds.ts';

/** Lets what was given up be asked for anew. */
export async function forgetDeadJob(tx: Tx, kind: JobKind, subject: string): Promise<void> {
  await tx.deleteFrom('jobs').where('kind', '=', kind).where('subject', '=', subject).where('state', '=', 'dead').execute();
}
