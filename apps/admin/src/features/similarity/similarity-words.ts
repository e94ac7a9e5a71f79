import {
  answersWithoutOwnTail,
  type CasePair,
  type CaseRate,
  type CaseStatus,
  expectedByChance,
  oddsOf,
  type PairSide,
  type SimilarityLink,
  type SimilarityNode,
} from '@assay/core/similarity';
import { formatCount, formatNumber } from '@assay/ui';
import type { Tone } from '../../lists/tag.tsx';

export const caseTones: Readonly<Record<CaseStatus, Tone>> = {
  open: 'amber',
  asked: 'blue',
  answered: 'amber',
  confirmed: 'bad',
  dismissed: 'grey',
};

export function sideName(side: PairSide): string {
  switch (side.kind) {
    case 'attempt':
      return side.name;
    case 'foreign':
      return 'An attempt of another team';
    case 'gone':
      return 'Somebody who was deleted';
    case 'known':
      return side.title;
    case 'proof':
      return `Proof solution ${side.path}`;
    default:
      return side satisfies never;
  }
}

/** A number of pairs that chance brings: small ones need their digits. */
const few = (value: number): string => (value < 0.001 ? 'less than 0.001' : formatNumber(value, value < 0.1 ? 3 : value < 10 ? 1 : 0));

/** In words first, the number after them. */
export function surpriseSentence({ surprise, compared, expected }: Pick<CasePair, 'surprise' | 'compared' | 'expected'>): string {
  const words = oddsOf(surprise);
  const odds = `${words.charAt(0).toUpperCase()}${words.slice(1)} honest pairs of ${isOwnTail(compared) ? 'this question' : 'a question'} are as alike`;
  if (expected === null || compared < 1) return `${odds}.`;
  return `${odds}. ${formatCount(compared, 'pair')} ${compared === 1 ? 'was' : 'were'} compared, and ${few(expected)} of them ${expected < 1.5 ? 'is' : 'are'} expected to be so by chance.${isOwnTail(compared) ? '' : ' These are too few to tell what is usual here: the odds are those of other questions.'}`;
}

/** Whether so many pairs are of enough answers. */
const isOwnTail = (compared: number): boolean => compared > (answersWithoutOwnTail * (answersWithoutOwnTail - 1)) / 2;

/** What a threshold comes to. */
export function thresholdSentence(
  { nodes, links }: { nodes: readonly SimilarityNode[]; links: readonly SimilarityLink[] },
  least: number,
  compared: number,
): string {
  const above = links.filter(({ surprise }) => surprise >= least);
  const ends = new Set(above.flatMap(({ from, to }) => [from, to]));
  const attempts = nodes.filter(({ id, side }) => ends.has(id) && side.kind !== 'known' && side.kind !== 'proof').length;
  const found =
    above.length === 0
      ? 'No pair is'
      : `${formatCount(above.length, 'pair')} with ${formatCount(attempts, 'attempt')} ${above.length === 1 ? 'is' : 'are'}`;
  return `${found} as alike as ${oddsOf(least)} honest pairs or more. Of the ${formatCount(compared, 'pair')} compared, about ${few(expectedByChance(compared, least))} would be by chance, were all of them honest.`;
}

/** Per 1,000 attempts, with its interval. */
export function rateWords({ attempts, cases, low, high }: CaseRate): { value: string; from: string } {
  if (attempts === 0) return { value: 'no attempts', from: '' };
  // A tenth of one in a thousand is more than anybody knows of a rate that is not small.
  const per = (share: number) => formatNumber(1000 * share, share < 0.01 ? 1 : 0);
  return {
    value: `${per(cases / attempts)} in 1,000`,
    from: `${cases} of ${formatNumber(attempts)} attempts, 95 % interval ${per(low)} to ${per(high)}`,
  };
}

/** A letter each, so that colour is not the only sign: A … Z, AA … */
export function regionLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${regionLetter(Math.floor(index / 26) - 1)}${letter}`;
}
