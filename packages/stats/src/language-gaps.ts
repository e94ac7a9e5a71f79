import { gapAtEqualSkill, type MatchedAnswers, type SkillGap } from './equal-skill.ts';

/** `harder` and `easier` are numbers of languages: at equal skill people get `gap` more of the points in the second. */
export type LanguageGap = SkillGap & { harder: number; easier: number };

const fewestInLanguage = 20;

/**
 * Each pair of languages that enough people wrote in, at equal skill; all intervals together hold with a chance of 999 in 1,000.
 * @param languages by place: a number from 0 for each; below 0, or NaN, where there is none
 */
export function languageGaps(answers: MatchedAnswers, languages: Float64Array, reliability: number | null): LanguageGap[] {
  const byLanguage = Map.groupBy(languages.keys(), (place) => languages[place] ?? -1);
  const written = [...byLanguage]
    .filter(([language, places]) => language >= 0 && places.length >= fewestInLanguage)
    .map(([language]) => language);
  const pairs = written.flatMap((one, index) => written.slice(index + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => {
    const sides = Int8Array.from(languages, (language) => (language === one ? 0 : language === other ? 1 : -1));
    const found = gapAtEqualSkill(answers, sides, { reliability, comparisons: pairs.length });
    if (found === null) return [];
    const { gap, low, high, n, othersN } = found;
    return [
      gap >= 0
        ? { ...found, easier: one, harder: other }
        : { gap: -gap, low: -high, high: -low, n: othersN, othersN: n, easier: other, harder: one },
    ];
  });
}
