import { commonSequence } from './common-sequence.ts';

/** A piece of one side; `isMarked` when the other side has nothing equal there. */
export type Segment = { text: string; isMarked: boolean };

/** What differs between two texts, piece by piece (words, numbers, single signs, runs of space). */
export function difference(got: string, expected: string): { got: readonly Segment[]; expected: readonly Segment[] } {
  const a = pieces(got);
  const b = pieces(expected);
  const common = commonSequence(a, b);
  return { got: segments(a, new Set(common.map(([i]) => i))), expected: segments(b, new Set(common.map(([, j]) => j))) };
}

const pieces = (text: string): string[] => text.match(/[\p{L}\p{N}_.]+|\n|[^\S\n]+|[^\p{L}\p{N}_.\s]/gu) ?? [];

function segments(all: readonly string[], kept: ReadonlySet<number>): Segment[] {
  const result: Segment[] = [];
  all.forEach((text, index) => {
    const isMarked = !kept.has(index);
    const last = result.at(-1);
    if (last !== undefined && last.isMarked === isMarked) last.text += text;
    else result.push({ text, isMarked });
  });
  return result;
}
