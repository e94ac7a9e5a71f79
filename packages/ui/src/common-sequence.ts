/** Above this many comparisons the middle has nothing in common: the table for an exact answer would grow with the square. */
const exactLimit = 1_000_000;

/** What two lists have in common, in order: pairs of indices. Equal beginnings and ends are found however long the lists are. */
export function commonSequence(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [endA, endB] = [a.length - tail, b.length - tail];
  return [
    ...Array.from({ length: head }, (_, index) => [index, index] as const),
    ...commonMiddle(a.slice(head, endA), b.slice(head, endB)).map(([i, j]) => [head + i, head + j] as const),
    ...Array.from({ length: tail }, (_, index) => [endA + index, endB + index] as const),
  ];
}

/** The longest common subsequence. */
function commonMiddle(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > exactLimit) return [];
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
