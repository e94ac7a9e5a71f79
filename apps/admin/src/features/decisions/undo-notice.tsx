import { ErrorNotice } from '@assay/ui';
import { Alert, Button, CloseButton, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';

type UndoNoticeProps = {
  children: ReactNode;
  /** Takes it back and says what came of it. */
  undo: () => Promise<string>;
  onClose: () => void;
};

/** What was just done to many, with the way back. It stays until it is closed: nobody reads as fast as a note that goes by itself. */
export function UndoNotice({ children, undo, onClose }: UndoNoticeProps) {
  const queryClient = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  // Follows its appearance: the button that did it is gone.
  useEffect(() => place.current?.focus(), []);
  const back = useMutation({
    mutationFn: undo,
    onSuccess: (said) => {
      tell(said);
      onClose();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Alert variant="default" icon={<IconCheck size={18} color="var(--assay-good)" aria-hidden />} mb="sm">
        <Group justify="space-between" gap="sm" wrap="nowrap" align="start">
          <Text size="sm" component="div" role="status">
            {children}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              loading={back.isPending}
              onClick={() => back.mutate()}
            >
              Undo
            </Button>
            <CloseButton size="sm" aria-label="Close this note" onClick={onClose} />
          </Group>
        </Group>
        {back.isError ? <ErrorNotice error={back.error} title="It was not taken back" /> : null}
      </Alert>
    </div>
  );
}
