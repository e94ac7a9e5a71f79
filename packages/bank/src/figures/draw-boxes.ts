import { type Band, drawBands, rectangle, whisker } from './bands.ts';
import type { Box, Drawing, Figure } from './figure.ts';
import { type Element, element } from './markup.ts';
import { type Plane, path, type Size } from './plane.ts';
import { seriesClass } from './symbols.ts';

type Boxes = Extract<Drawing, { kind: 'boxes' }>;

export function drawBoxes(figure: Figure, { boxes }: Boxes, size: Size) {
  const draw = (plane: Plane, index: number, { start, thickness }: Band): readonly Element[] => {
    const box = boxes[index];
    return box === undefined ? [] : [drawBox(plane, box, { start: start + thickness * 0.15, thickness: thickness * 0.7 })];
  };
  const values = boxes.flatMap(({ least, greatest }) => [least, greatest]);
  return drawBands({ figure, size, names: boxes.map(({ name }) => name), values, abreast: 1, fromZero: false, draw });
}

function drawBox(plane: Plane, { least, lower, median, upper, greatest }: Box, band: Band): Element {
  return element(
    'g',
    { className: [seriesClass(0)] },
    whisker(plane, band, least, greatest),
    path('figure-box', rectangle(plane, band, lower, upper)),
    path('figure-median', rectangle(plane, band, median, median)),
  );
}
