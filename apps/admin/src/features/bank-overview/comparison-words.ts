import { type ComparedGroup, fewestAnswers } from '@assay/core/analytics';
import { formatCount, formatPercent } from '@assay/ui';
import { shareWords } from '../../words/figure-words.ts';

/** Only what the interval leaves out is called better or worse. */
export function againstWords({ share, expected }: Pick<ComparedGroup, 'share' | 'expected'>): string {
  if (share === null || expected === null) return `fewer than ${fewestAnswers} people`;
  const same = `(${formatPercent(expected)} in all)`;
  if (share.low > expected) return `better than elsewhere ${same}`;
  return share.high < expected ? `worse than elsewhere ${same}` : `no clear difference ${same}`;
}

/** An opening need not name a role. */
export const groupName = (group: string): string => (group === '' ? 'no role named' : group);

export const groupWords = (one: ComparedGroup): string =>
  `${groupName(one.group)}, ${formatCount(one.n, 'person', 'people')}${one.share === null ? '' : `: ${shareWords(one.share)}`}; ${againstWords(one)}`;
