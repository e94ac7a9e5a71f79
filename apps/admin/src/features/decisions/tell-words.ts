import { type AnswersPreview, decisionKinds } from '@assay/core/decisions';
import { formatCount, formatNumber } from '@assay/ui';
import { decisionWords } from '../../words/decision-words.ts';

/** "31 people to tell: 4 advance, 27 rejected." */
export function tellingWords({ telling, byDecision }: Pick<AnswersPreview, 'telling' | 'byDecision'>): string {
  if (telling === 0) return 'Nobody here has a decision to be told';
  const parts = decisionKinds
    .filter((kind) => byDecision[kind] > 0)
    .map((kind) => `${formatNumber(byDecision[kind])} ${decisionWords[kind].done}`);
  return `${formatCount(telling, 'person', 'people')} to tell: ${parts.join(', ')}.`;
}

/** Who is selected and is not told by what is offered. */
export function leftOutWords({
  undecided,
  toldAlready,
  telling,
  sending,
  onTheirWay,
}: Pick<AnswersPreview, 'undecided' | 'toldAlready' | 'telling' | 'sending' | 'onTheirWay'>): string[] {
  const owedNone = telling - sending - onTheirWay;
  return [
    undecided === 0 ? null : `${formatCount(undecided, 'person', 'people')} ${undecided === 1 ? 'is' : 'are'} not decided and left out.`,
    toldAlready === 0 ? null : `${formatCount(toldAlready, 'person', 'people')} ${toldAlready === 1 ? 'knows' : 'know'} already.`,
    onTheirWay === 0 ? null : `${formatCount(onTheirWay, 'letter')} ${onTheirWay === 1 ? 'is' : 'are'} on the way already.`,
    owedNone === 0 ? null : `${formatCount(owedNone, 'person', 'people')} ${owedNone === 1 ? 'is' : 'are'} owed no answer and left out.`,
  ].filter((note) => note !== null);
}
