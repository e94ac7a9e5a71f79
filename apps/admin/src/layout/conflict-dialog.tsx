import { Button, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

export type ConflictActions = { isSaving: boolean; onClose: () => void; onTakeTheirs: () => void; onSaveMine: () => void };

type ConflictDialogProps = ConflictActions & {
  savedBy: string | null;
  /** What was saved, and when. */
  saved: string;
  /** From theirs to yours. */
  children: ReactNode;
};

/** Somebody saved after this form was opened. Nothing typed is lost whatever is chosen first: closing goes back to the form. */
export function ConflictDialog({ savedBy, saved, children, isSaving, onClose, onTakeTheirs, onSaveMine }: ConflictDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title={`${savedBy ?? 'Somebody'} saved while you were editing`} size="lg">
      <Stack>
        <Text size="sm">{`${saved}, after you opened this page. What you entered is still in the form.`}</Text>
        <div>
          <Title order={3} size="sm" mb={4}>
            From theirs to yours
          </Title>
          <ScrollArea.Autosize mah="45vh" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'From theirs to yours' }}>
            {children}
          </ScrollArea.Autosize>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={onClose}>
            Keep editing
          </Button>
          <Button variant="default" onClick={onTakeTheirs}>
            Take theirs
          </Button>
          <Button loading={isSaving} onClick={onSaveMine}>
            Save mine over it
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
