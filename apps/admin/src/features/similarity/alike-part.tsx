import { oddsOf, type SimilarityLink, type SimilarityNode, type SimilarityOfQuestion } from '@assay/core/similarity';
import { formatCount, formatNumber } from '@assay/ui';
import { Paper, Slider, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { fileNameOf } from '../../downloads/save-file.ts';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Sides } from './case-table.tsx';
import { ClusterGraph } from './cluster-graph.tsx';
import { thresholdSentence } from './similarity-words.ts';
import { surpriseBars } from './surprise-bars.ts';
import { SurpriseChart, SurpriseTable } from './surprise-chart.tsx';

type AlikePartProps = { of: SimilarityOfQuestion; least: number; onLeast: (least: number) => void };

/** Who is alike to whom from a threshold on that can be moved, and what of it chance would bring. */
export function AlikePart({ of, least, onLeast }: AlikePartProps) {
  const { nodes, links, histogram, answers, isWhole, needed } = of;
  const compared = (answers * (answers - 1)) / 2;
  const most = Math.max(needed + 1, ...links.map(({ surprise }) => surprise));
  const sentence = thresholdSentence(of, least, compared);
  const above = links.filter(({ surprise }) => surprise >= least);
  return (
    <Stack gap="lg">
      <Paper withBorder p="lg" bg="var(--assay-surface)">
        <Stack gap="sm">
          <Text fw={600} role="status">
            {sentence}
          </Text>
          <Text size="sm" c="dimmed">
            {formatCount(answers, 'answer')} compared. With your settings a case opens at {oddsOf(needed)}, surprise{' '}
            {formatNumber(needed, 1)}. Moving this line opens and closes nothing.
          </Text>
          <Threshold least={least} most={most} needed={needed} onLeast={onLeast} />
          {above.length === 0 ? null : (
            <>
              <ClusterGraph nodes={nodes} links={links} least={least} summary={`${sentence} The table below has each pair.`} />
              <Text size="xs" c="dimmed">
                A circle is an attempt, a square a solution that is known. The thicker, the more surprising; solid where there is a case,
                dashed where there is none.
              </Text>
            </>
          )}
        </Stack>
      </Paper>
      <PairsTable links={above} nodes={nodes} />
      {isWhole ? null : (
        <Text size="sm" c="dimmed">
          The {formatNumber(links.length)} most surprising pairs are drawn; less surprising ones are left out.
        </Text>
      )}
      <Distribution histogram={histogram} least={least} fileName={`${fileNameOf(of.title)}-surprise`} />
    </Stack>
  );
}

const step = 0.1;

function Threshold({ least, most, needed, onLeast }: { least: number; most: number; needed: number; onLeast: (least: number) => void }) {
  return (
    <Stack gap={4} maw="32rem" pb="lg">
      <Text size="sm" id="least-label">
        Drawn from so alike on: {oddsOf(least)} honest pairs
      </Text>
      <Slider
        min={0}
        max={Math.ceil(most)}
        step={step}
        value={least}
        onChange={onLeast}
        label={(value) => oddsOf(value)}
        marks={[{ value: Math.round(needed / step) * step, label: 'a case' }]}
        thumbProps={{ 'aria-labelledby': 'least-label', 'aria-valuetext': `${oddsOf(least)} honest pairs` }}
      />
    </Stack>
  );
}

const columns = [
  { key: 'pair', label: 'Pair' },
  { key: 'alike', label: 'As alike as' },
  { key: 'case', label: 'Case' },
] as const;

const mostRows = 200;

function PairsTable({ links, nodes }: { links: readonly SimilarityLink[]; nodes: readonly SimilarityNode[] }) {
  const sides = new Map(nodes.map(({ id, side }) => [id, side]));
  if (links.length === 0) return null;
  return (
    <div>
      <DataTable label="Pairs drawn" columns={columns}>
        {links.slice(0, mostRows).map(({ pairId, from, to, surprise, caseId }) => {
          const [left, right] = [sides.get(from), sides.get(to)];
          if (left === undefined || right === undefined) return null;
          return (
            <Table.Tr key={pairId}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <TextLink to="/similarity/pairs/$pairId" params={{ pairId }} size="sm" fw={550}>
                  <Sides sides={[left, right]} />
                </TextLink>
              </Table.Td>
              <Table.Td>
                {oddsOf(surprise)}
                <Text size="xs" c="dimmed">
                  surprise {formatNumber(surprise, 1)}
                </Text>
              </Table.Td>
              <Table.Td>
                {caseId === null ? (
                  'none'
                ) : (
                  <TextLink to="/similarity/cases/$caseId" params={{ caseId }} size="sm" style={{ whiteSpace: 'nowrap' }}>
                    See it
                  </TextLink>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </DataTable>
      {links.length > mostRows ? (
        <Text size="sm" c="dimmed" mt="xs">
          The {mostRows} most surprising of {formatNumber(links.length)}. Move the line to the right for fewer.
        </Text>
      ) : null}
    </div>
  );
}

type DistributionProps = Pick<SimilarityOfQuestion, 'histogram'> & { least: number; fileName: string };

function Distribution({ histogram, least, fileName }: DistributionProps) {
  const [isTable, setIsTable] = useState(false);
  const bars = surpriseBars(histogram);
  if (bars.length === 0) return null;
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <div style={{ maxWidth: '46rem' }}>
      <ChartFrame
        {...{ isTable, fileName }}
        onIsTable={setIsTable}
        name="Pairs by surprise"
        heading={
          <>
            <Text fw={600}>
              {total === 1 ? 'The only pair' : `All ${formatCount(total, 'pair')}`} ever compared, beside what honest ones look like
            </Text>
            <Text size="sm" c="dimmed">
              Where bars stand above the dashed line, more pairs are alike than chance brings. Heights grow with the powers of ten. Answers
              that changed or were deleted since are among them.
            </Text>
          </>
        }
        rows={() => [
          ['surprise_from', 'surprise_to', 'pairs', 'were_all_honest'],
          ...bars.map((bar) => [bar.from, bar.to, bar.count, bar.expected]),
        ]}
        table={<SurpriseTable bars={bars} />}
      >
        {(svg) => (
          <SurpriseChart
            {...{ bars, least, svg }}
            summary={`How alike all ${formatCount(total, 'pair')} are; the table has the numbers.`}
          />
        )}
      </ChartFrame>
    </div>
  );
}
