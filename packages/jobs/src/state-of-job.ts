import type { Database, Tx } from '@assay/db';
import type { JobKind } from './kinds.ts';

/** `dead`: given up after its last try, so that whoever waits for it waits for a person. Null: done, or never asked for. */
export async function stateOfJob(db: Database | Tx, kind: JobKind, subject: string): Promise<'waiting' | 'running' | 'dead' | null> {
  const row = await db
    .selectFrom('jobs')
    .select('state')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', 'in', ['waiting', 'running', 'dead'])
    .executeTakeFirst();
  return row === undefined ? null : row.state === 'running' || row.state === 'dead' ? row.state : 'waiting';
}
