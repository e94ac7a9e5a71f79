/** A piece of one side; `isMarked` when the other side has nothing equal there. */
export type Segment = { text: string; isMarked: boolean };

/** Above this many pieces a side the middle is marked as a whole: the table for an exact comparison would grow with the square. */
const exactLimit = 800;

/** What differs between two texts, piece by piece (words, numbers, single signs, runs of space). */
export function difference(got: string, expected: string): { got: readonly Segment[]; expected: readonly Segment[] } {
  const a = pieces(got);
  const b = pieces(expected);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const keptA = new Set<number>();
  const keptB = new Set<number>();
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  if (middleA.length <= exactLimit && middleB.length <= exactLimit) {
    for (const [i, j] of commonPieces(middleA, middleB)) {
      keptA.add(head + i);
      keptB.add(head + j);
    }
  }
  return { got: segments(a, head, tail, keptA), expected: segments(b, head, tail, keptB) };
}

const pieces = (text: string): string[] => text.match(/[\p{L}\p{N}_.]+|\n|[^\S\n]+|[^\p{L}\p{N}_.\s]/gu) ?? [];

function segments(all: readonly string[], head: number, tail: number, kept: ReadonlySet<number>): Segment[] {
  const result: Segment[] = [];
  all.forEach((text, index) => {
    const isMarked = index >= head && index < all.length - tail && !kept.has(index);
    const last = result.at(-1);
    if (last !== undefined && last.isMarked === isMarked) last.text += text;
    else result.push({ text, isMarked });
  });
  return result;
}

/** The longest common subsequence as pairs of indices. */
function commonPieces(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
