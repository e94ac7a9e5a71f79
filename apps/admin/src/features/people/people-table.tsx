import type { PersonForStaff, TeamForStaff } from '@assay/core/accounts';
import { formatDate, formatShortDateTime } from '@assay/ui';
import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { tell } from '../../layout/tell.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { rolesText } from '../../words/role-words.ts';
import { PersonMenu } from './person-menu.tsx';
import { peopleQuery } from './queries.ts';

type PeopleTableProps = {
  label: string;
  people: readonly PersonForStaff[];
  invited: TeamForStaff['invited'];
  /** Null: the owners. */
  team: TeamForStaff | null;
  mayOwn: boolean;
  isTeamNamed: boolean;
};

const columns = [
  { key: 'name', label: 'Name' },
  { key: 'roles', label: 'Roles' },
  { key: 'seen', label: 'Signed in', isWideOnly: true },
  { key: 'menu', label: '', align: 'right' },
] as const;

export function PeopleTable({ label, people, invited, team, mayOwn, isTeamNamed }: PeopleTableProps) {
  return (
    <DataTable label={label} columns={columns}>
      {people.map((person) => (
        <Table.Tr key={person.accountId}>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>
            <Text size="sm" fw={500} component="div">
              {person.name} {person.isMe ? <Tag tone="grey">You</Tag> : null}
            </Text>
            <Text size="xs" c="dimmed">
              {person.email}
            </Text>
          </Table.Td>
          <Table.Td>{team === null ? 'Owner' : rolesText(person.roles)}</Table.Td>
          <Table.Td visibleFrom="sm">{person.lastSignedInAt === null ? 'Signed out' : formatShortDateTime(person.lastSignedInAt)}</Table.Td>
          <Table.Td ta="right">
            <PersonMenu person={person} team={team} mayOwn={mayOwn} isTeamNamed={isTeamNamed} />
          </Table.Td>
        </Table.Tr>
      ))}
      {invited.map((link) => (
        <Table.Tr key={link.joinLinkId}>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>
            <Text size="sm" c="dimmed">
              {link.email}
            </Text>
            <Text size="xs" c="dimmed">
              Invited, until {formatDate(link.expiresAt)}
            </Text>
          </Table.Td>
          <Table.Td c="dimmed">{team === null ? 'Owner' : rolesText(link.roles)}</Table.Td>
          <Table.Td visibleFrom="sm" c="dimmed">
            Not yet
          </Table.Td>
          <Table.Td ta="right">
            <Withdraw link={link} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function Withdraw({ link }: { link: TeamForStaff['invited'][number] }) {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => api.withdrawJoinLink(link.joinLinkId),
    onSuccess: () => tell(`The link for ${link.email} opens nothing any more.`),
    onError: (error) => tell(error.message, 'Not withdrawn'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`Withdraw the invitation of ${link.email}`}
      loading={withdraw.isPending}
      onClick={() => withdraw.mutate()}
    >
      Withdraw
    </Button>
  );
}
