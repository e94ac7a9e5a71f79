import type { InvitationForCandidate } from '@assay/core/invitations';
import { formatCount } from '@assay/ui';

/** What somebody reads before the start where a question may be on trial; null where none can be. */
export function pilotWords({ pilot, questions }: Pick<InvitationForCandidate, 'pilot' | 'questions'>): string | null {
  if (pilot === null) return null;
  const counting = `${formatCount(questions, 'question')} that ${questions === 1 ? 'counts' : 'count'}`;
  const more = pilot.mostMinutes === null ? '' : `, ${formatCount(pilot.mostMinutes, 'minute')} at most`;
  return `One question may be on trial: we try new questions this way before they count. If you get one, it comes on top of the ${counting}, and so does the time for it${more}. It is worth no points, and whatever you answer there neither helps nor harms you. You are not told which one it is, because only then do people answer it as they answer the others. After the end you read whether there was one.`;
}
