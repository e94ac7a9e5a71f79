import type { Mark } from './figure.ts';
import { type Element, px } from './markup.ts';
import { label, markRow, type Plane, path } from './plane.ts';
import { textWidth } from './text-width.ts';

/** Marks that stand upright have a line each for their label above the drawing. */
export const isUpright = (mark: Mark, isLying: boolean): boolean => (mark.kind === 'value') === isLying;

export function drawMarks(plane: Plane, marks: readonly Mark[], placeAt: (place: number) => number): Element[] {
  const { left, right, top, bottom, isLying, width, valueAt } = plane;
  const upright = marks.filter((mark) => isUpright(mark, isLying));
  return marks.flatMap((mark) => {
    const at = mark.kind === 'value' ? valueAt(mark.at) : placeAt(mark.at);
    if (!isUpright(mark, isLying))
      return [path('figure-mark', `M${px(left)} ${px(at)}H${px(right)}`), label('figure-mark-label', right, at - 5, mark.label, 'end')];
    const row = top - 6 - (upright.length - 1 - upright.indexOf(mark)) * markRow;
    const isLeftOf = at + 5 + textWidth(mark.label) > width;
    return [
      path('figure-mark', `M${px(at)} ${px(row - 9)}V${px(bottom)}`),
      label('figure-mark-label', isLeftOf ? at - 5 : at + 5, row, mark.label, isLeftOf ? 'end' : 'start'),
    ];
  });
}

export const uprightCount = (marks: readonly Mark[], isLying: boolean): number => marks.filter((mark) => isUpright(mark, isLying)).length;
