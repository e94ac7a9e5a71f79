import { kept } from '../scores/pair-features.ts';
import { type PoolRows, sampleSize } from './pool-rows.ts';

/** Log(1 + weight) of what two have in common stays below this. */
const mostAmount = 16;
const mostStored = 65_535;
/** The number of rows, of views, and of kept measures. */
const inHead = 3;
/** A hash of whose it is, when it was reckoned, and a hash of who is nearest. */
const inRow = 3;
const inNearest = 2;

/**
 * What was reckoned of the rows: how much there is of each view and how common that is, how near the nearest are, and a sample of the others; and the largest values
 * in two bytes each.
 */
export function poolSummary(rows: PoolRows): Uint8Array {
  const { length, views, groups } = rows;
  const bytes = new Uint8Array(sizeOf(rows, length));
  const { heads, floats, largest } = partsOf(rows, length, bytes.buffer);
  const inFloats = floatsOf(rows);
  heads.set([length, views, groups]);
  for (let row = 0; row < length; row += 1) {
    heads[inHead + row * inRow] = rows.names[row] ?? 0;
    heads[inHead + row * inRow + 1] = rows.reckonedAt[row] ?? 0;
    heads[inHead + row * inRow + 2] = rows.nearestNames[row] ?? 0;
    floats.set(rows.sums.subarray(row * views, (row + 1) * views), row * inFloats);
    floats.set(rows.common.subarray(row * views, (row + 1) * views), row * inFloats + views);
    floats.set(rows.nearest.subarray(row * inNearest, (row + 1) * inNearest), row * inFloats + 2 * views);
    floats.set(rows.samples.subarray(row * sampleSize, (row + 1) * sampleSize), row * inFloats + 2 * views + inNearest);
  }
  const factor = mostStored / mostAmount;
  for (let at = 0; at < largest.length; at += 1) largest[at] = Math.min(mostStored, Math.round((rows.tops[at] ?? 0) * factor));
  return bytes;
}

type Shape = Pick<PoolRows, 'views' | 'groups'>;

const floatsOf = ({ views }: Shape): number => 2 * views + inNearest + sampleSize;

const sizeOf = (shape: Shape, count: number): number => (inHead + count * (inRow + floatsOf(shape))) * 4 + count * shape.groups * kept * 2;

/** The parts of a summary of so many rows. */
function partsOf(shape: Shape, count: number, buffer: ArrayBuffer): SummaryParts {
  const [inHeads, inAllFloats] = [inHead + count * inRow, count * floatsOf(shape)];
  return {
    heads: new Uint32Array(buffer, 0, inHeads),
    floats: new Float32Array(buffer, inHeads * 4, inAllFloats),
    largest: new Uint16Array(buffer, (inHeads + inAllFloats) * 4),
  };
}

type SummaryParts = { heads: Uint32Array; floats: Float32Array; largest: Uint16Array };

/**
 * Fills rows from what a summary says of them, and answers whether it speaks of just these: then how common each row is is known, too. One that is damaged or of
 * another shape says nothing.
 */
export function rememberRows(rows: PoolRows, summary: Uint8Array): boolean {
  const { views, groups } = rows;
  if (summary.byteLength < inHead * 4) return false;
  // What a database hands out may begin anywhere, and numbers may not.
  const bytes = new Uint8Array(summary);
  const [count = 0, storedViews = 0, storedGroups = 0] = new Uint32Array(bytes.buffer, 0, inHead);
  if (storedViews !== views || storedGroups !== groups) return false;
  if (summary.byteLength !== sizeOf(rows, count)) return false;
  const { heads: head, floats, largest } = partsOf(rows, count, bytes.buffer);
  const [inFloats, inTops] = [floatsOf(rows), groups * kept];
  const places = new Map(Array.from({ length: count }, (_, index) => [head[inHead + index * inRow], index]));
  const factor = mostAmount / mostStored;
  let known = 0;
  rows.names.forEach((name, row) => {
    const index = places.get(name);
    if (index === undefined) return;
    known += 1;
    rows.reckonedAt[row] = head[inHead + index * inRow + 1] ?? 0;
    rows.nearestNames[row] = head[inHead + index * inRow + 2] ?? 0;
    const from = index * inFloats;
    rows.sums.set(floats.subarray(from, from + views), row * views);
    rows.common.set(floats.subarray(from + views, from + 2 * views), row * views);
    rows.nearest.set(floats.subarray(from + 2 * views, from + 2 * views + inNearest), row * inNearest);
    rows.samples.set(floats.subarray(from + 2 * views + inNearest, from + inFloats), row * sampleSize);
    for (let at = 0; at < inTops; at += 1) rows.tops[row * inTops + at] = (largest[index * inTops + at] ?? 0) * factor;
  });
  return known === rows.length && known === count;
}
