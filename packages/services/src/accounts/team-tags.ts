import type { TeamTag } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import { type Database, listTeams } from '@assay/db';

/** Says of a team's id what a list shows: nothing, as long as there is one team only. */
export async function teamTags(db: Database): Promise<(teamId: TeamId) => TeamTag> {
  const teams = await listTeams(db);
  return (teamId) => {
    const team = teams.length > 1 ? teams.find(({ id }) => id === teamId) : undefined;
    return team === undefined ? null : { teamId, name: team.name };
  };
}
