import { joined } from './hash.ts';
import type { Submission, Token } from './submission.ts';

/** First and last line, from 1. */
export type Lines = readonly [from: number, to: number];
export type Region = { readonly a: Lines; readonly b: Lines };

/** Shorter runs are alike by chance. */
const shortestRun = 10;
/** A run that occurs so often is a habit of the language; looking at each of its places would take forever in a generated file. */
const mostPlaces = 16;

/** Where two submissions say the same but for names and texts: the longest run from each place on, every token in one region at most. */
export function regionsOf(a: Submission, b: Submission): Region[] {
  const places = new Map<number, number[]>();
  for (let at = 0; at + shortestRun <= b.tokens.length; at += 1) {
    const run = runAt(b.tokens, at);
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  const isTaken = new Uint8Array(b.tokens.length);
  const regions: Region[] = [];
  for (let at = 0; at + shortestRun <= a.tokens.length; ) {
    let longest = 0;
    let where = 0;
    for (const place of places.get(runAt(a.tokens, at)) ?? []) {
      const length = sameFrom(a.tokens, at, b.tokens, place, isTaken);
      if (length > longest) {
        longest = length;
        where = place;
      }
    }
    if (longest < shortestRun) {
      at += 1;
      continue;
    }
    isTaken.fill(1, where, where + longest);
    regions.push({ a: linesOf(a.tokens, at, longest), b: linesOf(b.tokens, where, longest) });
    at += longest;
  }
  return merged(regions);
}

function runAt(tokens: readonly Token[], start: number): number {
  let run = 0;
  for (let at = start; at < start + shortestRun; at += 1) run = joined(run, tokens[at]?.hash ?? 0);
  return run;
}

function sameFrom(a: readonly Token[], fromA: number, b: readonly Token[], fromB: number, isTaken: Uint8Array): number {
  let length = 0;
  while (
    fromA + length < a.length &&
    fromB + length < b.length &&
    a[fromA + length]?.hash === b[fromB + length]?.hash &&
    isTaken[fromB + length] === 0
  )
    length += 1;
  return length;
}

const linesOf = (tokens: readonly Token[], start: number, length: number): Lines => [
  tokens[start]?.line ?? 1,
  tokens[start + length - 1]?.line ?? 1,
];

/** Regions that follow each other in both are one to the eye. */
function merged(regions: readonly Region[]): Region[] {
  const found: Region[] = [];
  for (const region of regions) {
    const last = found.at(-1);
    if (last !== undefined && follows(last.a, region.a) && follows(last.b, region.b))
      found[found.length - 1] = { a: [last.a[0], Math.max(last.a[1], region.a[1])], b: [last.b[0], Math.max(last.b[1], region.b[1])] };
    else found.push(region);
  }
  return found;
}

const follows = (one: Lines, next: Lines): boolean => next[0] >= one[0] && next[0] <= one[1] + 1;
