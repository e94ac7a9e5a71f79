import { csvRows } from '@assay/core';
import { formatNumber } from '@assay/ui';
import { Button, Group, Table } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { saveCsv, saveFile } from '../downloads/save-file.ts';
import { svgToPng } from '../downloads/svg-to-png.ts';
import { FocusKeeper } from '../layout/focus-keeper.tsx';
import { tell } from '../layout/tell.ts';
import { DataTable } from '../lists/data-table.tsx';
import { type Bin, binLabel } from './chart-geometry.ts';
import { type Counted, ScoreChart } from './score-chart.tsx';

type ScoreDistributionProps = {
  bins: readonly Bin[];
  counted: Counted;
  floorPercent: number | null;
  mean: number | null;
  isWeak: boolean;
  /** Of so few that a bar would be a person, nothing is drawn. */
  isWithheld: boolean;
  /** The chart in words. */
  summary: string;
  /** Of the downloads, without its ending. */
  fileName: string;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
  /** Stands beside the buttons. */
  heading: ReactNode;
};

const countedWords = { candidate: 'Candidates', answer: 'Answers' } as const satisfies Record<Counted, string>;

/** A score distribution as a chart or, one key away, as a table; both can be taken along. */
export function ScoreDistribution({ heading, isWithheld, isTable, onIsTable, fileName, ...chart }: ScoreDistributionProps) {
  const svg = useRef<SVGSVGElement>(null);
  const { bins, counted } = chart;
  const columns = [
    { key: 'score', label: 'Score in per cent' },
    { key: 'count', label: countedWords[counted], align: 'right' },
  ] as const;

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
      csvRows([['from_percent', 'to_percent', `${counted}s`], ...bins.map((bin) => [bin.from, bin.to, bin.count])]),
    );

  return (
    <>
      <Group justify="space-between" align="start" gap="sm">
        <div>{heading}</div>
        {isWithheld ? null : (
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
          {isWithheld || isTable ? null : <ScoreChart {...chart} svgRef={svg} onTable={() => onIsTable(true)} />}
          {!isWithheld && isTable ? (
            <div style={{ marginTop: 'var(--mantine-spacing-md)', maxWidth: '26rem' }}>
              <DataTable label="Score distribution" columns={columns}>
                {bins.map((bin) => (
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
    </>
  );
}
