import type { PersonForStaff, TeamForStaff } from '@assay/core/accounts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import { RolesDialog } from './roles-dialog.tsx';

type PersonMenuProps = { person: PersonForStaff; team: TeamForStaff | null; mayOwn: boolean; isTeamNamed: boolean };

type Asked = 'roles' | 'password' | 'out' | 'everywhere' | 'ownership';

/** What can be done about one person: in a team, or as an owner where no team is given. */
export function PersonMenu({ person, team, mayOwn, isTeamNamed }: PersonMenuProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const dialog = { isOpen: true, onClose: close };
  const { name } = person;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {team === null ? null : <Menu.Item onClick={() => setAsked('roles')}>Change roles</Menu.Item>}
          {person.isMe ? null : <Menu.Item onClick={() => setAsked('password')}>Link for a new password</Menu.Item>}
          {team === null ? null : (
            <Menu.Item color="red" onClick={() => setAsked('out')}>
              Remove from the team
            </Menu.Item>
          )}
          {person.isOwner && mayOwn && team === null ? (
            <Menu.Item color="red" onClick={() => setAsked('ownership')}>
              Make no owner
            </Menu.Item>
          ) : null}
          {mayOwn ? (
            <Menu.Item color="red" onClick={() => setAsked('everywhere')}>
              Remove everywhere
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asked === 'roles' && team !== null ? <RolesDialog person={person} team={team} {...dialog} /> : null}
      {asked === 'password' ? <PasswordLinkDialog person={person} {...dialog} /> : null}
      {asked === 'out' && team !== null ? (
        <ConfirmDialog
          {...dialog}
          title={isTeamNamed ? `Remove ${name} from ${team.name}?` : `Remove ${name} from the team?`}
          submitLabel="Remove"
          errorTitle="Nobody was removed"
          run={() => api.changeRoles(person.accountId, team.teamId, [])}
          done={`${name} is no longer in the team.`}
        >
          {name} sees nothing of the team any more, from the next click on; whoever is in no other team is signed out. What they did stays
          in the log.
        </ConfirmDialog>
      ) : null}
      {asked === 'ownership' ? (
        <ConfirmDialog
          {...dialog}
          title={`Make ${name} no owner?`}
          submitLabel="Make no owner"
          errorTitle="Nothing was changed"
          run={() => api.endOwnership(person.accountId)}
          done={`${name} is no longer an owner.`}
        >
          {name} keeps the roles in teams, and is signed out if there are none.
        </ConfirmDialog>
      ) : null}
      {asked === 'everywhere' ? (
        <ConfirmDialog
          {...dialog}
          title={`Remove ${name} everywhere?`}
          submitLabel="Remove everywhere"
          errorTitle="Nobody was removed"
          run={() => api.removePerson(person.accountId)}
          done={`${name} is out and signed out on every device.`}
        >
          {name} is out of every team and signed out on every device at once. What they did stays in the log under their name.
        </ConfirmDialog>
      ) : null}
    </>
  );
}
