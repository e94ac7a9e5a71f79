import { csvRows } from '@assay/core';
import type { Distribution } from '@assay/core/openings';
import { formatNumber } from '@assay/ui';
import { Button, Group, Paper, Table, Text } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { useRef } from 'react';
import { fileNameOf, saveCsv, saveFile } from '../../downloads/save-file.ts';
import { svgToPng } from '../../downloads/svg-to-png.ts';
import { FocusKeeper } from '../../layout/focus-keeper.tsx';
import { tell } from '../../layout/tell.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { binLabel } from './chart-geometry.ts';
import { figures, passSentence, trustIn, trustNote } from './distribution-words.ts';
import { ScoreChart } from './score-chart.tsx';

type DistributionPanelProps = {
  title: string;
  distribution: Distribution;
  floorPercent: number | null;
  floorReason: string;
  /** Filters narrow the list below down, not this. */
  isNarrowed: boolean;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
};

const columns = [
  { key: 'score', label: 'Score in per cent' },
  { key: 'count', label: 'Candidates', align: 'right' },
] as const;

export function DistributionPanel({
  title,
  distribution,
  floorPercent,
  floorReason,
  isNarrowed,
  isTable,
  onIsTable,
}: DistributionPanelProps) {
  const svg = useRef<SVGSVGElement>(null);
  const trust = trustIn(distribution.n);
  const sentence = passSentence(distribution, floorPercent);
  const note = trustNote(distribution.n);
  const fileName = `${fileNameOf(title)}-scores`;

  const savePng = async () => {
    if (svg.current === null) return;
    try {
      saveFile(`${fileName}.png`, await svgToPng(svg.current, getComputedStyle(svg.current).getPropertyValue('--assay-surface')));
    } catch {
      tell('Download the CSV instead, or take a screenshot.', 'The picture could not be made');
    }
  };
  const saveTable = () =>
    saveCsv(
      `${fileName}.csv`,
      csvRows([['from_percent', 'to_percent', 'candidates'], ...distribution.bins.map((bin) => [bin.from, bin.to, bin.count])]),
    );

  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <Group justify="space-between" align="start" gap="sm">
        <div>
          <Text fw={600}>{sentence}</Text>
          <Text size="sm" c="dimmed">
            {figures(distribution)}
          </Text>
          {floorPercent === null || floorReason === '' ? null : (
            <Text size="sm" c="dimmed">
              Why {formatNumber(floorPercent, 1)}: {floorReason}
            </Text>
          )}
        </div>
        {trust === 'withheld' ? null : (
          <Group gap={4}>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={isTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />}
              aria-keyshortcuts="T"
              onClick={() => onIsTable(!isTable)}
            >
              {isTable ? 'Show as chart' : 'Show as table'}
            </Button>
            <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={15} aria-hidden />} onClick={saveTable}>
              CSV
            </Button>
            {isTable ? null : (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconDownload size={15} aria-hidden />}
                onClick={() => void savePng()}
              >
                PNG
              </Button>
            )}
          </Group>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever the focus is in the table, as in the chart */}
      <div
        onKeyDown={(event) => {
          if (isTable && event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) onIsTable(false);
        }}
      >
        <FocusKeeper step={isTable ? 'table' : 'chart'}>
          {trust === 'withheld' || isTable ? null : (
            <ScoreChart
              bins={distribution.bins}
              floorPercent={floorPercent}
              mean={distribution.mean}
              isWeak={trust === 'weak'}
              summary={`${sentence} ${figures(distribution)}.`}
              svgRef={svg}
              onTable={() => onIsTable(true)}
            />
          )}
          {trust !== 'withheld' && isTable ? (
            <div style={{ marginTop: 'var(--mantine-spacing-md)', maxWidth: '26rem' }}>
              <DataTable label="Score distribution" columns={columns}>
                {distribution.bins.map((bin) => (
                  <Table.Tr key={bin.from}>
                    <Table.Td>{binLabel(bin)}</Table.Td>
                    <Table.Td ta="right">{formatNumber(bin.count)}</Table.Td>
                  </Table.Tr>
                ))}
              </DataTable>
            </div>
          ) : null}
        </FocusKeeper>
      </div>
      {isNarrowed ? (
        <Text size="sm" c="dimmed" mt="xs">
          Over all who have finished and whose attempt is not void, whatever the list below is filtered by.
        </Text>
      ) : null}
      {note === null ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {note}
        </Text>
      )}
    </Paper>
  );
}
