import { formatNumber } from '@assay/ui';
import { Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { settingsPreviewQuery } from './queries.ts';
import { effectWords, type Judging, judgingWords } from './settings-effect-words.ts';

const typingPauseMs = 400;

/** What saving so many false flags would make of the pairs that are stored. */
export function SettingsEffect({ falseFlagsPer1000 }: { falseFlagsPer1000: number }) {
  const [settled] = useDebouncedValue(falseFlagsPer1000, typingPauseMs);
  const { data, isError, isPlaceholderData, refetch } = useQuery(settingsPreviewQuery(settled));
  if (isError) {
    return (
      <Text size="sm" role="status">
        What this would do to stored pairs could not be counted.{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
          Count again
        </Button>
      </Text>
    );
  }
  const isCurrent = data !== undefined && !isPlaceholderData && settled === falseFlagsPer1000;
  return (
    <Text size="sm" role="status" aria-busy={!isCurrent} {...(isCurrent ? {} : { c: 'dimmed' })}>
      {isCurrent ? effectWords(data) : 'Counting what this would do to stored pairs …'}
    </Text>
  );
}

/** How far stored pairs are judged by the settings that were saved last. */
export function JudgingProgress({ judging }: { judging: Judging }) {
  const { attempts, judged, isOver } = judging;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text size="sm" role="status">
          {judgingWords(judging)} {isOver ? <TextLink to="/similarity">See the cases</TextLink> : null}
        </Text>
        {isOver ? null : (
          <>
            <Progress.Root size="lg">
              <Progress.Section value={attempts === 0 ? 100 : (100 * judged) / attempts} aria-label="Attempts judged anew" />
            </Progress.Root>
            <Text size="sm" c="dimmed">
              {formatNumber(judged)} of {formatNumber(attempts)}. This goes on when you leave the page.
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}
