import type { AttemptForStaff } from '@assay/core/candidates';
import { formatDateTime, formatPercent } from '@assay/ui';
import { Group, Paper, Text } from '@mantine/core';
import { lacksSentence } from '../../words/deciding-words.ts';
import { equatedSentence, fitSentence } from './equated-words.ts';
import { coverSentence } from './late-tail/late-words.ts';
import { scoreSentence } from './score-words.ts';
import { voidSentence } from './standing/standing-words.ts';

type ScorePanelProps = { attempt: AttemptForStaff; floorPercent: number | null };

export function ScorePanel({ attempt, floorPercent }: ScorePanelProps) {
  const { score, equated } = attempt;
  const cover = coverSentence(attempt.lateTail);
  const fit = equated === null ? null : fitSentence(equated, score?.deciding?.of === 'equated');
  const lacks = lacksSentence(score?.deciding ?? null);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      {attempt.voided === null ? null : (
        <div style={{ marginBottom: 'var(--mantine-spacing-md)' }}>
          <Text fw={600}>{voidSentence(attempt.voided)}</Text>
          <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
            “{attempt.voided.reason}” The candidate reads that it does not count, not why.
          </Text>
        </div>
      )}
      {score === null ? (
        <Text fw={600} role="status">
          {attempt.closedAt === null ? 'Still working: the score comes after the end.' : 'Being graded: the score appears here by itself.'}
        </Text>
      ) : (
        <Group gap="lg" align="center">
          <Text
            fz="2.25rem"
            fw={650}
            {...(attempt.voided === null ? {} : { c: 'dimmed', td: 'line-through' })}
            lh={1}
            style={{ letterSpacing: '-0.02em' }}
          >
            {score.maxPoints === 0 && score.toReview !== null ? '–' : formatPercent(score.percent / 100, 1)}
          </Text>
          <div style={{ flex: '1 1 16rem' }}>
            <Text fw={600}>{scoreSentence(score, floorPercent)}</Text>
            {equated === null || lacks !== null ? null : (
              <Text size="sm" mt={2}>
                {equatedSentence(score.percent, equated)}
              </Text>
            )}
            {lacks === null ? null : (
              <Text size="sm" mt={2}>
                {lacks}
              </Text>
            )}
            {fit === null ? null : (
              <Text size="sm" c="dimmed">
                {fit}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              Graded {formatDateTime(score.gradedAt)}.{cover === null ? '' : ` ${cover}`}
              {attempt.purpose === 'real' ? '' : ` Purpose: ${attempt.purpose}; it counts in no statistics.`}
            </Text>
          </div>
        </Group>
      )}
    </Paper>
  );
}
