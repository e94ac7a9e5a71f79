import { overdueBefore } from '@assay/core/decisions';
import { type Database, listPromisedDays, type OverdueBefore, type TeamScope, type Tx } from '@assay/db';

/** For each length of promise the moment before which somebody is overdue now, in the reader's zone. */
export async function overdueLimits(db: Database | Tx, teams: TeamScope, now: Date, zone: string): Promise<OverdueBefore> {
  const lengths = await listPromisedDays(db, teams);
  return new Map(lengths.map((days) => [days, overdueBefore(now, days, zone)]));
}
