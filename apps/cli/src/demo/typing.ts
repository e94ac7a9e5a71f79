import type { InputType, TextChange } from '@assay/core/attempts';
import type { Chance } from './chance.ts';

/** One edit, and how long after the one before. */
export type Stroke = { input: InputType; changes: readonly TextChange[]; afterMs: number };

/** How somebody comes from one text to another: in bursts of letters with slips, pauses at the ends of lines, and now and then a longer thought. */
export function strokesBetween(before: string, after: string, chance: Chance, { isPasted = false } = {}): readonly Stroke[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const strokes: Stroke[] = [];
  const removed = before.length - start - end;
  if (removed > 0)
    strokes.push({ input: 'delete', changes: [{ offset: start, length: removed, text: '' }], afterMs: chance.between(800, 4000) });
  const added = after.slice(start, after.length - end);
  if (isPasted) {
    if (added !== '')
      strokes.push({ input: 'paste', changes: [{ offset: start, length: 0, text: added }], afterMs: chance.between(1500, 6000) });
    return strokes;
  }
  let offset = start;
  for (const burst of burstsOf(added, chance)) {
    if (chance.isTrue(0.02)) {
      const slip = chance.oneOf(['e', 't', 'a', 'o', 'n', ';', ')']);
      strokes.push({ input: 'type', changes: [{ offset, length: 0, text: slip }], afterMs: chance.between(90, 300) });
      strokes.push({ input: 'delete', changes: [{ offset, length: slip.length, text: '' }], afterMs: chance.between(200, 700) });
    }
    const pauseMs = !burst.endsWith('\n') ? 0 : chance.isTrue(0.12) ? chance.between(6_000, 40_000) : chance.between(300, 2_500);
    strokes.push({
      input: 'type',
      changes: [{ offset, length: 0, text: burst }],
      afterMs: burst.length * chance.between(90, 240) + pauseMs,
    });
    offset += burst.length;
  }
  return strokes;
}

/** A few letters at a time, never across the end of a line. */
function burstsOf(text: string, chance: Chance): readonly string[] {
  const bursts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const line = rest.indexOf('\n') + 1;
    const wanted = Math.max(1, Math.round(chance.between(1, 7)));
    // A pair of code units that make one sign stays together.
    const isSplit = /[\uD800-\uDBFF]/.test(rest[wanted - 1] ?? '');
    const length = Math.min(rest.length, line === 0 ? wanted + (isSplit ? 1 : 0) : Math.min(wanted + (isSplit ? 1 : 0), line));
    bursts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return bursts;
}
