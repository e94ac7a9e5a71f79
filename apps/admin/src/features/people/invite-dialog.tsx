import type { ColleagueInput, TeamForStaff, TeamRole } from '@assay/core/accounts';
import { ErrorNotice } from '@assay/ui';
import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfRefusal, type FormErrors } from '../../forms/form-errors.ts';
import { Dialog } from '../../layout/dialog.tsx';
import { MadeLink } from './made-link.tsx';
import { peopleQuery } from './queries.ts';
import { RoleChoice } from './role-choice.tsx';

type InviteDialogProps = {
  /** Null: a new owner. */
  team: Pick<TeamForStaff, 'teamId' | 'name'> | null;
  isTeamNamed: boolean;
  /** Whether this installation sends mail. */
  hasMail: boolean;
  isOpen: boolean;
  onClose: () => void;
};

/** Makes a link for a colleague, which goes by mail or is shown here once. */
export function InviteDialog({ team, isTeamNamed, hasMail, isOpen, onClose }: InviteDialogProps) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<TeamRole[]>(['reviewer']);
  const [byMail, setByMail] = useState(hasMail);
  const [errors, setErrors] = useState<FormErrors>({});
  const invite = useMutation({
    mutationFn: (input: ColleagueInput) => api.inviteColleague(input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey }),
    onError: (refusal) => setErrors(errorsOfRefusal(refusal)),
  });
  const close = () => {
    onClose();
    invite.reset();
    setEmail('');
    setErrors({});
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found: FormErrors = {};
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) found['email'] = 'Enter an e-mail address, such as rea@example.org.';
    if (team !== null && roles.length === 0) found['roles'] = 'Choose at least one role.';
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    invite.mutate(
      team === null
        ? { purpose: 'owns', email: email.trim(), byMail }
        : { purpose: 'joins', email: email.trim(), teamId: team.teamId, roles, byMail },
    );
  };
  const title = team === null ? 'Invite another owner' : isTeamNamed ? `Invite a colleague to ${team.name}` : 'Invite a colleague';
  return (
    <Dialog isOpen={isOpen} onClose={close} title={title}>
      {invite.data === undefined ? (
        <form onSubmit={send} noValidate>
          <Stack>
            <TextInput
              label="E-mail"
              description="The link is for this address only."
              type="email"
              required
              data-autofocus
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              error={errors['email'] ?? null}
            />
            {team === null ? (
              <Text size="sm">An owner may do everything in every team, and make and remove owners.</Text>
            ) : (
              <RoleChoice value={roles} onChange={setRoles} error={errors['roles'] ?? null} />
            )}
            {hasMail ? (
              <Checkbox
                label="Send the link by mail"
                description="Else it is shown here, and you send it yourself."
                checked={byMail}
                onChange={(event) => setByMail(event.currentTarget.checked)}
              />
            ) : null}
            {invite.isError && Object.keys(errors).length === 0 ? (
              <ErrorNotice error={invite.error} title="The link was not made" kept="What you entered is still here." />
            ) : null}
            <DialogButtons onCancel={close}>
              <Button type="submit" loading={invite.isPending}>
                {byMail ? 'Send the link' : 'Make the link'}
              </Button>
            </DialogButtons>
          </Stack>
        </form>
      ) : (
        <MadeLink url={invite.data.url} forWhom={email.trim()} onClose={close} />
      )}
    </Dialog>
  );
}
