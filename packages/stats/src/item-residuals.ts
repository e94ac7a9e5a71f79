/** Two-sided 1 in 1,000: of as many questions that nothing is wrong with, one is pointed out by chance. */
const z999 = 3.290526731491926;
/** What is certain and small is not worth a word. */
const leastGap = 0.1;
const fewestInLanguage = 10;
const fewestForDrift = 100;

/** Below it the rest of a form says too little of anybody to hold a question against it. */
const leastReliability = 0.2;

type Residual = { shares: Float64Array; rests: Float64Array; groups: Int32Array };

/**
 * What is left of each score once the rest of the form has said what was to be expected; NaN where there is no rest. The slope is divided by the reliability of the rest (C. Spearman,
 * American Journal of Psychology 15 (1904)): without that, a group of better people would look as if the question were easier for them. Null where the rest says too little. Both are
 * taken from the means of their own group, so that an easier test around the question is no drift.
 * @param reliability of the rest; null where nobody knows
 */
export function itemResiduals({ shares, rests, groups }: Residual, reliability: number | null): Float64Array | null {
  if (reliability === null || reliability < leastReliability) return null;
  const known = [...shares.keys()].filter((place) => !Number.isNaN(rests[place] ?? Number.NaN));
  const [ofShares, ofRests] = [groupMeans(shares, groups, known), groupMeans(rests, groups, known)];
  const x = (place: number) => (shares[place] ?? 0) - (ofShares.get(groups[place] ?? 0) ?? Number.NaN);
  const y = (place: number) => (rests[place] ?? Number.NaN) - (ofRests.get(groups[place] ?? 0) ?? Number.NaN);
  let [xy, yy] = [0, 0];
  for (const place of known) {
    xy += x(place) * y(place);
    yy += y(place) ** 2;
  }
  const slope = yy <= 1e-12 ? 0 : xy / yy / Math.min(1, reliability);
  return shares.map((_, place) => x(place) - slope * y(place));
}

function groupMeans(values: Float64Array, groups: Int32Array, known: readonly number[]): ReadonlyMap<number, number> {
  const byGroup = Map.groupBy(known, (place) => groups[place] ?? 0);
  return new Map([...byGroup].map(([group, places]) => [group, average(places.map((place) => values[place] ?? 0))]));
}

/**
 * Whether a question grows easier or harder: the correlation of what the rest does not explain with the order in time, tested by R. A. Fisher's z.
 * @param times NaN where nobody knows
 */
export function drifts(residuals: Float64Array, times: Float64Array): boolean {
  const known = [...residuals.keys()].filter(
    (place) => !Number.isNaN(residuals[place] ?? Number.NaN) && !Number.isNaN(times[place] ?? Number.NaN),
  );
  if (known.length < fewestForDrift) return false;
  const order = ranks(known.map((place) => times[place] ?? 0));
  const r = correlation(
    known.map((place) => residuals[place] ?? 0),
    order,
  );
  return r !== null && Math.abs(Math.atanh(r)) * Math.sqrt(known.length - 3) > z999;
}

/**
 * Whether one language is harder: its people do worse on the question than those of the other languages who do as well elsewhere, by a tenth of the points or more (means of the residuals,
 * compared by B. L. Welch's t, Biometrika 34 (1947), as of large samples).
 * @param languages numbers; below 0 where there is none
 */
export function isOneLanguageHarder(residuals: Float64Array, languages: Float64Array): boolean {
  const known = [...residuals.keys()].filter((place) => !Number.isNaN(residuals[place] ?? Number.NaN) && (languages[place] ?? -1) >= 0);
  const spoken = [...new Set(known.map((place) => languages[place] ?? 0))];
  const behind = spoken.filter((language) => {
    const own = known.filter((place) => languages[place] === language).map((place) => residuals[place] ?? 0);
    const others = known.filter((place) => languages[place] !== language).map((place) => residuals[place] ?? 0);
    if (own.length < fewestInLanguage || others.length < fewestInLanguage) return false;
    const gap = average(others) - average(own);
    return gap > leastGap && gap > z999 * Math.hypot(errorOf(own), errorOf(others));
  });
  return behind.length === 1;
}

/** Of the mean. */
function errorOf(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length);
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Null where one of the two has no spread. */
function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [average(a), average(b)];
  let [aa, bb, ab] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const [x, y] = [value - meanA, (b[index] ?? 0) - meanB];
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  return aa <= 1e-12 || bb <= 1e-12 ? null : ab / Math.sqrt(aa * bb);
}

/** Ties have the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found: number[] = Array.from({ length: values.length }, () => 0);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && values[sorted[to + 1] ?? 0] === values[sorted[from] ?? 0]) to += 1;
    for (let place = from; place <= to; place += 1) found[sorted[place] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return found;
}
