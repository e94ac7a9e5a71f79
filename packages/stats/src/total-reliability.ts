import { type PersonSums, personSums, placesByQuestion, type ResponseColumns } from './response-columns.ts';

/**
 * How much of the differences between people's shares of the points are differences between people. `alpha`: everybody answered the same questions for the same points.
 * `forms`: they did not, and it is that of a form as long as those they saw. Null where it cannot be said: `why`.
 */
export type TotalReliability =
  | { isKnown: true; by: 'alpha' | 'forms'; value: number; ifDropped: readonly (number | null)[] }
  /** `few`: fewer than two people or two questions; `same_total`: all have the same share, so that there is nothing to tell apart. */
  | { isKnown: false; by: 'alpha' | 'forms'; why: 'few' | 'same_total' };

/** Of a variance: what is less is the dust of floating point. */
const dust = 1e-12;

/**
 * Cronbach's alpha (L. J. Cronbach, Psychometrika 16 (1951)) where everybody answered everything; else R. L. Brennan's reliability of items nested in people, as `formReliability` has it,
 * without sections. Both with each question left out in turn. From sums alone, so that a million answers take a second.
 */
export function totalReliability(columns: ResponseColumns, sums: PersonSums, places: readonly Int32Array[]): TotalReliability {
  return isComplete(columns, places) ? alpha(columns, sums, places) : ofForms(columns, sums, places);
}

/** That of the test without one question; null where it cannot be said. */
export function restReliability(columns: ResponseColumns, question: number): number | null {
  const found = totalReliability(columns, personSums(columns), placesByQuestion(columns));
  return found.isKnown ? (found.ifDropped[question] ?? null) : null;
}

/** Every question was answered by everybody, and was worth the same to all. */
function isComplete({ people, max }: ResponseColumns, places: readonly Int32Array[]): boolean {
  return places.every((own) => {
    const worth = max[own[0] ?? 0];
    return own.length === people && own.every((place) => max[place] === worth);
  });
}

function alpha({ people, score, person }: ResponseColumns, sums: PersonSums, places: readonly Int32Array[]): TotalReliability {
  const items = places.length;
  if (people < 2 || items < 2) return { isKnown: false, by: 'alpha', why: 'few' };
  const meanTotal = sums.points.reduce((sum, points) => sum + points, 0) / people;
  const ofTotal = sums.points.reduce((sum, points) => sum + (points - meanTotal) ** 2, 0) / (people - 1);
  const ofItems = places.map((own) => {
    const mean = own.reduce((sum, place) => sum + (score[place] ?? 0), 0) / people;
    let variance = 0;
    let withTotal = 0;
    for (const place of own) {
      const deviation = (score[place] ?? 0) - mean;
      variance += deviation ** 2;
      withTotal += deviation * ((sums.points[person[place] ?? 0] ?? 0) - meanTotal);
    }
    return { variance: variance / (people - 1), withTotal: withTotal / (people - 1) };
  });
  const allItems = ofItems.reduce((sum, { variance }) => sum + variance, 0);
  const value = alphaFrom(items, allItems, ofTotal);
  if (value === null) return { isKnown: false, by: 'alpha', why: 'same_total' };
  return {
    isKnown: true,
    by: 'alpha',
    value,
    ifDropped: ofItems.map(({ variance, withTotal }) => alphaFrom(items - 1, allItems - variance, ofTotal + variance - 2 * withTotal)),
  };
}

const alphaFrom = (items: number, ofItems: number, ofTotal: number): number | null =>
  items < 2 || !(ofTotal > dust * ofItems) ? null : Math.min(1, (items / (items - 1)) * (1 - ofItems / ofTotal));

/** What the reliability of nested items needs of all people: those with two answers or more tell of the spread within. */
type Nested = { people: number; within: number; freedom: number; parts: number; totals: number; squaresOfTotals: number };

/** One person's answers: shares of the points, and how much each weighs in the total. */
type Own = { answers: number; shares: number; squares: number; points: number; max: number; squaresOfMax: number };

function ofForms(columns: ResponseColumns, sums: PersonSums, places: readonly Int32Array[]): TotalReliability {
  const { people, person, score, max } = columns;
  const [shares, squares, squaresOfMax] = [new Float64Array(people), new Float64Array(people), new Float64Array(people)];
  for (let place = 0; place < person.length; place += 1) {
    const of = person[place] ?? 0;
    const [share, worth] = [(score[place] ?? 0) / (max[place] ?? 1), max[place] ?? 0];
    shares[of] = (shares[of] ?? 0) + share;
    squares[of] = (squares[of] ?? 0) + share ** 2;
    squaresOfMax[of] = (squaresOfMax[of] ?? 0) + worth ** 2;
  }
  const ownOf = (of: number): Own => ({
    ...{ answers: sums.answers[of] ?? 0, points: sums.points[of] ?? 0, max: sums.max[of] ?? 0 },
    ...{ shares: shares[of] ?? 0, squares: squares[of] ?? 0, squaresOfMax: squaresOfMax[of] ?? 0 },
  });
  const all: Nested = { people: 0, within: 0, freedom: 0, parts: 0, totals: 0, squaresOfTotals: 0 };
  for (let of = 0; of < people; of += 1) count(all, ownOf(of), 1);
  const found = nestedReliability(all);
  if (typeof found === 'string') return { isKnown: false, by: 'forms', why: found };
  const ifDropped = places.map((own) => {
    const rest = { ...all };
    for (const place of own) {
      const before = ownOf(person[place] ?? 0);
      const [worth, share] = [max[place] ?? 0, (score[place] ?? 0) / (max[place] ?? 1)];
      count(rest, before, -1);
      count(rest, without(before, share, worth), 1);
    }
    const value = nestedReliability(rest);
    return typeof value === 'string' ? null : value;
  });
  return { isKnown: true, by: 'forms', value: found, ifDropped };
}

const without = (own: Own, share: number, worth: number): Own => ({
  answers: own.answers - 1,
  shares: own.shares - share,
  squares: own.squares - share ** 2,
  points: own.points - share * worth,
  max: own.max - worth,
  squaresOfMax: own.squaresOfMax - worth ** 2,
});

function count(nested: Nested, own: Own, times: 1 | -1): void {
  if (own.answers < 1) return;
  const total = own.points / own.max;
  nested.people += times;
  nested.totals += times * total;
  nested.squaresOfTotals += times * total ** 2;
  nested.parts += (times * own.squaresOfMax) / own.max ** 2;
  if (own.answers < 2) return;
  nested.freedom += times * (own.answers - 1);
  nested.within += times * Math.max(0, own.squares - own.shares ** 2 / own.answers);
}

function nestedReliability({ people, within, freedom, parts, totals, squaresOfTotals }: Nested): number | 'few' | 'same_total' {
  if (people < 2 || freedom < 1) return 'few';
  const variance = (squaresOfTotals - totals ** 2 / people) / (people - 1);
  if (!(variance > dust * squaresOfTotals)) return 'same_total';
  return 1 - ((within / freedom) * (parts / people)) / variance;
}
