import { type Action, type Actor, may, type StaffForApp } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../features/accounts/queries.ts';

/** What the signed-in person may do, so that nothing is offered that the server would refuse. The server decides all the same. */
export function useMay(): (action: Action, teamId?: TeamId) => boolean {
  const { data: me } = useSuspenseQuery(meQuery);
  const actor = actorOf(me);
  return (action, teamId) => may(actor, action, teamId === undefined ? { kind: 'installation' } : { kind: 'team', teamId });
}

export function actorOf({ accountId, name, isOwner, teams }: StaffForApp): Actor {
  return {
    kind: 'staff',
    accountId,
    name,
    isOwner,
    teams: teams.flatMap(({ teamId, role }) => (role === 'owner' ? [] : [{ teamId, role }])),
  };
}
