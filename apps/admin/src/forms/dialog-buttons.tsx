import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

type DialogButtonsProps = {
  onCancel: () => void;
  cancel?: string;
  /** Where the deed cannot be undone, Enter leaves the dialog. */
  isCancelFirst?: boolean;
  /** The button that does it. */
  children: ReactNode;
};

/** The end of a dialog: the way out that changes nothing, then what the dialog is for. */
export function DialogButtons({ onCancel, cancel = 'Cancel', isCancelFirst = false, children }: DialogButtonsProps) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel} data-autofocus={isCancelFirst || undefined}>
        {cancel}
      </Button>
      {children}
    </Group>
  );
}
