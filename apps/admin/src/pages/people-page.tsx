import type { TeamForStaff } from '@assay/core/accounts';
import { Button, Group } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../features/accounts/queries.ts';
import { InviteDialog } from '../features/people/invite-dialog.tsx';
import { PeopleTable } from '../features/people/people-table.tsx';
import { peopleQuery } from '../features/people/queries.ts';
import { TeamNameDialog } from '../features/people/team-name-dialog.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { useMay } from '../session/use-may.ts';

type Asked = { kind: 'invite'; team: TeamForStaff | null } | { kind: 'name'; team: TeamForStaff | null };

export function PeoplePage() {
  const may = useMay();
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useQuery(peopleQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialog = { isOpen: true, onClose: () => setAsked(null) };
  const mayOwn = may('owner.write');
  const people = query.data;
  if (people === undefined) {
    return (
      <Page title="People">
        <Loading query={query} title="The people could not be loaded" heights={[240]} />
      </Page>
    );
  }
  const isTeamNamed = people.hasSeveralTeams;
  return (
    <Page
      title="People"
      lead="Who works here and what they may do. Colleagues come in by a link."
      actions={
        may('team.write') ? (
          <Button variant="default" onClick={() => setAsked({ kind: 'name', team: null })}>
            Add a team
          </Button>
        ) : undefined
      }
    >
      {people.teams.map((team) => (
        <Part
          key={team.teamId}
          title={isTeamNamed ? team.name : 'Team'}
          {...(team.people.length + team.invited.length === 0 ? { note: 'Nobody yet. Owners see and do everything all the same.' } : {})}
          actions={
            <Group gap="xs">
              {isTeamNamed && may('team.write') ? (
                <Button variant="subtle" size="xs" onClick={() => setAsked({ kind: 'name', team })} aria-label={`Rename ${team.name}`}>
                  Rename
                </Button>
              ) : null}
              <Button
                size="xs"
                leftSection={<IconUserPlus size={14} aria-hidden />}
                onClick={() => setAsked({ kind: 'invite', team })}
                {...(isTeamNamed ? { 'aria-label': `Invite a colleague to ${team.name}` } : {})}
              >
                Invite a colleague
              </Button>
            </Group>
          }
        >
          {team.people.length + team.invited.length === 0 ? null : (
            <PeopleTable
              label={isTeamNamed ? `People of ${team.name}` : 'People of the team'}
              people={team.people}
              invited={team.invited}
              team={team}
              mayOwn={mayOwn}
              isTeamNamed={isTeamNamed}
            />
          )}
        </Part>
      ))}
      {mayOwn ? (
        <Part
          title="Owners"
          note="They may do everything, in every team."
          actions={
            <Button size="xs" variant="default" onClick={() => setAsked({ kind: 'invite', team: null })}>
              Invite another owner
            </Button>
          }
        >
          <PeopleTable
            label="Owners"
            people={people.owners}
            invited={people.invitedOwners}
            team={null}
            mayOwn={mayOwn}
            isTeamNamed={isTeamNamed}
          />
        </Part>
      ) : null}
      {asked?.kind === 'invite' ? (
        <InviteDialog team={asked.team} isTeamNamed={isTeamNamed} hasMail={me.mailFrom !== null} {...dialog} />
      ) : null}
      {asked?.kind === 'name' ? <TeamNameDialog team={asked.team} {...dialog} /> : null}
    </Page>
  );
}
