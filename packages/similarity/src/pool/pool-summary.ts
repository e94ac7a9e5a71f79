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
  const heads = new Uint32Array(inHead + length * inRow);
  const inFloats = 2 * views + inNearest + sampleSize;
  const floats = new Float32Array(length * inFloats);
  const inTops = groups * kept;
  const largest = new Uint16Array(length * inTops);
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
  return Buffer.concat([heads, floats, largest].map((part) => new Uint8Array(part.buffer)));
}

/**
 * Fills rows from what a summary says of them, and answers whether it speaks of just these: then how common each row is is known, too. One that is damaged or of
 * another shape says nothing.
 */
export function rememberRows(rows: PoolRows, summary: Uint8Array): boolean {
  if (summary.byteLength < inHead * 4) return false;
  // What a database hands out may begin anywhere, and numbers may not.
  const { buffer } = Uint8Array.from(summary);
  const [count = 0, views = 0, groups = 0] = new Uint32Array(buffer, 0, inHead);
  if (views !== rows.views || groups !== rows.groups) return false;
  const inFloats = 2 * views + inNearest + sampleSize;
  const inTops = groups * kept;
  const heads = inHead + count * inRow;
  if (summary.byteLength !== (heads + count * inFloats) * 4 + count * inTops * 2) return false;
  const head = new Uint32Array(buffer, 0, heads);
  const floats = new Float32Array(buffer, heads * 4, count * inFloats);
  const largest = new Uint16Array(buffer, (heads + count * inFloats) * 4);
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
