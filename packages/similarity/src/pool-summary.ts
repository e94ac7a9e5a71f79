import { type PoolRow, sampleSize, topsPerView } from './pool-row.ts';

/** Log(1 + weight) of what two have in common stays below this. */
const mostAmount = 16;
const mostStored = 65_535;
const inHead = 2;
const inRow = 3;
const inNearest = 2;
const inFloats = inNearest + sampleSize;

/** What was reckoned of the rows: whose it is as a hash, when, and who is nearest as a hash; how near, and a sample of the others; and the largest values in two bytes each. */
export function poolSummary(rows: readonly PoolRow[], views: number): Uint8Array {
  const tops = views * topsPerView;
  const heads = new Uint32Array(inHead + rows.length * inRow);
  const floats = new Float32Array(rows.length * inFloats);
  const largest = new Uint16Array(rows.length * tops);
  const factors = factorsOf(tops);
  heads[0] = rows.length;
  heads[1] = views;
  rows.forEach((row, index) => {
    heads.set([row.name, row.reckonedAt, row.nearestName], inHead + index * inRow);
    floats.set(row.nearest, index * inFloats);
    floats.set(row.sample, index * inFloats + inNearest);
    for (let at = 0; at < tops; at += 1)
      largest[index * tops + at] = Math.min(mostStored, Math.round((row.tops[at] ?? 0) * (factors[at] ?? 0)));
  });
  return Buffer.concat([heads, floats, largest].map((part) => new Uint8Array(part.buffer)));
}

/** Of three groups of largest values the last is of amounts, the others are of shares. */
const factorsOf = (tops: number): Float64Array =>
  Float64Array.from({ length: tops }, (_, at) => mostStored / (Math.floor(at / (topsPerView / 3)) % 3 === 2 ? mostAmount : 1));

/** Fills rows from what a summary says of them; one that is damaged or of other views says nothing. */
export function rememberRows(rows: readonly PoolRow[], views: number, summary: Uint8Array): void {
  if (summary.byteLength < inHead * 4) return;
  // What a database hands out may begin anywhere, and numbers may not.
  const { buffer } = Uint8Array.from(summary);
  const [count = 0, storedViews = 0] = new Uint32Array(buffer, 0, inHead);
  const tops = views * topsPerView;
  const heads = inHead + count * inRow;
  const numbers = count * inFloats;
  if (storedViews !== views || summary.byteLength !== (heads + numbers) * 4 + count * tops * 2) return;
  const head = new Uint32Array(buffer, 0, heads);
  const floats = new Float32Array(buffer, heads * 4, numbers);
  const largest = new Uint16Array(buffer, (heads + numbers) * 4);
  const factors = factorsOf(tops);
  const places = new Map(Array.from({ length: count }, (_, index) => [head[inHead + index * inRow], index]));
  for (const row of rows) {
    const index = places.get(row.name);
    if (index === undefined) continue;
    const [, reckonedAt = 0, nearestName = 0] = head.subarray(inHead + index * inRow);
    row.reckonedAt = reckonedAt;
    row.nearestName = nearestName;
    row.nearest.set(floats.subarray(index * inFloats, index * inFloats + inNearest));
    row.sample.set(floats.subarray(index * inFloats + inNearest, (index + 1) * inFloats));
    for (let at = 0; at < tops; at += 1) row.tops[at] = (largest[index * tops + at] ?? 0) / (factors[at] ?? 1);
  }
}
