import { drawBars } from './draw-bars.ts';
import { drawBoxes } from './draw-boxes.ts';
import { drawHistogram } from './draw-histogram.ts';
import { drawLines, drawPoints } from './draw-lines.ts';
import type { Cell, Figure } from './figure.ts';
import { legendOf } from './legend.ts';
import { type Element, element, px } from './markup.ts';
import { type Plane, type Size, sizes } from './plane.ts';

/** Caption, legend, the drawing for wide and for narrow places, and the table that it is drawn from. */
export function figureElement(figure: Figure): Element {
  return element(
    'figure',
    { className: ['figure'] },
    element('figcaption', {}, figure.caption),
    legendOf(figure.drawing),
    ...Object.entries(sizes).map(([name, size]) => drawingElement(figure, size, `figure-${name}`)),
    element('details', {}, element('summary', {}, 'The numbers as a table'), tableOf(figure)),
  );
}

function drawingElement(figure: Figure, size: Size, className: string): Element {
  const { plane, drawn } = draw(figure, size);
  return element(
    'svg',
    {
      className: ['figure-drawing', className],
      viewBox: `0 0 ${px(plane.width)} ${px(plane.height)}`,
      role: 'img',
      ariaLabel: `${figure.alt.replace(/[.\s]+$/, '')}. ${wordsOf(figure)} The numbers are in the table below.`,
    },
    ...drawn,
  );
}

function draw(figure: Figure, size: Size): { plane: Plane; drawn: readonly Element[] } {
  const { drawing } = figure;
  switch (drawing.kind) {
    case 'bars':
      return drawBars(figure, drawing, size);
    case 'lines':
      return drawLines(figure, drawing, size);
    case 'points':
      return drawPoints(figure, drawing, size);
    case 'histogram':
      return drawHistogram(figure, drawing, size);
    case 'boxes':
      return drawBoxes(figure, drawing, size);
    default:
      return drawing satisfies never;
  }
}

const kindWords = { bars: 'Bars', lines: 'Lines', points: 'Points', histogram: 'A histogram', boxes: 'Boxes' } as const;

function wordsOf({ columns, axis, marks, drawing }: Figure): string {
  const series = 'series' in drawing && drawing.series.length > 1 ? `, for ${drawing.series.map(({ name }) => name).join(', ')}` : '';
  const marked = marks.map(({ label }) => ` Marked: ${label}.`).join('');
  return `${kindWords[drawing.kind]}: ${axis.label} by ${columns[0]}${series}.${marked}`;
}

function tableOf({ columns, rows }: Figure): Element {
  const isNumeric = columns.map((_, column) => rows.every((row) => typeof row[column] !== 'string'));
  const aligned = (column: number): Element['properties'] => (isNumeric[column] ? { align: 'right' } : {});
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...columns.map((name, column) => element('th', { scope: 'col', ...aligned(column) }, name)))),
    element(
      'tbody',
      {},
      ...rows.map((row) => element('tr', {}, ...row.map((cell, column) => element('td', aligned(column), cellText(cell))))),
    ),
  );
}

/** As plain as it was written: it may be copied into a calculation. */
function cellText(cell: Cell): string {
  if (cell === null) return 'not known';
  const text = String(cell);
  return typeof cell === 'number' && text.includes('e') ? cell.toFixed(15).replace(/0+$/, '') : text;
}
