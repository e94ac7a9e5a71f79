/** How strongly success depends on ability, on the logistic scale: a form of eight such questions has a reliability of about 0.6. */
export const discrimination = 1.2;

/** The chance of success of a question with this easiness. */
export const successAt = (easiness: number, ability: number): number => 1 / (1 + Math.exp(-(easiness + discrimination * ability)));

/** The easiness at which candidates with normally distributed ability (mean 0, deviation 1) succeed this often. */
export function easinessFor(facility: number): number {
  let [low, high] = [-12, 12];
  for (let halving = 0; halving < 50; halving += 1) {
    const middle = (low + high) / 2;
    if (facilityOf(middle) < facility) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Mean success over abilities, by the midpoints of 2,000 strips of the normal distribution. */
function facilityOf(easiness: number): number {
  let sum = 0;
  let weights = 0;
  for (let strip = 0; strip < 2000; strip += 1) {
    const ability = -5 + (strip + 0.5) / 200;
    const weight = Math.exp((-ability * ability) / 2);
    sum += weight * successAt(easiness, ability);
    weights += weight;
  }
  return sum / weights;
}
