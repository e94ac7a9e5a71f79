import type { AttemptForStaff, AttemptScore, LateTailForStaff } from '@assay/core/candidates';
import { formatNumber } from '@assay/ui';
import { Button, Divider, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FocusKeeper } from '../../../layout/focus-keeper.tsx';
import { Tag } from '../../../lists/tag.tsx';
import { decidingWords } from '../../../words/deciding-words.ts';
import { DecisionForm } from './decision-form.tsx';
import { LateItem } from './late-item.tsx';
import classes from './late-panel.module.css';
import { arrivalSentence, decisionSentence, floorSentence, percentOf, type Scores, scoresOf, typedSentence } from './late-words.ts';

type LatePanelProps = { attempt: AttemptForStaff; tail: LateTailForStaff; closedAt: string; floorPercent: number | null };

/** What arrived after the end, what it changes, and the decision about it. */
export function LatePanel({ attempt, tail, closedAt, floorPercent }: LatePanelProps) {
  const scores = scoresOf(tail);
  const typed = typedSentence(tail);
  const changed = attempt.items.flatMap((item) => (item.late === null ? [] : [{ item, late: item.late }]));
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <Stack>
        <div>
          <Group gap="sm">
            <Text fw={600}>{arrivalSentence(tail, closedAt)}</Text>
            <State tail={tail} />
          </Group>
          {typed === null ? null : <Text size="sm">{typed}</Text>}
        </div>
        {scores === null ? (
          <Text size="sm" role="status">
            Being graded without and with them: both scores appear here by themselves.
          </Text>
        ) : (
          <ScoresCompared scores={scores} counts={tail.decision?.counts ?? null} floorPercent={floorPercent} />
        )}
        {changed.length === 0 ? (
          <Text size="sm">The answers are the same with and without them.</Text>
        ) : (
          changed.map(({ item, late }) => <LateItem key={item.itemId} item={item} late={late} />)
        )}
        <Divider />
        <Decision attemptId={attempt.attemptId} tail={tail} scores={scores} />
      </Stack>
    </Paper>
  );
}

function State({ tail }: { tail: LateTailForStaff }) {
  if (tail.decision === null) return <Tag tone="amber">Waits for a decision</Tag>;
  return tail.decision.counts ? <Tag tone="good">They count</Tag> : <Tag tone="grey">They do not count</Tag>;
}

function ScoresCompared({ scores, counts, floorPercent }: { scores: Scores; counts: boolean | null; floorPercent: number | null }) {
  return (
    <div>
      <div className={classes['scores']}>
        <Score label="Without the late edits" score={scores.without} isCounted={counts === false} />
        <Score label="With the late edits" score={scores.with} isCounted={counts === true} />
      </div>
      <Text size="sm" mt="xs">
        {floorSentence(scores, floorPercent)}
      </Text>
    </div>
  );
}

function Score({ label, score, isCounted }: { label: string; score: AttemptScore; isCounted: boolean }) {
  return (
    <div className={classes['score']} data-counts={isCounted}>
      <Text size="sm" c="dimmed">
        {label}
        {isCounted ? ': counts' : ''}
      </Text>
      <Text className={classes['number'] ?? ''}>{percentOf(score)}</Text>
      <Text size="sm">
        {formatNumber(score.points, 2)} of {formatNumber(score.maxPoints, 2)} points
        {score.deciding?.of === 'equated' ? `, ${decidingWords(score.deciding)}` : ''}
        {score.isAboveFloor === null ? '' : score.isAboveFloor ? ', above the floor' : ', below the floor'}
      </Text>
    </div>
  );
}

function Decision({ attemptId, tail, scores }: { attemptId: string; tail: LateTailForStaff; scores: Scores | null }) {
  const [isChanging, setIsChanging] = useState(false);
  const { decision } = tail;
  const done = () => setIsChanging(false);
  return (
    <FocusKeeper step={decision === null || isChanging ? 'deciding' : 'decided'}>
      {decision === null || isChanging ? (
        <DecisionForm
          attemptId={attemptId}
          lastSeq={tail.lastSeq}
          scores={scores}
          onDecided={done}
          {...(decision === null ? {} : { onCancel: done })}
        />
      ) : (
        <Group justify="space-between" gap="sm">
          <div style={{ flex: '1 1 16rem' }}>
            <Text fw={600}>{decisionSentence(decision)}</Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              “{decision.reason}” The candidate reads this.
            </Text>
          </div>
          <Button variant="default" onClick={() => setIsChanging(true)}>
            Change the decision
          </Button>
        </Group>
      )}
    </FocusKeeper>
  );
}
