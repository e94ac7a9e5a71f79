import type { GroupingForStaff } from '@assay/core/selection-rates';
import { formatDate } from '@assay/ui';
import { Paper, Stack, Text } from '@mantine/core';
import type { Framed } from '../../charts/chart-frame.tsx';
import { fileNameOf } from '../../downloads/save-file.ts';
import { Part } from '../../layout/page.tsx';
import { fourFifthsWords, hiddenWords, ratesSentence } from './rate-words.ts';
import { RatesChart } from './rates-chart.tsx';
import { RemoveButton } from './remove-button.tsx';

type GroupingPartProps = Pick<Framed, 'isTable' | 'onIsTable'> & { assessmentId: string; grouping: GroupingForStaff; isWritable: boolean };

/** One list of groups: what it says in a sentence, then n, interval and test of each group, then what it does not say. */
export function GroupingPart({ assessmentId, grouping, isWritable, ...framed }: GroupingPartProps) {
  const { groupingId, name, groups, hiddenGroups } = grouping;
  const notes = [fourFifthsWords(groups), hiddenWords(hiddenGroups)].filter((words) => words !== null);
  return (
    <Part
      title={name}
      note={suppliedWords(grouping)}
      actions={isWritable ? <RemoveButton {...{ assessmentId, groupingId, name }} /> : null}
    >
      <Stack gap="md">
        <Paper withBorder p="lg" bg="var(--assay-surface)">
          <RatesChart
            {...framed}
            grouping={grouping}
            fileName={`${fileNameOf(name)}-selection-rates`}
            heading={<Text fw={550}>{ratesSentence(grouping)}</Text>}
          />
        </Paper>
        <Stack gap={6} maw="50rem">
          {notes.map((words) => (
            <Text key={words} size="sm">
              {words}
            </Text>
          ))}
        </Stack>
      </Stack>
    </Part>
  );
}

const suppliedWords = ({ suppliedAt, suppliedBy, reason }: GroupingForStaff): string =>
  `Supplied ${suppliedBy === null ? '' : `by ${suppliedBy} `}on ${formatDate(suppliedAt)}. Held because: ${reason}`;
