import { AppError } from '@assay/core';
import type { TeamId } from '@assay/core/ids';
import { listTeams, type Tx } from '@assay/db';

/** @param own the team that keeps or changes its name; null for a new one */
export async function assertTeamNameFree(tx: Tx, name: string, own: TeamId | null): Promise<void> {
  const teams = await listTeams(tx);
  if (own !== null && !teams.some(({ id }) => id === own)) throw new AppError('not_found', 'There is no such team.');
  if (!teams.some((team) => team.id !== own && team.name.toLowerCase() === name.toLowerCase())) return;
  throw new AppError('conflict', 'Another team has this name.', {
    reason: 'name_taken',
    issues: [{ path: 'name', message: 'another team has this name' }],
  });
}
