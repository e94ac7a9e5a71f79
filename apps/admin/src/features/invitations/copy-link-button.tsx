import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useNewLink } from './link-dialog.tsx';

type CopyLinkButtonProps = { invitationId: string; name: string };

export function CopyLinkButton({ invitationId, name }: CopyLinkButtonProps) {
  const link = useNewLink(invitationId, name);
  return (
    <>
      <Button variant="default" leftSection={<IconLink size={16} aria-hidden />} loading={link.isPending} onClick={link.make}>
        Copy link
      </Button>
      {link.dialog}
    </>
  );
}
