import type { DecidingScore } from '@assay/core/openings';
import type { RegradeForStaff, RegradeRow } from '@assay/core/regrades';
import type { LostLevel } from '@assay/core/reviews';
import { formatCount } from '@assay/ui';
import { decidingWords } from '../../words/deciding-words.ts';

type Summary = RegradeForStaff['summary'];

export function titleOf({ kind, question, opening }: Pick<RegradeForStaff, 'kind' | 'question' | 'opening'>): string {
  switch (kind) {
    case 'version':
      return `Grade by version ${question?.version ?? ''} of “${question?.title ?? ''}”`;
    case 'leave_out':
      return `Leave “${question?.title ?? ''}” out of the scores`;
    case 'weights':
      return `Weigh the attempts of “${opening?.title ?? ''}” anew`;
    default:
      return kind satisfies never;
  }
}

/** "12 finished attempts: 3 scores rise, 1 falls, the others stay. 2 cross the floor, 1 of them was told a decision." */
export function summaryWords({ attempts, changed, up, down, crossing, crossingTold, reviewNeeded }: Summary): string {
  if (attempts === 0) return reviewNeeded > 0 ? 'No score changes.' : 'No finished attempt is touched by it.';
  const all = formatCount(attempts, 'finished attempt');
  if (changed === 0) return `${all}: no score changes.`;
  const rising = up === 0 ? [] : [`${formatCount(up, 'score')} ${up === 1 ? 'rises' : 'rise'}`];
  const falling = down === 0 ? [] : [`${formatCount(down, 'score')} ${down === 1 ? 'falls' : 'fall'}`];
  const even = changed - up - down;
  const same = even === 0 ? [] : [`${formatCount(even, 'score')} ${even === 1 ? 'is' : 'are'} of other points with the same percentage`];
  const rest = changed === attempts ? [] : ['the others stay'];
  return `${all}: ${[...rising, ...falling, ...same, ...rest].join(', ')}. ${crossingWords(crossing, crossingTold)}`;
}

function crossingWords(crossing: number, told: number): string {
  if (crossing === 0) return 'Nobody crosses the floor.';
  const who = crossing === 1 ? 'One person crosses the floor' : `${crossing} people cross the floor`;
  if (told === 0) return `${who}, ${crossing === 1 ? 'who was not' : 'of whom nobody was'} told a decision.`;
  return `${who}; ${told === crossing ? (told === 1 ? 'the person was' : 'all were') : `${told} of them ${told === 1 ? 'was' : 'were'}`} told a decision already. It stays as it was told.`;
}

export function leftOutWords({ leftOut }: Pick<Summary, 'leftOut'>): string | null {
  if (leftOut === 0) return null;
  return `${formatCount(leftOut, 'attempt')} ${leftOut === 1 ? 'is' : 'are'} left out: late edits were added, the values were drawn, people have still to score the answer, or the newer version asks for something else.`;
}

/** What becomes of answers that were scored by levels which are gone; `count` of them wait for somebody to ask. */
export const reviewNeededWords = (count: number): string =>
  count === 0
    ? 'New reviews were asked for: their scores come once people have given them.'
    : `${formatCount(count, 'answer')} ${count === 1 ? 'was' : 'were'} scored by a level that the newer rubric does not have, or ${count === 1 ? 'lacks' : 'lack'} one of its criteria. Nothing is guessed: ${count === 1 ? 'it stays' : 'they stay'} as before unless you ask for new reviews.`;

export const lostWords = ({ criterion, level }: LostLevel): string =>
  level === null ? `“${criterion}”: not scored` : `“${criterion}”: “${level}” is gone`;

/** "62.5 %", "57 % equated". */
export const percentWords = (percent: number | null, score: DecidingScore | null): string =>
  percent === null || score === null ? 'none' : decidingWords({ percent, of: score });

export function crossingCell({ crossing, decision, isOvertaken }: RegradeRow): string {
  if (isOvertaken) return 'Changed since the preview: stays as it is';
  const side = crossing === 'up' ? 'Comes above the floor' : crossing === 'down' ? 'Falls below the floor' : '';
  if (crossing === null || decision === null) return side;
  return `${side}; ${decisionWords[decision.kind]}${decision.isTold ? ', told' : ', not told'}`;
}

const decisionWords = { advance: 'advanced', reject: 'rejected', hold: 'on hold' } as const;

export const stateWords = {
  reckoning: 'Being reckoned',
  ready: 'Preview',
  applying: 'Being carried out',
  applied: 'Carried out',
  undoing: 'Being undone',
  undone: 'Undone',
} as const satisfies Record<RegradeForStaff['state'], string>;
