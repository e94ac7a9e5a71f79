import { Alert, CloseButton, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';

type DoneNoticeProps = {
  children: ReactNode;
  /** Beside the words. */
  action?: ReactNode;
  /** Below them. */
  error?: ReactNode;
  onClose: () => void;
};

/** What was just done to many. It stays until it is closed: nobody reads as fast as a note that goes by itself. */
export function DoneNotice({ children, action, error, onClose }: DoneNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  // Follows its appearance: the button that did it is gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Alert variant="default" icon={<IconCheck size={18} color="var(--assay-good)" aria-hidden />} mb="sm">
        <Group justify="space-between" gap="sm" wrap="nowrap" align="start">
          <Text size="sm" component="div" role="status">
            {children}
          </Text>
          <Group gap="xs" wrap="nowrap">
            {action}
            <CloseButton size="sm" aria-label="Close this note" onClick={onClose} />
          </Group>
        </Group>
        {error}
      </Alert>
    </div>
  );
}
