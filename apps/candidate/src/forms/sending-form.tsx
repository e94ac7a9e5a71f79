import { ErrorNotice } from '@assay/ui';
import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type SendingFormProps = {
  /** Whether it can be sent as it stands. */
  isWhole: boolean;
  onSend: () => void;
  sendLabel: string;
  onLeave: () => void;
  leaveLabel: string;
  isSending: boolean;
  error: Error | null;
  /** What is not lost when it could not be sent. */
  kept: string;
  /** The fields; what is missing is told once somebody has tried to send. */
  children: (isChecked: boolean) => ReactNode;
};

/** What a candidate writes to the team. It stays until it was sent. */
export function SendingForm({ isWhole, onSend, sendLabel, onLeave, leaveLabel, isSending, error, kept, children }: SendingFormProps) {
  const [isChecked, setIsChecked] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (isWhole) onSend();
      }}
    >
      <Stack gap="sm">
        {children(isChecked)}
        {error !== null && <ErrorNotice error={error} title="It was not sent" kept={kept} />}
        <Group gap="xs">
          <Button type="submit" loading={isSending}>
            {sendLabel}
          </Button>
          <Button variant="subtle" onClick={onLeave}>
            {leaveLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
