import type { Letter } from '@assay/core/invitations';
import { errorWords } from '@assay/ui';
import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconMail } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { CopyField } from '../../forms/copy-field.tsx';
import { copyText } from '../../forms/copy-text.ts';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { letterText } from './letter.ts';

type NewLink = {
  make: () => void;
  isPending: boolean;
  /** Shows the link once it is made. */
  dialog: ReactNode;
};

/** Each time a new secret link: the server keeps only its hash, so an earlier one cannot be shown again. */
export function useNewLink(invitationId: string, name: string): NewLink {
  const queryClient = useQueryClient();
  const [shown, setShown] = useState<{ letter: Letter; isCopied: boolean } | null>(null);
  const make = useMutation({
    mutationFn: () => api.makeLink(invitationId),
    onSuccess: async (letter) => {
      setShown({ letter, isCopied: await copyText(letter.url) });
      void readAttemptsAnew(queryClient);
    },
    onError: (error) => tell(errorWords(error).message, 'No link was made'),
  });
  return {
    make: () => make.mutate(),
    isPending: make.isPending,
    dialog: (
      <Dialog isOpen={shown !== null} onClose={() => setShown(null)} title={`Link for ${name}`} size="lg">
        {shown === null ? null : (
          <ShownLink letter={shown.letter} isCopied={shown.isCopied} onCopied={() => setShown({ ...shown, isCopied: true })} />
        )}
      </Dialog>
    ),
  };
}

function ShownLink({ letter, isCopied, onCopied }: { letter: Letter; isCopied: boolean; onCopied: () => void }) {
  const [isMessageCopied, setIsMessageCopied] = useState(false);
  return (
    <>
      <Text size="sm" mb="sm" role="status">
        {isCopied ? 'The link is in your clipboard.' : 'Copy the link now.'} It is shown this once; “Copy link” makes another one, and both
        work.
      </Text>
      <CopyField label="Secret link" value={letter.url} isCopied={isCopied} onCopied={onCopied} />
      <Text size="sm" c="dimmed" mt="sm">
        Send it to the candidate alone. Whoever opens it must also enter the invited e-mail address; opening it starts nothing.
      </Text>
      <Group gap="sm" mt="md">
        <Button
          variant="default"
          leftSection={isMessageCopied ? <IconCheck size={16} aria-hidden /> : <IconMail size={16} aria-hidden />}
          onClick={() => void copyText(letterText(letter)).then(setIsMessageCopied)}
        >
          Copy a whole message
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {isMessageCopied ? 'The message with this link is in your clipboard.' : 'With this link, until when, how long and whom to ask.'}
        </Text>
      </Group>
    </>
  );
}
