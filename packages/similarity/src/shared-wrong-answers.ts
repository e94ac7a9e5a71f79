/** An answer to a choice, a number or a short text; `text` is in the form in which equal answers are equal texts. */
export type ShortAnswer = { readonly text: string; readonly isRight: boolean };
/** The answers of all attempts to one question, by attempt. */
export type AnswersOfAll = ReadonlyMap<string, ShortAnswer>;

/** One wrong answer that two attempts share. */
export type SharedWrongAnswer = {
  /** The place of the question in what was asked about. */
  readonly question: number;
  readonly text: string;
  /** How many others gave it too, of how many others who were wrong. */
  readonly othersGiving: number;
  readonly othersWrong: number;
};

export type SharedWrongAnswers = {
  readonly shared: readonly SharedWrongAnswer[];
  /** Questions that both got wrong, in the same way or not. */
  readonly bothWrong: number;
  /** −log10 of the chance that two who know nothing of each other and are wrong there share as much. */
  readonly surprise: number;
};

/**
 * Rare wrong answers that two attempts share. As in the K-index (Holland 1996) only questions count that both got wrong, so being weak is
 * no evidence; as in g2 (Frary, Tideman and Watts 1977) and ω (Wollack 1997) the answers of the one are taken as given, and each has the
 * chance with which others who were wrong gave it: (those who did + 1) ÷ (others who were wrong + 1), so where few were wrong it says
 * little. Their sum is compared with all that could have been shared; of the two directions the less surprising one counts.
 */
export function sharedWrongAnswers(questions: readonly AnswersOfAll[], one: string, other: string): SharedWrongAnswers {
  const shared: SharedWrongAnswer[] = [];
  const chances: [number, number][] = [];
  let found = 0;
  questions.forEach((answers, question) => {
    const [first, second] = [answers.get(one), answers.get(other)];
    if (first === undefined || second === undefined || first.isRight || second.isRight) return;
    const others = [...answers].filter(([attempt, { isRight }]) => attempt !== one && attempt !== other && !isRight);
    const giving = (text: string): number => others.filter(([, answer]) => answer.text === text).length;
    const chanceOf = ({ text }: ShortAnswer): number => (giving(text) + 1) / (others.length + 1);
    chances.push([chanceOf(first), chanceOf(second)]);
    if (first.text !== second.text) return;
    found += weightOf(chanceOf(first));
    shared.push({ question, text: first.text, othersGiving: giving(first.text), othersWrong: others.length });
  });
  const surprises = ([0, 1] as const).map((side) =>
    surpriseOf(
      chances.map((both) => both[side]),
      found,
    ),
  );
  return { shared, bothWrong: chances.length, surprise: shared.length === 0 ? 0 : Math.min(...surprises) };
}

/** Steps of −log10, so that sums are whole numbers. */
const stepsPerUnit = 50;
const weightOf = (chance: number): number => Math.round(-Math.log10(chance) * stepsPerUnit);

/** −log10 of the chance that the weights of what is shared come to so much, each shared with its own chance and independently of the others. */
function surpriseOf(chances: readonly number[], found: number): number {
  // What is beyond `found` is as surprising: it stays in the last place.
  let sums = new Float64Array(found + 1);
  sums[0] = 1;
  for (const chance of chances) {
    const weight = weightOf(chance);
    const next = new Float64Array(found + 1);
    sums.forEach((probability, sum) => {
      next[sum] = (next[sum] ?? 0) + probability * (1 - chance);
      const more = Math.min(found, sum + weight);
      next[more] = (next[more] ?? 0) + probability * chance;
    });
    sums = next;
  }
  return Math.max(0, -Math.log10(sums[found] || Number.MIN_VALUE));
}

/** The options that were chosen, by their ids: their order on the page is another for each. */
export const chosenText = (options: readonly string[]): string => [...new Set(options)].sort().join(' ');

/** `1e3`, `1,000.0` and ` 1000 ` are one number; what is no number is compared as a text. */
export function numberText(written: string): string {
  const plain = written.trim().replace(/,(?=\d{3}(\D|$))/g, '');
  const value = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? String(value) : writtenText(written);
}

/** Without what nobody means: upper case, spaces, signs at the end, ways of storing one letter. */
export const writtenText = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?;,]+$/, '');
