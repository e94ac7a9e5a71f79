/**
 * Answers in columns, a place each: who gave it, to which question, and what it scored of how much. People and questions are numbers from 0. A pair that has no place was not shown.
 */
export type ResponseColumns = {
  people: number;
  questions: number;
  person: Int32Array;
  question: Int32Array;
  score: Float64Array;
  /** Above 0. */
  max: Float64Array;
  /** NaN where nobody measured it. */
  seconds: Float64Array;
  /** A number from 0 for each language; -1 where there is none. */
  language: Int32Array;
  /** When, in any unit that grows; NaN where nobody knows. */
  at: Float64Array;
};

/** What each person saw and got, beside the places of their answers. */
export type PersonSums = {
  answers: Int32Array;
  points: Float64Array;
  max: Float64Array;
};

export function personSums({ people, person, score, max }: ResponseColumns): PersonSums {
  const sums = { answers: new Int32Array(people), points: new Float64Array(people), max: new Float64Array(people) };
  for (let place = 0; place < person.length; place += 1) {
    const of = person[place] ?? 0;
    sums.answers[of] = (sums.answers[of] ?? 0) + 1;
    sums.points[of] = (sums.points[of] ?? 0) + (score[place] ?? 0);
    sums.max[of] = (sums.max[of] ?? 0) + (max[place] ?? 0);
  }
  return sums;
}

/** The places of each question's answers, in the order of the columns. */
export function placesByQuestion({ questions, question }: ResponseColumns): Int32Array[] {
  const counts = new Int32Array(questions);
  for (const asked of question) counts[asked] = (counts[asked] ?? 0) + 1;
  const places = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  question.forEach((of, place) => {
    const next = counts[of] ?? 0;
    const own = places[of];
    if (own === undefined) throw new RangeError(`${of} is none of the ${questions} questions`);
    own[next] = place;
    counts[of] = next + 1;
  });
  return places;
}
