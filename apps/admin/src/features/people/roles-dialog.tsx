import type { PersonForStaff, TeamForStaff, TeamRole } from '@assay/core/accounts';
import { ErrorNotice } from '@assay/ui';
import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { rolesText } from '../../words/role-words.ts';
import { peopleQuery } from './queries.ts';
import { RoleChoice } from './role-choice.tsx';

type RolesDialogProps = { person: PersonForStaff; team: TeamForStaff; isOpen: boolean; onClose: () => void };

export function RolesDialog({ person, team, isOpen, onClose }: RolesDialogProps) {
  const queryClient = useQueryClient();
  const [roles, setRoles] = useState<readonly TeamRole[]>(person.roles);
  const change = useMutation({
    mutationFn: () => api.changeRoles(person.accountId, team.teamId, [...roles]),
    onSuccess: async () => {
      tell(`${person.name}: ${rolesText(roles)}. It counts from the next click on.`);
      onClose();
      await queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey });
      if (person.isMe) await queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Roles of ${person.name}`}>
      <Stack>
        <RoleChoice
          value={roles}
          onChange={setRoles}
          error={roles.length === 0 ? 'Choose at least one role. To take somebody out, use “Remove from the team”.' : null}
        />
        {change.isError ? <ErrorNotice error={change.error} title="The roles were not changed" /> : null}
        <DialogButtons onCancel={onClose}>
          <Button loading={change.isPending} disabled={roles.length === 0} onClick={() => change.mutate()}>
            Save roles
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
