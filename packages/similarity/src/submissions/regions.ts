import { joined } from './hash.ts';
import type { Submission } from './submission.ts';
import type { Token } from './token.ts';

/** First and last line, from 1. */
export type Lines = readonly [from: number, to: number];
export type Region = { readonly a: Lines; readonly b: Lines };

/** Shorter runs are alike by chance. */
const shortestRun = 10;
const fewestStatements = 3;
/** A run that occurs so often is a habit of the language; looking at each of its places would take forever in a generated file. */
const mostPlaces = 16;

/**
 * Where two submissions say the same but for names and texts: the longest run of tokens from each place on, every token in one region at
 * most. What is left is compared statement by statement in one form for control, so that a `for` is found again in a `while`.
 */
export function regionsOf(a: Submission, b: Submission): Region[] {
  const regions = runsBetween(a.tokens, b.tokens, shortestRun).map(
    ({ atA, atB, length }): Region => ({ a: linesOf(a.tokens, atA, length), b: linesOf(b.tokens, atB, length) }),
  );
  const [freeA, freeB] = [
    freeStatements(
      a,
      regions.map((region) => region.a),
    ),
    freeStatements(
      b,
      regions.map((region) => region.b),
    ),
  ];
  for (const { atA, atB, length } of runsBetween(freeA, freeB, fewestStatements))
    regions.push(...apart(regions, freeA, freeB, atA, atB, length));
  return merged(regions.toSorted((one, other) => one.a[0] - other.a[0]));
}

type Run = { readonly atA: number; readonly atB: number; readonly length: number };

function runsBetween(a: readonly Token[], b: readonly Token[], shortest: number): Run[] {
  const places = new Map<number, number[]>();
  for (let at = 0; at + shortest <= b.length; at += 1) {
    const run = runAt(b, at, shortest);
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  const isTaken = new Uint8Array(b.length);
  const runs: Run[] = [];
  for (let at = 0; at + shortest <= a.length; ) {
    let longest = 0;
    let where = 0;
    for (const place of places.get(runAt(a, at, shortest)) ?? []) {
      const length = sameFrom(a, at, b, place, isTaken);
      if (length > longest) {
        longest = length;
        where = place;
      }
    }
    if (longest < shortest) {
      at += 1;
      continue;
    }
    isTaken.fill(1, where, where + longest);
    runs.push({ atA: at, atB: where, length: longest });
    at += longest;
  }
  return runs;
}

function runAt(tokens: readonly Token[], start: number, length: number): number {
  let run = 0;
  for (let at = start; at < start + length; at += 1) run = joined(run, tokens[at]?.hash ?? 0);
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

/** The statements in lines that are the answer's own and in no region yet. */
function freeStatements({ tokens, outline = [] }: Submission, taken: readonly Lines[]): Token[] {
  const own = new Set(tokens.map(({ line }) => line));
  for (const [from, to] of taken) for (let line = from; line <= to; line += 1) own.delete(line);
  return outline.filter(({ line }) => own.has(line));
}

/** The run as regions that share no line with any other: it is cut where one lies between. */
function apart(regions: readonly Region[], a: readonly Token[], b: readonly Token[], atA: number, atB: number, length: number): Region[] {
  const found: Region[] = [];
  for (let start = 0; start < length; ) {
    let count = 0;
    let region: Region | undefined;
    while (start + count < length) {
      const next = { a: linesOf(a, atA + start, count + 1), b: linesOf(b, atB + start, count + 1) };
      if ([...regions, ...found].some((other) => overlap(other.a, next.a) || overlap(other.b, next.b))) break;
      region = next;
      count += 1;
    }
    if (region !== undefined && count >= fewestStatements) found.push(region);
    start += Math.max(1, count);
  }
  return found;
}

const overlap = (one: Lines, other: Lines): boolean => one[0] <= other[1] && other[0] <= one[1];

/** A loop's step follows its body, whatever line it was written in. */
function linesOf(tokens: readonly Token[], start: number, length: number): Lines {
  let [from, to] = [Number.POSITIVE_INFINITY, 1];
  for (let at = start; at < start + length; at += 1) {
    const line = tokens[at]?.line ?? 1;
    from = Math.min(from, line);
    to = Math.max(to, line);
  }
  return [from, to];
}

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
