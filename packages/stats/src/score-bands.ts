/** Somebody's score in per cent, and whether what is asked about them is so. */
export type ScoredHit = { score: number; isHit: boolean };

/** Of `n` people with `from` to `to` per cent it is so of `hits`. */
export type ScoreBand = { from: number; to: number; n: number; hits: number };

/**
 * Bands of ten per cent, each from its lower edge up to, and without, the upper one; 100 belongs to the last. One with fewer than `least` is taken together
 * with what is above it, the highest with what is below. Empty where there are fewer than `least` at all.
 */
export function bandsOfTen(people: readonly ScoredHit[], least: number): ScoreBand[] {
  const bands: ScoreBand[] = [];
  let open: ScoreBand | null = null;
  for (let from = 0; from < 100; from += 10) {
    const inside = people.filter(({ score }) => score >= from && (score < from + 10 || from === 90));
    if (inside.length === 0) continue;
    open = joined(open ?? { from, to: from, n: 0, hits: 0 }, { from, to: from + 10, ...counted(inside) });
    if (open.n < least) continue;
    bands.push(open);
    open = null;
  }
  return withRest(bands, open, least);
}

/**
 * Fifths of the people by their score, or fewer bands of at least `least` people. Who has the same score is in the same band, so that they are not equally
 * large. A band goes from its lowest score to its highest. Empty where there are fewer than `least` at all.
 */
export function fifthsOfScore(people: readonly ScoredHit[], least: number): ScoreBand[] {
  const sorted = people.toSorted((a, b) => a.score - b.score);
  const many = Math.min(5, Math.floor(sorted.length / least));
  const bands: ScoreBand[] = [];
  let open: ScoreBand | null = null;
  let seen = 0;
  for (let start = 0; start < sorted.length; ) {
    const score = sorted[start]?.score ?? 0;
    let end = start + 1;
    while (end < sorted.length && sorted[end]?.score === score) end += 1;
    const block = sorted.slice(start, end);
    open = joined(open ?? { from: score, to: score, n: 0, hits: 0 }, { from: score, to: score, ...counted(block) });
    seen += block.length;
    start = end;
    if (open.n < least || seen * many < (bands.length + 1) * sorted.length) continue;
    bands.push(open);
    open = null;
  }
  return withRest(bands, open, least);
}

const counted = (people: readonly ScoredHit[]) => ({ n: people.length, hits: people.filter(({ isHit }) => isHit).length });

const joined = (low: ScoreBand, high: ScoreBand): ScoreBand => ({
  from: low.from,
  to: high.to,
  n: low.n + high.n,
  hits: low.hits + high.hits,
});

/** What is too few to stand alone joins the highest band. */
function withRest(bands: readonly ScoreBand[], rest: ScoreBand | null, least: number): ScoreBand[] {
  if (rest === null) return [...bands];
  const last = bands.at(-1);
  if (last === undefined) return rest.n < least ? [] : [rest];
  return [...bands.slice(0, -1), joined(last, rest)];
}
