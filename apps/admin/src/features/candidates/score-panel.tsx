import type { AttemptForStaff } from '@assay/core/candidates';
import { formatDateTime, formatPercent } from '@assay/ui';
import { Group, Paper, Text } from '@mantine/core';
import { scoreSentence } from './score-words.ts';

type ScorePanelProps = { attempt: AttemptForStaff; floorPercent: number | null };

export function ScorePanel({ attempt, floorPercent }: ScorePanelProps) {
  const { score } = attempt;
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      {score === null ? (
        <Text fw={600} role="status">
          {attempt.closedAt === null ? 'Still working: the score comes after the end.' : 'Being graded: the score appears here by itself.'}
        </Text>
      ) : (
        <Group gap="lg" align="center">
          <Text fz="2.25rem" fw={650} lh={1} style={{ letterSpacing: '-0.02em' }}>
            {formatPercent(score.percent / 100, 1)}
          </Text>
          <div style={{ flex: '1 1 16rem' }}>
            <Text fw={600}>{scoreSentence(score, floorPercent)}</Text>
            <Text size="sm" c="dimmed">
              Graded {formatDateTime(score.gradedAt)}.
              {attempt.purpose === 'real' ? '' : ` Purpose: ${attempt.purpose}; it counts in no statistics.`}
            </Text>
          </div>
        </Group>
      )}
      {attempt.lateTailEvents === 0 ? null : (
        <Text size="sm" mt="sm">
          {attempt.lateTailEvents} recorded events arrived after the end and its grace. They are kept and not part of this score.
        </Text>
      )}
    </Paper>
  );
}
