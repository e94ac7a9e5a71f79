/** A live question, and what it has left before it is due for a rest. */
export type StockQuestion = { id: string; family: string; showingsLeft: number; weeksLeft: number };

/** A section that draws `count` questions of different families for each attempt. */
export type StockSection = {
  questionIds: readonly string[];
  count: number;
  /** With fewer families the stock has run out. */
  neededFamilies: number;
  attemptsPerWeek: number;
  /** Expected of people already invited, in each of the first two weeks: whichever is more counts. */
  attemptsInFirstWeeks: number;
};

/** How far ahead it is looked: what is written in two years nobody knows. */
export const weeksAhead = 104;

/**
 * For each section the week, from 0, in which its stock runs out; null: not within `weeksAhead`. Counts on week by week: attempts show the families of a section
 * equally often, and of a family its questions; a question leaves once it was shown, or has been live, for as much as it may. Sections share their questions,
 * so what one shows is gone for the others. Nothing is added meanwhile.
 */
export function weeksOfStock(questions: readonly StockQuestion[], sections: readonly StockSection[]): readonly (number | null)[] {
  const left = new Map(questions.map(({ id, showingsLeft }) => [id, showingsLeft]));
  const known = new Map(questions.map((question) => [question.id, question]));
  const outIn: (number | null)[] = sections.map(() => null);
  for (let week = 0; week <= weeksAhead; week += 1) {
    const isLive = (id: string) => (left.get(id) ?? 0) > 0 && (known.get(id)?.weeksLeft ?? 0) > week;
    const shown = new Map<string, number>();
    for (const [index, section] of sections.entries()) {
      const families = Map.groupBy(section.questionIds.filter(isLive), (id) => known.get(id)?.family ?? id);
      if (families.size < section.neededFamilies && outIn[index] === null) outIn[index] = week;
      const attempts = week < 2 ? Math.max(section.attemptsPerWeek, section.attemptsInFirstWeeks) : section.attemptsPerWeek;
      const ofFamily = Math.min(attempts, (attempts * section.count) / families.size);
      for (const ids of families.values()) for (const id of ids) shown.set(id, (shown.get(id) ?? 0) + ofFamily / ids.length);
    }
    for (const [id, showings] of shown) left.set(id, (left.get(id) ?? 0) - showings);
  }
  return outIn;
}

export type WeeklyRate = { rate: number; low: number; high: number };

/**
 * Mean of counts by week, with an interval at 95 %: by the square root, whose variance hardly depends on the mean (Anscombe 1948), widened where weeks differ more
 * than chance makes them (quasi-Poisson, McCullagh and Nelder, Generalized Linear Models, 2nd edition, section 6.2).
 */
export function weeklyRate(counts: readonly number[]): WeeklyRate {
  const weeks = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = total / weeks;
  const variance = weeks < 2 ? mean : counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (weeks - 1);
  const dispersion = mean === 0 ? 1 : Math.max(1, variance / mean);
  const half = 0.98 * Math.sqrt(dispersion);
  const root = Math.sqrt(total + 3 / 8);
  return {
    rate: mean,
    low: Math.min(mean, Math.max(0, root - half) ** 2 / weeks),
    high: Math.max(mean, (root + half) ** 2 / weeks),
  };
}
