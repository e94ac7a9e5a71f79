import type { TeamId } from '@assay/core/ids';
import { type Database, listPilotVersions, type PilotVersion, type Tx } from '@assay/db';

/** The questions in pilot of whose families this person has met none. */
export async function listUnmetPilots(db: Database | Tx, teamId: TeamId, met: ReadonlySet<string>): Promise<readonly PilotVersion[]> {
  return (await listPilotVersions(db, teamId)).filter(({ families }) => families.every((family) => !met.has(family)));
}
