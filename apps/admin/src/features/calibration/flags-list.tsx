import { type CalibrationForStaff, enoughAnswers, type QuestionFigures } from '@assay/core/analytics';
import { formatDateTime } from '@assay/ui';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Tag } from '../../lists/tag.tsx';
import { flagWords, pointedOutAnchor } from '../../words/flag-words.ts';
import { gapWords, unsaidWords } from './reckoned-words.ts';

type FlagsListProps = {
  /** Null: over all versions. */
  version: number | null;
  reckoned: CalibrationForStaff['reckoned'];
  /** What can be done about the question here. */
  actions: ReactNode;
};

/** What the question is pointed out for, each with what to do about it. */
export function FlagsList({ version, reckoned, actions }: FlagsListProps) {
  const titleId = useId();
  const place = useRef<HTMLDivElement>(null);
  const isMeant = useLocation({ select: ({ hash }) => hash === pointedOutAnchor });
  const isThere = reckoned !== null;
  useEffect(() => {
    // Follows the address: what it names comes later than the page.
    if (isMeant && isThere) place.current?.scrollIntoView();
  }, [isMeant, isThere]);
  if (reckoned === null)
    return (
      <Text size="sm" c="dimmed">
        {version === null
          ? 'What is pointed out and how it wears is told of one version: choose one.'
          : 'What is pointed out and how it wears is being reckoned. It stands here within minutes.'}
      </Text>
    );
  const { asOf, isBehind, figures } = reckoned;
  const unsaid = unsaidWords(figures);
  return (
    <Paper ref={place} id={pointedOutAnchor} component="section" aria-labelledby={titleId} withBorder p="lg" bg="var(--assay-surface)">
      <Group justify="space-between" align="start" gap="sm">
        <Title id={titleId} order={3} size="sm">
          What is pointed out
        </Title>
        <Text size="xs" c="dimmed">
          As of {formatDateTime(asOf)}
          {isBehind ? '; answers have come since, and are taken in within minutes' : ''}
        </Text>
      </Group>
      {figures.flags.length === 0 ? <Text size="sm">{nothingWords(figures)}</Text> : <Flags figures={figures} />}
      {unsaid === null ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {unsaid}
        </Text>
      )}
      {figures.flags.length === 0 ? null : (
        <Group gap="xs" mt="md">
          {actions}
        </Group>
      )}
    </Paper>
  );
}

function Flags({ figures }: { figures: QuestionFigures }) {
  return (
    <Stack component="ul" gap="sm" m={0} mt="sm" p={0} style={{ listStyle: 'none' }}>
      {figures.flags.map((flag) => (
        <li key={flag}>
          <Tag tone={flagWords[flag].tone}>{flagWords[flag].word}</Tag>
          <Text size="sm" fw={550} mt={4}>
            {flagWords[flag].says}
          </Text>
          {gapWords(flag, figures).map((words) => (
            <Text key={words} size="sm" c="dimmed">
              {words}
            </Text>
          ))}
          <Text size="sm">{flagWords[flag].toDo}</Text>
        </li>
      ))}
    </Stack>
  );
}

const nothingWords = ({ n }: Pick<QuestionFigures, 'n'>): string =>
  n < enoughAnswers ? `Nothing yet: that takes ${enoughAnswers} answers.` : 'Nothing: what can be said of it is sound.';
