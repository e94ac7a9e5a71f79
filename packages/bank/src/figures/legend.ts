import { barPaths } from './draw-bars.ts';
import type { Drawing } from './figure.ts';
import { type Element, element } from './markup.ts';
import { path } from './plane.ts';
import { rhythmOf, seriesClass, signAt } from './symbols.ts';

/** Which sign is which column; null where one column is drawn and the axis names it. Hidden from screen readers: the drawing says the names. */
export function legendOf(drawing: Drawing): Element | null {
  const entries = entriesOf(drawing);
  return entries.length === 0 ? null : element('ul', { className: ['figure-legend'], ariaHidden: 'true' }, ...entries);
}

function entriesOf(drawing: Drawing): Element[] {
  if (drawing.kind === 'histogram') return [];
  if (drawing.kind === 'boxes') {
    const box = path('figure-box', 'M2 3H22v12H2z');
    return [
      entry('lower to upper quartile', 0, box),
      entry('median', 0, path('figure-median', 'M12 2V16')),
      entry('least to greatest', 0, bracket),
    ];
  }
  const { kind, series } = drawing;
  const named = series.length > 1 ? series.map(({ name }, order) => entry(name, order, ...swatch(kind, order))) : [];
  const intervals = series.flatMap((one, order) =>
    one.intervals === null ? [] : [entry(one.intervals.words, order, intervalSwatch(kind))],
  );
  return [...named, ...intervals];
}

const bracket = path('figure-whisker', 'M2 9H22M2 5v8M22 5v8');

const intervalSwatch = (kind: 'bars' | 'lines' | 'points'): Element =>
  kind === 'lines' ? path('figure-ribbon', 'M1 4H23V14H1z') : bracket;

function swatch(kind: 'bars' | 'lines' | 'points', order: number): Element[] {
  const sign = path('figure-sign', signAt(order, 12, 9));
  if (kind === 'points') return [sign];
  if (kind === 'lines') return [path('figure-line', 'M0 9H24', { strokeDasharray: rhythmOf(order) }), sign];
  return barPaths('M2 3H22v12H2z', 'M2 9H22', 12, order);
}

const entry = (words: string, order: number, ...swatches: readonly Element[]): Element =>
  element(
    'li',
    {},
    element('svg', { className: ['figure-swatch', seriesClass(order)], viewBox: '0 0 24 18', width: 24, height: 18 }, ...swatches),
    words,
  );
