import type { StaffForApp } from '@assay/core/accounts';

type Team = StaffForApp['teams'][number];

/** The teams in which somebody may write assessments, each once. */
export function writableTeams(teams: readonly Team[]): readonly Team[] {
  const writable = teams.filter(({ role }) => role === 'owner' || role === 'manager' || role === 'author');
  return writable.filter(({ teamId }, index) => writable.findIndex((team) => team.teamId === teamId) === index);
}
