import type { CaseFinding, MeasuredFigures, OptionFinding } from '@assay/core/analytics';
import { languageWords } from '../../words/status.ts';

export function caseFindingWords(finding: CaseFinding): string {
  switch (finding.kind) {
    case 'everybody':
      return 'Everybody passes it: it tells nobody apart.';
    case 'nobody':
      return 'Nobody passes it: look for a fault in the case.';
    case 'language':
      return `${languageWords[finding.language]} alone fails it: look at the case in that language.`;
    default:
      return finding satisfies never;
  }
}

export const optionFindingWords = {
  strong_choose_it: 'It counts as wrong, yet stronger candidates choose it: look at its words and at what counts as right.',
  nobody_is_right: 'Nobody chooses it, yet it counts as right: look for a fault.',
  nobody_chooses_it: 'Nobody chooses it: it draws nobody away from the right one.',
} as const satisfies Record<OptionFinding, string>;

/** How many rows of the tables below point something out; null for none. */
export function findingsSentence({ options, cases }: Pick<MeasuredFigures, 'options' | 'cases'>): string | null {
  const found = [options, cases].flatMap((rows) => (Array.isArray(rows) ? rows : [])).filter(({ finding }) => finding !== null).length;
  if (found === 0) return null;
  const what = cases === null ? 'option' : 'case';
  return found === 1
    ? `There is 1 ${what} to look at; it is marked below.`
    : `There are ${found} ${what}s to look at; they are marked below.`;
}
