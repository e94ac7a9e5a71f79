import type { InvitationForStaff } from '@assay/core/invitations';
import { ErrorNotice, formatCount } from '@assay/ui';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLinkOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';

export function RevokeButton({ invitation }: { invitation: InvitationForStaff }) {
  const [isOpen, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.revokeLinks(invitation.invitationId, reason.trim()),
    onSuccess: () => {
      dialog.close();
      setReason('');
      tell(`The links of ${invitation.name} open nothing any more. “Copy link” makes a new one.`);
      void queryClient.invalidateQueries({ queryKey: ['candidate', invitation.invitationId] });
      void queryClient.invalidateQueries({ queryKey: ['results', invitation.openingId] });
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLinkOff size={16} aria-hidden />}
        disabled={invitation.validLinks === 0}
        onClick={dialog.open}
      >
        Revoke links
      </Button>
      <Dialog isOpen={isOpen} onClose={dialog.close} title="Revoke all links?">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            revoke.mutate();
          }}
        >
          <Stack>
            <Text size="sm">
              {formatCount(invitation.validLinks, 'link')} of {invitation.name} {invitation.validLinks === 1 ? 'stops' : 'stop'} working at
              once and cannot be brought back. A started attempt goes on. You can make a new link afterwards.
            </Text>
            <Textarea
              label="Reason"
              description="Kept in the audit trail."
              required
              autosize
              minRows={2}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {revoke.isError ? <ErrorNotice error={revoke.error} title="The links were not revoked" /> : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={dialog.close}>
                Keep them
              </Button>
              <Button type="submit" color="red" loading={revoke.isPending} disabled={reason.trim() === ''}>
                Revoke links
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
