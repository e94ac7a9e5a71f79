import type { Database, Tx } from '@assay/db';
import type { JobKind } from './kinds.ts';

/** Whether a job was given up after its last try, so that whoever waits for it waits for a person. */
export async function isJobDead(db: Database | Tx, kind: JobKind, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return row !== undefined;
}
