import type { PersonForStaff } from '@assay/core/accounts';
import { ErrorNotice } from '@assay/ui';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { MadeLink } from './made-link.tsx';

type PasswordLinkDialogProps = { person: PersonForStaff; isOpen: boolean; onClose: () => void };

export function PasswordLinkDialog({ person, isOpen, onClose }: PasswordLinkDialogProps) {
  const make = useMutation({ mutationFn: () => api.makePasswordLink(person.accountId) });
  const close = () => {
    make.reset();
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title={`A link for a new password of ${person.name}?`}>
      {make.data === undefined ? (
        <Stack>
          <Text size="sm">
            Whoever holds the link becomes {person.name}: send it by a way that you know is theirs. The old password works until the link is
            used; then all sessions end.
          </Text>
          {make.isError ? <ErrorNotice error={make.error} title="The link was not made" /> : null}
          <DialogButtons onCancel={close} isCancelFirst>
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              Make the link
            </Button>
          </DialogButtons>
        </Stack>
      ) : (
        <MadeLink url={make.data.url} forWhom={person.name} onClose={close} />
      )}
    </Dialog>
  );
}
