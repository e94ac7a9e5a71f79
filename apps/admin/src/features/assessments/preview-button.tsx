import { ErrorNotice } from '@assay/ui';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Dialog } from '../../layout/dialog.tsx';

/** Opens the saved assessment in a new tab, exactly as a candidate sees it. */
export function PreviewButton({ assessmentId }: { assessmentId: string }) {
  const [blockedUrl, setBlockedUrl] = useState<string | null>(null);
  const open = useMutation({
    mutationFn: async () => {
      // A tab must be opened at the press itself; browsers stop one that comes with the answer.
      const tab = window.open('', '_blank');
      try {
        const { url } = await api.preview(assessmentId);
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
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconExternalLink size={16} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        Open as a candidate
      </Button>
      <Dialog isOpen={open.isError} onClose={open.reset} title="The preview did not open">
        {open.isError ? <ErrorNotice error={open.error} title="No preview was made" /> : null}
      </Dialog>
      <Dialog isOpen={blockedUrl !== null} onClose={() => setBlockedUrl(null)} title="Your preview is ready">
        <Stack>
          <Text size="sm">Your browser did not open a new tab by itself. The link works once.</Text>
          <Group justify="flex-end">
            <Anchor href={blockedUrl ?? ''} target="_blank" rel="noopener" onClick={() => setBlockedUrl(null)} data-autofocus>
              Open the preview
            </Anchor>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
