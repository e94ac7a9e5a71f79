import { commonSequence } from './common-sequence.ts';

/** One line of two texts with its number in each, from 1. */
export type Line =
  | { kind: 'same'; before: number; after: number; text: string }
  | { kind: 'removed'; before: number; text: string }
  | { kind: 'added'; after: number; text: string };

/** What differs between two texts, line by line; what went stands before what came. */
export function lineDifference(before: string, after: string): readonly Line[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  for (const [keptA, keptB] of [...commonSequence(a, b), [a.length, b.length] as const]) {
    for (; i < keptA; i += 1) lines.push({ kind: 'removed', before: i + 1, text: a[i] ?? '' });
    for (; j < keptB; j += 1) lines.push({ kind: 'added', after: j + 1, text: b[j] ?? '' });
    if (i === a.length && j === b.length) break;
    lines.push({ kind: 'same', before: i + 1, after: j + 1, text: a[i] ?? '' });
    i += 1;
    j += 1;
  }
  return lines;
}

/** An empty text has no line, and a line break at the very end opens none. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

export type Stretch = { kind: 'lines'; lines: readonly Line[] } | { kind: 'folded'; count: number };

/** Leaves out what is the same further than `context` lines from a difference. */
export function foldSame(lines: readonly Line[], context = 3): readonly Stretch[] {
  const isNear = lines.map(() => false);
  lines.forEach((line, index) => {
    if (line.kind !== 'same') isNear.fill(true, Math.max(0, index - context), index + context + 1);
  });
  const stretches: ({ kind: 'lines'; lines: Line[] } | { kind: 'folded'; count: number })[] = [];
  for (const [index, line] of lines.entries()) {
    const last = stretches.at(-1);
    if (isNear[index] !== true) {
      if (last?.kind === 'folded') last.count += 1;
      else stretches.push({ kind: 'folded', count: 1 });
    } else if (last?.kind === 'lines') last.lines.push(line);
    else stretches.push({ kind: 'lines', lines: [line] });
  }
  return stretches;
}
