import { Button, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { copyText } from './copy-text.ts';

type CopyFieldProps = { label: string; value: string; isCopied: boolean; onCopied: () => void; size?: 'sm' | 'md' };

/** Text to take along: selected when it gets the focus, for browsers that keep the clipboard from us. */
export function CopyField({ label, value, isCopied, onCopied, size = 'sm' }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  // Follows its appearance: where a form turns into this field, nothing else brings the focus here.
  useEffect(() => input.current?.focus(), []);
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <TextInput
        ref={input}
        label={label}
        value={value}
        readOnly
        flex={1}
        size={size}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Button
        size={size}
        leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => void copyText(value).then((done) => (done ? onCopied() : undefined))}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </Group>
  );
}
