import type { AttemptForStaff } from '@assay/core/candidates';
import { Group, Paper, Text } from '@mantine/core';
import { useNow } from '../../../clock.tsx';
import { FocusKeeper } from '../../../layout/focus-keeper.tsx';
import { Tag } from '../../../lists/tag.tsx';
import { ClockActions } from './clock-actions.tsx';
import { clockSentence, clockState, stateWords } from './clock-words.ts';

type ClockPanelProps = {
  attempt: AttemptForStaff;
  /** When this device read the attempt: from then on it counts by itself. */
  readAtMs: number;
  candidate: string;
};

export function ClockPanel({ attempt, readAtMs, candidate }: ClockPanelProps) {
  const now = useNow(1_000);
  const state = clockState(attempt);
  const { word, tone } = stateWords[state];
  return (
    <FocusKeeper step={state}>
      <Paper withBorder p="lg" bg="var(--assay-surface)">
        <Group justify="space-between" gap="md">
          <Group gap="sm" flex="1 1 18rem">
            <Tag tone={tone}>{word}</Tag>
            <Text fw={600}>{clockSentence(attempt, Math.max(0, now.getTime() - readAtMs))}</Text>
          </Group>
          <Group gap="xs">
            <ClockActions attempt={attempt} candidate={candidate} />
          </Group>
        </Group>
      </Paper>
    </FocusKeeper>
  );
}
