import { csvRows } from '@assay/core';
import { Button, Group } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { saveCsv, saveFile } from '../downloads/save-file.ts';
import { svgToPng } from '../downloads/svg-to-png.ts';
import { FocusKeeper } from '../layout/focus-keeper.tsx';
import { tell } from '../layout/tell.ts';

/** What every chart is handed by its page. */
export type Framed = {
  /** Stands beside the buttons. */
  heading: ReactNode;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
  /** Of the downloads, without its ending. */
  fileName: string;
};

type ChartFrameProps = Framed & {
  /** Of so few that a mark would be a person, nothing is drawn. */
  isWithheld?: boolean;
  /** Which of the buttons they are, where a page has several charts. */
  name: string;
  rows: () => Parameters<typeof csvRows>[0];
  table: ReactNode;
  children: (svg: RefObject<SVGSVGElement | null>) => ReactNode;
};

/** A chart or, one key away, its table; both can be taken along. */
export function ChartFrame(props: ChartFrameProps) {
  const { heading, isTable, onIsTable, fileName, isWithheld = false, name, rows, table, children } = props;
  const svg = useRef<SVGSVGElement>(null);
  const savePng = async () => {
    if (svg.current === null) return;
    try {
      saveFile(`${fileName}.png`, await svgToPng(svg.current, getComputedStyle(svg.current).getPropertyValue('--assay-surface')));
    } catch {
      tell('Download the CSV instead, or take a screenshot.', 'The picture could not be made');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) onIsTable(!isTable);
  };
  if (isWithheld) return <div>{heading}</div>;
  return (
    <>
      <Group justify="space-between" align="start" gap="sm">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>{heading}</div>
        <Group gap={4} role="group" aria-label={name}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={isTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />}
            aria-keyshortcuts="T"
            onClick={() => onIsTable(!isTable)}
          >
            {isTable ? 'Show as chart' : 'Show as table'}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => saveCsv(`${fileName}.csv`, csvRows(rows()))}
          >
            CSV
          </Button>
          {isTable ? null : (
            <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void savePng()}>
              PNG
            </Button>
          )}
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever the focus is in the chart or the table */}
      <div onKeyDown={onKeyDown}>
        <FocusKeeper step={isTable ? 'table' : 'chart'}>
          {isTable ? <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>{table}</div> : children(svg)}
        </FocusKeeper>
      </div>
    </>
  );
}
