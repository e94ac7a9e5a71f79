import type { TeamForStaff } from '@assay/core/accounts';
import { ErrorNotice } from '@assay/ui';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { Dialog } from '../../layout/dialog.tsx';

/** `team` null: a new one. */
type TeamNameDialogProps = { team: Pick<TeamForStaff, 'teamId' | 'name'> | null; isOpen: boolean; onClose: () => void };

export function TeamNameDialog({ team, isOpen, onClose }: TeamNameDialogProps) {
  const queryClient = useQueryClient();
  const [name, setName] = useState(team?.name ?? '');
  const save = useMutation({
    mutationFn: () => (team === null ? api.createTeam(name.trim()) : api.renameTeam(team.teamId, name.trim())),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  const refusal = errorsOfRefusal(save.error)['name'];
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={team === null ? 'A further team' : `Rename ${team.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          {team === null ? (
            <Text size="sm">
              A team has its own assessments, openings and candidates, and sees nothing of the other teams’. The bank of questions is
              shared.
            </Text>
          ) : null}
          <TextInput
            label="Name"
            required
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={refusal ?? null}
          />
          {save.isError && refusal === undefined ? <ErrorNotice error={save.error} title="The team was not saved" /> : null}
          <DialogButtons onCancel={onClose}>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              {team === null ? 'Add the team' : 'Rename'}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
