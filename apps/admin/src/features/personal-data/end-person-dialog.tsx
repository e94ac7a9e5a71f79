import type { EndingKind, PersonForStaff } from '@assay/core/personal-data';
import { formatCount } from '@assay/ui';
import { Button, List, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { Loading } from '../../layout/loading.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { heldWords } from './held-words.ts';
import { personQuery } from './queries.ts';

type EndPersonDialogProps = { invitationId: string; openingId: string; isOpen: boolean; onClose: () => void };

/** Deletes or anonymises a person, after saying what goes; the name is typed to confirm it. */
export function EndPersonDialog({ invitationId, openingId, isOpen, onClose }: EndPersonDialogProps) {
  const person = useQuery({ ...personQuery(invitationId), enabled: isOpen });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Let this person go?" size="lg">
      {person.data === undefined ? (
        <Loading query={person} title="What is held could not be listed" heights={[160]} />
      ) : (
        <EndPersonForm person={person.data} invitationId={invitationId} openingId={openingId} onClose={onClose} />
      )}
    </Dialog>
  );
}

type EndPersonFormProps = Pick<EndPersonDialogProps, 'invitationId' | 'openingId' | 'onClose'> & { person: PersonForStaff };

function EndPersonForm({ person, invitationId, openingId, onClose }: EndPersonFormProps) {
  const { name, invitations, held } = person;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<EndingKind>('delete');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const running = invitations.filter(({ isRunning }) => isRunning).length;
  const end = useMutation({
    mutationFn: () => api.endPerson(invitationId, { kind, reason: reason.trim() }),
    onSuccess: async () => {
      tell(kind === 'delete' ? 'The person is deleted, with all that was held.' : 'The person is anonymised; scores stay, of nobody.');
      await navigate({ to: '/openings/$openingId', params: { openingId } });
      await readAttemptsAnew(queryClient);
    },
  });
  const isSure = typed.trim() === name.trim() && reason.trim().length >= 3;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure) end.mutate();
      }}
    >
      <Stack>
        <div>
          <Text size="sm">
            Held about {name}, in {formatCount(invitations.length, 'opening')}:{' '}
            {invitations.map(({ opening }) => `“${opening}”`).join(', ')}
          </Text>
          <List size="sm" mt={4} aria-label="What is held">
            {heldWords(held).map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </div>
        <Radio.Group label="What happens" value={kind} onChange={(chosen) => setKind(chosen === 'anonymise' ? 'anonymise' : 'delete')}>
          <Stack gap="xs" mt={6}>
            <Radio
              value="delete"
              label="Delete all of it"
              description="In every opening, with files and recordings, and again from each backup that is restored. Only statistics without names stay. It cannot be undone."
            />
            <Radio
              value="anonymise"
              label="Anonymise"
              description="Name, address, answers, files and recordings go; scores and decisions stay, of nobody. It cannot be undone."
            />
          </Stack>
        </Radio.Group>
        {running === 0 ? null : (
          <Text size="sm" c="var(--mantine-color-error)">
            {name} is working on an attempt right now.{' '}
            {kind === 'delete' ? 'It ends at once, and what they typed is lost.' : 'Close it first.'}
          </Text>
        )}
        <Textarea
          label="Reason"
          description="Kept in the audit log: do not name the person."
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={`Type “${name}” to confirm`}
          required
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {end.isError ? <Refusal error={end.error} title="Nothing is gone" /> : null}
        <DialogButtons onCancel={onClose} cancel="Keep the person">
          <Button type="submit" color="red" disabled={!isSure} loading={end.isPending}>
            {kind === 'delete' ? 'Delete' : 'Anonymise'}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
