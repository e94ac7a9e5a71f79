import type { Model } from '../scores/fit.ts';
import { viewsUsed } from '../scores/views-used.ts';
import { hashOf } from '../submissions/hash.ts';
import type { Submission } from '../submissions/submission.ts';
import type { ViewName } from '../submissions/views.ts';

/** Raised whenever an answer is described otherwise than before; a test notices it. */
const descriptionVersion = 1;

/** Names how answers are described and compared: what was stored under another name has to be described anew. */
export const methodOf = (model: Model): string => `${descriptionVersion}-${hashOf(JSON.stringify(model)).toString(36)}`;

/** The fingerprints of an answer in rising order, that of a view in the bits above `printBits`, and how often each occurs. */
export type Prints = { readonly prints: Uint32Array; readonly counts: Uint8Array };

/** Of the hash 18 bits are kept: two fingerprints of one view are then taken for one another once in 262,144 times, which adds a little noise. */
export const printBits = 18;
/** Who repeats something more often is as if they had not; it would weigh as its root. */
const mostCounted = 255;
/** Of a longer answer those with the smallest hashes are kept, and so the same ones of its copy. */
const mostPrints = 16_384;

const unit = 2 ** 16 - 1;

/**
 * What of a description is compared, in two to three bytes a fingerprint: how many there are, a bit for each that says whether it occurs more than once,
 * how often those do, and the distances in two bytes each, larger ones as multiples of 65,535 and a rest. Hashes leave nothing for a compression to find.
 */
export function storedDescription(submission: Submission, model: Model): Uint8Array {
  const { prints, counts } = printsOf(submission, viewsUsed(model));
  const isRepeated = new Uint8Array(Math.ceil(prints.length / 8));
  const distances: number[] = [];
  const write = (value: number): unknown => distances.push(value % 256, Math.floor(value / 256));
  write(prints.length);
  let before = 0;
  prints.forEach((print, at) => {
    if ((counts[at] ?? 1) > 1) isRepeated[at >>> 3] = (isRepeated[at >>> 3] ?? 0) | (1 << (at & 7));
    const distance = print - before;
    if (distance >= unit) {
      write(unit);
      write(Math.floor(distance / unit));
    }
    write(distance % unit);
    before = print;
  });
  return Uint8Array.from([...distances.slice(0, 2), ...isRepeated, ...counts.filter((count) => count > 1), ...distances.slice(2)]);
}

/** How many fingerprints there are. */
export const printsStored = (bytes: Uint8Array): number => (bytes[0] ?? 0) + 256 * (bytes[1] ?? 0);

/** The other way round, into lists that begin with those of this answer; answers how many there are. */
export function readPrints(bytes: Uint8Array, { prints, counts }: Prints): number {
  const size = printsStored(bytes);
  counts.fill(1, 0, size);
  let at = 2 + Math.ceil(size / 8);
  for (let group = 0; group * 8 < size; group += 1)
    for (let bits = bytes[2 + group] ?? 0; bits !== 0; bits &= bits - 1) {
      counts[group * 8 + 31 - Math.clz32(bits & -bits)] = bytes[at] ?? 1;
      at += 1;
    }
  let print = 0;
  for (let index = 0; index < size; index += 1) {
    let distance = (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
    at += 2;
    if (distance === unit) {
      distance = unit * ((bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)) + (bytes[at + 2] ?? 0) + 256 * (bytes[at + 3] ?? 0);
      at += 4;
    }
    print += distance;
    prints[index] = print;
  }
  return size;
}

function printsOf({ views }: Submission, used: readonly ViewName[]): Prints {
  const counted = new Map<number, number>();
  const all = used.reduce((sum, view) => sum + views[view].size, 0);
  const highest = Math.min(1, mostPrints / Math.max(1, all)) * 2 ** printBits;
  used.forEach((view, number) => {
    for (const [hash, count] of views[view]) {
      const short = hash >>> (32 - printBits);
      const print = number * 2 ** printBits + short;
      if (short < highest) counted.set(print, (counted.get(print) ?? 0) + count);
    }
  });
  const prints = Uint32Array.from(counted.keys())
    .sort()
    .slice(0, 2 ** 16 - 1);
  return { prints, counts: Uint8Array.from(prints, (print) => Math.min(mostCounted, counted.get(print) ?? 1)) };
}
