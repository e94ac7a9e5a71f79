import { canonicalJson } from '@assay/core';
import { caseFinding, fewestAnswers, type LanguageOfCase, type MeasuredCase, type MeasuredFigures } from '@assay/core/analytics';
import type { CodeBody, FrozenCase, FrozenQuestion } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import { type CountedCases, type Database, listCasePatterns, type MeasuredQuestion } from '@assay/db';
import { differenceInterval } from '@assay/stats';
import { inTurn } from './in-turn.ts';
import { shareOf } from './share-of.ts';

/** Of what was asked, the newest version first. */
export async function measuredCases(
  db: Database,
  of: MeasuredQuestion,
  [newest, ...older]: readonly [FrozenQuestion, ...FrozenQuestion[]],
): Promise<MeasuredFigures['cases']> {
  if (newest.body.kind !== 'code') return null;
  const { cases } = newest.body;
  if (older.some((one) => casesOf(one) !== casesOf(newest))) return 'differ';
  const patterns = await inTurn(() => listCasePatterns(db, of));
  const programs = countOf(patterns);
  if (programs < fewestAnswers) return 'few';
  const ofLanguages = languagesIn(patterns, cases);
  return cases.map((frozenCase) => measuredCase(frozenCase, patterns, programs, ofLanguages));
}

const casesOf = ({ body }: FrozenQuestion): string =>
  body.kind === 'code'
    ? canonicalJson(
        body.cases.map(({ id, input, expected, files }: CodeBody['cases'][number]) => ({ id, input, expected, files: files ?? null })),
      )
    : '';

const countOf = (patterns: readonly CountedCases[]): number => patterns.reduce((sum, { count }) => sum + count, 0);
const countPassed = (patterns: readonly CountedCases[], id: string): number =>
  countOf(patterns.filter(({ passed }) => passed.includes(id)));

type LanguagePatterns = { language: Language; own: readonly CountedCases[]; others: readonly CountedCases[]; usualGap: number };

function languagesIn(patterns: readonly CountedCases[], cases: readonly FrozenCase[]): readonly LanguagePatterns[] {
  const languages = [...new Set(patterns.map(({ language }) => language))].toSorted();
  if (languages.length < 2) return [];
  return languages.map((language) => {
    const own = patterns.filter((pattern) => pattern.language === language);
    const others = patterns.filter((pattern) => pattern.language !== language);
    return { language, own, others, usualGap: meanPassed(others, cases) - meanPassed(own, cases) };
  });
}

/** Over all cases, as the share of them that passes. */
const meanPassed = (patterns: readonly CountedCases[], cases: readonly FrozenCase[]): number =>
  patterns.reduce((sum, { passed, count }) => sum + count * passed.length, 0) / (countOf(patterns) * cases.length);

function measuredCase(
  { id, group, isSample, why }: FrozenCase,
  patterns: readonly CountedCases[],
  programs: number,
  ofLanguages: readonly LanguagePatterns[],
): MeasuredCase {
  const passed = shareOf(countPassed(patterns, id), programs);
  const languages = ofLanguages.map(({ language, own, others, usualGap }): LanguageOfCase => {
    const mine = shareOf(countPassed(own, id), countOf(own));
    const theirs = shareOf(countPassed(others, id), countOf(others));
    return { language, passed: mine, lead: differenceInterval(theirs, mine), othersN: theirs.n, usualGap };
  });
  return {
    id,
    group,
    isSample,
    why,
    passed,
    languages: languages.map((one) => ({ language: one.language, passed: one.passed.n < fewestAnswers ? null : one.passed })),
    finding: caseFinding({ passed, isSample }, languages),
  };
}
