import { Button, Group, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../layout/dialog.tsx';

/** Asks before unsaved input is left, by a link, the back button or by closing the tab. */
export function LeaveGuard({ isDirty, what }: { isDirty: () => boolean; what: string }) {
  const blocker = useBlocker({ shouldBlockFn: isDirty, enableBeforeUnload: isDirty, withResolver: true });
  return (
    <Dialog isOpen={blocker.status === 'blocked'} onClose={() => blocker.reset?.()} title="Leave without saving?">
      <Text size="sm" mb="lg">
        {what} would be lost.
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          Leave and lose it
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          Stay
        </Button>
      </Group>
    </Dialog>
  );
}
