/** Expected shares of the points for the author's difficulties 1 to 5: our guess, made to be replaced by what is measured. */
const guesses = [0.85, 0.7, 0.55, 0.4, 0.25];

/** Weight of the guess, in answers: a guess that is off by 0.15 (standard deviation) is worth about as much as ten. */
const guessWorth = 10;

/** The difficulty from 1 to 5 whose guess is nearest; the easier one of two. */
export function nearestDifficulty(facility: number): number {
  const distances = guesses.map((guess) => Math.abs(guess - facility));
  return distances.indexOf(Math.min(...distances)) + 1;
}

/**
 * The expected share of a question's points: the author's guess until there are answers, then their mean, shrunk towards the guess as the
 * posterior mean of a beta-binomial model is (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.4).
 */
export function expectedFacility(difficulty: number, measured: { n: number; mean: number }): number {
  const guess = guesses[Math.min(5, Math.max(1, Math.round(difficulty))) - 1] ?? 0.55;
  return (measured.n * measured.mean + guessWorth * guess) / (measured.n + guessWorth);
}
