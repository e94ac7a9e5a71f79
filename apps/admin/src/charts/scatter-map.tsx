import { Table } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps, RefObject } from 'react';
import { TextLink } from '../layout/links.tsx';
import { DataTable } from '../lists/data-table.tsx';
import classes from './chart.module.css';
import { ChartFrame, type Framed } from './chart-frame.tsx';
import { ChartPicture } from './chart-picture.tsx';
import { nextPoint } from './marks.ts';
import { PlaneAxes, type PlaneAxis } from './plane-axes.tsx';
import { acrossOf, type MapTone, scatterPlot, signPath, tones, upOf } from './scatter-geometry.ts';
import own from './scatter-map.module.css';
import { useMarks } from './use-marks.ts';

/** Bounds are null where there are too few answers for an interval. */
export type MapPoint = {
  id: string;
  label: string;
  x: number;
  xLow: number | null;
  xHigh: number | null;
  y: number;
  yLow: number | null;
  yHigh: number | null;
  tone: MapTone;
  /** In this app, such as `/questions/late-deliveries`. */
  href: string;
};

type ScatterMapProps = Framed & {
  name: string;
  /** What a point is, for the table: "Question". */
  pointWord: string;
  points: readonly MapPoint[];
  xAxis: PlaneAxis;
  yAxis: PlaneAxis;
  /** What a tone means: in the legend, the table and the name of each point. */
  toneWords: Readonly<Partial<Record<MapTone, string>>>;
  /** The chart in words. */
  summary: string;
};

const SvgLink = createLink((props: ComponentProps<'a'>) => <a {...props} />);

/** Points in a plane, each a link to what it stands for. */
export function ScatterMap({ name, pointWord, points, xAxis, yAxis, toneWords, summary, ...framed }: ScatterMapProps) {
  const columns = [
    { key: 'point', label: pointWord },
    { key: 'x', label: xAxis.label, align: 'right' },
    { key: 'y', label: yAxis.label, align: 'right' },
    { key: 'tone', label: 'What it says' },
  ] as const;
  return (
    <ChartFrame
      {...framed}
      name={name}
      rows={() => [
        ['id', 'label', 'x', 'x_low', 'x_high', 'y', 'y_low', 'y_high', 'says'],
        ...points.map(({ id, label, x, xLow, xHigh, y, yLow, yHigh, tone }) => [
          id,
          label,
          x,
          xLow,
          xHigh,
          y,
          yLow,
          yHigh,
          toneWords[tone] ?? null,
        ]),
      ]}
      table={
        <DataTable label={name} columns={columns}>
          {points.map((point) => (
            <Table.Tr key={point.id}>
              <Table.Td>
                <TextLink to={point.href} size="sm">
                  {point.label}
                </TextLink>
              </Table.Td>
              <Table.Td ta="right">{valueWords(xAxis, point.x, point.xLow, point.xHigh)}</Table.Td>
              <Table.Td ta="right">{valueWords(yAxis, point.y, point.yLow, point.yHigh)}</Table.Td>
              <Table.Td>{toneWords[point.tone]}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      }
    >
      {(svg) => <Picture {...{ name, points, xAxis, yAxis, toneWords, summary, svg }} />}
    </ChartFrame>
  );
}

type PictureProps = Pick<ScatterMapProps, 'name' | 'points' | 'xAxis' | 'yAxis' | 'toneWords' | 'summary'> & {
  svg: RefObject<SVGSVGElement | null>;
};

/** A line of the legend. */
const legendHeight = 18;

function Picture({ name, points, xAxis, yAxis, toneWords, summary, svg }: PictureProps) {
  const marks = useMarks(points.length, (key, current) => nextPoint(key, current, points));
  const legend = tones.flatMap((tone) => {
    const words = toneWords[tone];
    return words !== undefined && points.some((point) => point.tone === tone) ? [{ tone, words }] : [];
  });
  const height = scatterPlot.height + legend.length * legendHeight;
  return (
    <ChartPicture {...{ label: name, summary, svg, marks }} heightAt={() => height}>
      {(width) => {
        const area = { ...scatterPlot, width };
        return (
          <>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot be focused */}
            <g aria-hidden="true">
              <PlaneAxes {...{ xAxis, yAxis, area }} hasColumns />
              {legend.map(({ tone, words }, index) => (
                <g key={tone}>
                  <path
                    className={own['sign']}
                    data-tone={tone}
                    d={signPath(tone, area.left + 6, area.height + index * legendHeight + 4)}
                  />
                  <text className={classes['tick']} x={area.left + 20} y={area.height + index * legendHeight + 8}>
                    {words}
                  </text>
                </g>
              ))}
            </g>
            {points.map((point, index) => {
              const [x, y] = [acrossOf(xAxis, point.x, area), upOf(yAxis, point.y, area)];
              const says = toneWords[point.tone];
              const words = `${point.label}: ${xAxis.label} ${valueWords(xAxis, point.x, point.xLow, point.xHigh)}, ${yAxis.label} ${valueWords(yAxis, point.y, point.yLow, point.yHigh)}${says === undefined ? '' : `; ${says}`}`;
              return (
                <SvgLink key={point.id} to={point.href} aria-label={words} className={own['point']} {...marks.markProps(index)}>
                  <title>{words}</title>
                  {point.xLow === null || point.xHigh === null ? null : (
                    <line
                      className={own['interval']}
                      x1={acrossOf(xAxis, point.xLow, area)}
                      x2={acrossOf(xAxis, point.xHigh, area)}
                      y1={y}
                      y2={y}
                    />
                  )}
                  {point.yLow === null || point.yHigh === null ? null : (
                    <line
                      className={own['interval']}
                      x1={x}
                      x2={x}
                      y1={upOf(yAxis, point.yLow, area)}
                      y2={upOf(yAxis, point.yHigh, area)}
                    />
                  )}
                  {/* As large as a finger asks for. */}
                  <circle className={own['reach']} cx={x} cy={y} r={12} />
                  <path className={own['sign']} data-tone={point.tone} d={signPath(point.tone, x, y)} />
                  <text className={own['name']} x={x + (x > width / 2 ? -12 : 12)} y={y - 10} textAnchor={x > width / 2 ? 'end' : 'start'}>
                    {point.label}
                  </text>
                </SvgLink>
              );
            })}
          </>
        );
      }}
    </ChartPicture>
  );
}

function valueWords({ format }: PlaneAxis, value: number, low: number | null, high: number | null): string {
  return low === null || high === null ? format(value) : `${format(value)} [${format(low)}, ${format(high)}]`;
}
