import type { Comparison } from '@assay/core/analytics';
import { formatCount, formatPercent } from '@assay/ui';
import { Group, NativeSelect, Paper, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import { Loading } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { nWords, shareWords } from '../../words/figure-words.ts';
import { againstWords, groupName, groupWords } from './comparison-words.ts';
import { comparisonQuery } from './queries.ts';

type Asked = { kind: Comparison['kind']; name: string | null; across: Comparison['across'] };

type ComparisonPartProps = {
  asked: Asked;
  onAsked: (asked: Asked) => void;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
};

/** How people did in one skill or family of questions, role by role or quarter by quarter. */
export function ComparisonPart({ asked, onAsked, isTable, onIsTable }: ComparisonPartProps) {
  const query = useQuery(comparisonQuery(asked));
  const { data } = query;
  return (
    <Part
      title="Side by side"
      note="Of finished attempts at openings of your teams. Each person counts once, by all their answers to these questions. Beside it stands what the same questions gave in all groups together: who had easier ones did not do better."
      actions={<Choices asked={asked} onAsked={onAsked} names={data?.names ?? []} name={data?.name ?? null} />}
    >
      {data === undefined ? (
        <Loading query={query} title="The comparison could not be loaded" heights={[180]} />
      ) : data.name === null ? (
        <Text size="sm">{asked.kind === 'skill' ? 'No question names a skill yet.' : 'No family has two questions yet.'}</Text>
      ) : data.groups.length === 0 ? (
        <Text size="sm">Nobody of your teams has answered one of {formatCount(data.questions, 'question')} yet.</Text>
      ) : (
        <Paper withBorder p="lg" bg="var(--assay-surface)">
          <Compared comparison={data} isTable={isTable} onIsTable={onIsTable} />
        </Paper>
      )}
    </Part>
  );
}

type ChoicesProps = Pick<ComparisonPartProps, 'asked' | 'onAsked'> & Pick<Comparison, 'names' | 'name'>;

function Choices({ asked, onAsked, names, name }: ChoicesProps) {
  return (
    <Group gap="xs">
      <NativeSelect
        aria-label="What is compared"
        size="xs"
        value={asked.kind}
        onChange={({ currentTarget }) => onAsked({ ...asked, kind: currentTarget.value === 'family' ? 'family' : 'skill', name: null })}
        data={[
          { value: 'skill', label: 'A skill' },
          { value: 'family', label: 'A family' },
        ]}
      />
      <NativeSelect
        aria-label={asked.kind === 'skill' ? 'Which skill' : 'Which family'}
        size="xs"
        value={name ?? ''}
        disabled={names.length === 0}
        onChange={({ currentTarget }) => onAsked({ ...asked, name: currentTarget.value })}
        data={[...names]}
      />
      <NativeSelect
        aria-label="Between what"
        size="xs"
        value={asked.across}
        onChange={({ currentTarget }) => onAsked({ ...asked, across: currentTarget.value === 'quarter' ? 'quarter' : 'role' })}
        data={[
          { value: 'role', label: 'Between roles' },
          { value: 'quarter', label: 'Between quarters' },
        ]}
      />
    </Group>
  );
}

type ComparedProps = { comparison: Comparison } & Pick<ComparisonPartProps, 'isTable' | 'onIsTable'>;

function Compared({ comparison: { name, across, groups, questions, answers }, isTable, onIsTable }: ComparedProps) {
  const sentence = `${formatCount(answers, 'answer')} to ${formatCount(questions, 'question')} of ${name ?? ''}.`;
  const head = across === 'role' ? 'Role' : 'Quarter';
  const columns = [
    { key: 'group', label: head },
    { key: 'n', label: 'People', align: 'right' },
    { key: 'share', label: 'Share of the points' },
    { key: 'expected', label: 'The same questions, all groups', align: 'right' },
    { key: 'says', label: 'What it says' },
  ] as const;
  return (
    <ChartFrame
      {...{ isTable, onIsTable }}
      name="Side by side"
      fileName={`compared-${across}s`}
      heading={
        <Text size="sm" c="dimmed">
          {sentence}
        </Text>
      }
      rows={() => [
        [across, 'people', 'share', 'low', 'high', 'expected'],
        ...groups.map(({ group, n, share, expected }) => [
          ...[group, n, share?.value ?? null, share?.low ?? null],
          ...[share?.high ?? null, expected],
        ]),
      ]}
      table={
        <DataTable label="Side by side" columns={columns}>
          {groups.map((one) => (
            <Table.Tr key={one.group}>
              <Table.Td fw={550}>{groupName(one.group)}</Table.Td>
              <Table.Td ta="right">{one.n}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{one.share === null ? 'fewer than 5' : shareWords(one.share)}</Table.Td>
              <Table.Td ta="right">{one.expected === null ? '' : formatPercent(one.expected)}</Table.Td>
              <Table.Td>{againstWords(one)}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      }
    >
      {(svg) => (
        <RowChart
          svg={svg}
          label="Side by side"
          summary={sentence}
          rows={groups.map((one) => ({
            key: one.group,
            label: groupName(one.group),
            value: one.share === null ? '' : formatPercent(one.share.value),
            share: one.share?.value ?? null,
            interval: one.share,
            notes: [againstWords(one), ...(one.share === null ? [] : [nWords(one)])],
            words: groupWords(one),
          }))}
        />
      )}
    </ChartFrame>
  );
}
