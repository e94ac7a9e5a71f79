import type { Invited } from './invite-person.ts';

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Why somebody is not simply invited, for whoever wanted to. */
export function seenBeforeWords({ candidate, earlier, decision }: Extract<Invited, { kind: 'seen_before' }>): string {
  const who = `${candidate.name} (${candidate.email})`;
  if (decision.kind === 'working' || earlier.closedAt === null)
    return `${who} is taking this assessment right now, for “${earlier.opening}”.`;
  return `${who} took this assessment on ${inWords.format(earlier.closedAt)}, for “${earlier.opening}”. The retake rule asks to wait until ${inWords.format(decision.until)}.`;
}
