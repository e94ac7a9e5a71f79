import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../../forms/copy-field.tsx';

/** A link that was just made: shown here and nowhere else. */
export function MadeLink({ url, forWhom, onClose }: { url: string; forWhom: string; onClose: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Stack>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Send this link to {forWhom}. It works once and for 7 days. It is shown here only; a new one can be made at any time and ends this
        one.
      </Text>
      <CopyField label="Secret link" value={url} isCopied={isCopied} onCopied={() => setIsCopied(true)} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}
