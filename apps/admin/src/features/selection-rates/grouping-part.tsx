import { csvRows } from '@assay/core';
import type { GroupingForStaff } from '@assay/core/selection-rates';
import { formatDate, formatNumber } from '@assay/ui';
import { Button, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { IntervalBar } from '../../charts/interval-bar.tsx';
import { fileNameOf, saveCsv } from '../../downloads/save-file.ts';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { shareWords } from '../../words/figure-words.ts';
import { asOfWords, comparisonWords, exactWords, fourFifthsWords, hiddenWords, rateRows, ratesSentence } from './rate-words.ts';
import { RemoveButton } from './remove-button.tsx';

type GroupingPartProps = { assessmentId: string; grouping: GroupingForStaff; isWritable: boolean };

const columns = [
  { key: 'group', label: 'Group' },
  { key: 'n', label: 'Finished', align: 'right' },
  { key: 'passed', label: 'Reached the floor', align: 'right' },
  { key: 'rate', label: 'Rate' },
  { key: 'ratio', label: 'Ratio to the highest', align: 'right' },
  { key: 'chance', label: 'Exact test', align: 'right' },
  { key: 'asOf', label: 'As of' },
] as const;

/** One list of groups: what it says in a sentence, then n, interval and test of each group, then what it does not say. */
export function GroupingPart({ assessmentId, grouping, isWritable }: GroupingPartProps) {
  const { groupingId, name, groups, hiddenGroups } = grouping;
  const notes = [fourFifthsWords(groups), hiddenWords(hiddenGroups)].filter((words) => words !== null);
  return (
    <Part
      title={name}
      note={suppliedWords(grouping)}
      actions={
        <>
          {groups.length === 0 ? null : (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => saveCsv(`${fileNameOf(name)}-selection-rates.csv`, csvRows(rateRows(grouping)))}
              aria-label={`CSV of ${name}`}
            >
              CSV
            </Button>
          )}
          {isWritable ? <RemoveButton {...{ assessmentId, groupingId, name }} /> : null}
        </>
      }
    >
      <Stack gap="md">
        <Text fw={550}>{ratesSentence(grouping)}</Text>
        {groups.length === 0 ? null : (
          <DataTable label={name} columns={columns}>
            {groups.map((own) => (
              <Table.Tr key={own.group}>
                <Table.Td miw="8rem" style={{ overflowWrap: 'anywhere' }}>
                  <bdi>{own.group}</bdi>
                </Table.Td>
                <Table.Td ta="right">{formatNumber(own.n)}</Table.Td>
                <Table.Td ta="right">{formatNumber(own.passed)}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {shareWords(own.rate)}
                  <div>
                    <IntervalBar value={own.rate.value} interval={own.rate} from={0} to={1} line={groups[0]?.rate.value ?? 0} />
                  </div>
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {comparisonWords(own)}
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {own.comparison === null ? '' : exactWords(own.comparison.p)}
                </Table.Td>
                <Table.Td miw="10rem">{asOfWords(own)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        )}
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
