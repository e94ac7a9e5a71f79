import { ErrorNotice } from '@assay/ui';
import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export type RequestFormProps = { onCancel: () => void; isAsking: boolean; error: Error | null };

type Asked = {
  /** Whether what is asked for can be sent as it stands. */
  isWhole: boolean;
  onAsk: () => void;
  /** The fields; what is missing is told once somebody has tried to send. */
  children: (isChecked: boolean) => ReactNode;
};

/** What a candidate asks the team for. What was written stays until it was sent. */
export function RequestForm({ isWhole, onAsk, onCancel, isAsking, error, children }: RequestFormProps & Asked) {
  const [isChecked, setIsChecked] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (isWhole) onAsk();
      }}
    >
      <Stack gap="sm">
        {children(isChecked)}
        {error !== null && <ErrorNotice error={error} title="It was not sent" kept="What you wrote is still here." />}
        <Group gap="xs">
          <Button type="submit" loading={isAsking}>
            Send to the team
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
