import { errorWords } from '@assay/ui';
import { Button, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { CopyField } from '../../forms/copy-field.tsx';
import { copyText } from '../../forms/copy-text.ts';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';

type CopyLinkButtonProps = { invitationId: string; name: string; isCompact?: boolean; onMade?: () => void };

/** Each press makes a new secret link: the server keeps only its hash, so an earlier one cannot be shown again. */
export function CopyLinkButton({ invitationId, name, isCompact = false, onMade }: CopyLinkButtonProps) {
  const queryClient = useQueryClient();
  const [shown, setShown] = useState<{ url: string; isCopied: boolean } | null>(null);
  const make = useMutation({
    mutationFn: () => api.makeLink(invitationId),
    onSuccess: async ({ url }) => {
      setShown({ url, isCopied: await copyText(url) });
      void queryClient.invalidateQueries({ queryKey: ['candidate', invitationId] });
      onMade?.();
    },
    onError: (error) => tell(errorWords(error).message, 'No link was made'),
  });
  return (
    <>
      <Button
        variant={isCompact ? 'subtle' : 'default'}
        size={isCompact ? 'compact-sm' : 'sm'}
        leftSection={<IconLink size={isCompact ? 15 : 16} aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate()}
        {...(isCompact ? { 'aria-label': `Copy link for ${name}` } : {})}
      >
        Copy link
      </Button>
      <Dialog isOpen={shown !== null} onClose={() => setShown(null)} title={`Link for ${name}`} size="lg">
        {shown === null ? null : (
          <ShownLink url={shown.url} isCopied={shown.isCopied} onCopied={() => setShown({ ...shown, isCopied: true })} />
        )}
      </Dialog>
    </>
  );
}

function ShownLink({ url, isCopied, onCopied }: { url: string; isCopied: boolean; onCopied: () => void }) {
  return (
    <>
      <Text size="sm" mb="sm" role="status">
        {isCopied ? 'The link is in your clipboard.' : 'Copy the link now.'} It is shown this once; “Copy link” makes another one, and both
        work.
      </Text>
      <CopyField label="Secret link" value={url} isCopied={isCopied} onCopied={onCopied} />
      <Text size="sm" c="dimmed" mt="sm">
        Send it to the candidate alone. Whoever opens it must also enter the invited e-mail address; opening it starts nothing.
      </Text>
    </>
  );
}
