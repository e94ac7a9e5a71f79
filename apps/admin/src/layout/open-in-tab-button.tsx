import { ErrorNotice } from '@assay/ui';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from './dialog.tsx';

type OpenInTabButtonProps = {
  label: string;
  /** What is opened, such as "preview". */
  what: string;
  makeLink: () => Promise<{ url: string }>;
  onMade?: () => void;
};

/** Opens a link that is made at the press, in a new tab. */
export function OpenInTabButton({ label, what, makeLink, onMade }: OpenInTabButtonProps) {
  const [blockedUrl, setBlockedUrl] = useState<string | null>(null);
  const open = useMutation({
    mutationFn: async () => {
      // A tab must be opened at the press itself; browsers stop one that comes with the answer.
      const tab = window.open('', '_blank');
      try {
        const { url } = await makeLink();
        if (tab === null) {
          setBlockedUrl(url);
          return;
        }
        tab.opener = null;
        tab.location.replace(url);
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
    onSuccess: () => onMade?.(),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconExternalLink size={16} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        {label}
      </Button>
      <Dialog isOpen={open.isError} onClose={open.reset} title={`The ${what} did not open`}>
        {open.isError ? <ErrorNotice error={open.error} title={`No ${what} was made`} /> : null}
      </Dialog>
      <Dialog isOpen={blockedUrl !== null} onClose={() => setBlockedUrl(null)} title={`Your ${what} is ready`}>
        <Stack>
          <Text size="sm">Your browser did not open a new tab by itself.</Text>
          <Group justify="flex-end">
            <Anchor href={blockedUrl ?? ''} target="_blank" rel="noopener" onClick={() => setBlockedUrl(null)} data-autofocus>
              Open the {what}
            </Anchor>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
