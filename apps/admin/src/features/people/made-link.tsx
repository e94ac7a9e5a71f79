import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../../forms/copy-field.tsx';

type MadeLinkProps = {
  /** Null: it goes by mail, and nobody here sees it. */
  url: string | null;
  forWhom: string;
  onClose: () => void;
};

/** A link that was just made: shown here and nowhere else. */
export function MadeLink({ url, forWhom, onClose }: MadeLinkProps) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Stack>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }} role="status">
        {url === null
          ? `A letter with the link is on its way to ${forWhom}. The link works once and for 7 days. Mail in the menu says when it has left.`
          : `Send this link to ${forWhom}. It works once and for 7 days. It is shown here only; a new one can be made at any time and ends this one.`}
      </Text>
      {url === null ? null : <CopyField label="Secret link" value={url} isCopied={isCopied} onCopied={() => setIsCopied(true)} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}
