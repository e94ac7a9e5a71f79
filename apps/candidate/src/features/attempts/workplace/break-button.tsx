import { ErrorNotice, formatCountdown } from '@assay/ui';
import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';

type BreakButtonProps = { leftMs: number; startBreak: () => Promise<unknown> };

/** For whoever may take breaks without asking. */
export function BreakButton({ leftMs, startBreak }: BreakButtonProps) {
  const start = useMutation({ mutationFn: startBreak, networkMode: 'always' });
  return (
    <Popover width={310} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button size="xs" fz="sm" variant="subtle" className="code-button" aria-label="Take a break" title="Take a break">
          <IconPlayerPause size={18} aria-hidden />
          <span className="code-button-words">Break</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Take a break">
        <Stack gap="xs">
          <Text size="sm">
            You have <b>{formatCountdown(leftMs)}</b> for breaks. In a break the clock stands still and the questions are hidden. It ends
            when you say so, or when this time is used up.
          </Text>
          {start.isError && <ErrorNotice error={start.error} title="The break has not begun" kept="The clock runs." />}
          <Button size="sm" loading={start.isPending} onClick={() => start.mutate()}>
            Take a break now
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
