import type { InvitationId } from '@assay/core/ids';
import { nothingKnown } from '@assay/core/outcomes';
import { readOutcome, type ServiceContext, saveOutcome } from '@assay/services';
import { type Chance, chanceOf } from './chance.ts';
import { dayMs, later } from './moments.ts';
import type { OfficeOpening } from './office.ts';
import { resultsOf } from './results-of.ts';

/** From the decision to the interview, and from there to the answer to an offer. */
const interviewedAfterMs = 8 * dayMs;
const settledAfterMs = 19 * dayMs;
const cancelledShare = 0.06;
/** Interviewers see what an assessment does not ask for, and not all of what it does. */
const [skillCounts, besidesCounts] = [0.75, 0.55];
const offerFrom = 3.7;

/** What became of those who were advanced, as the recruiter writes it down: interviews first, later what came of the offers. */
export async function writeDownInterviews(
  recruiter: ServiceContext,
  { openingId }: OfficeOpening,
  { seed, skillOf }: { seed: string; skillOf: (invitationId: InvitationId) => number | null },
): Promise<void> {
  const now = recruiter.now();
  for await (const { invitationId, decision } of resultsOf(recruiter, openingId, { decision: 'advance' })) {
    const skill = skillOf(invitationId);
    const agedMs = decision === null ? 0 : now.getTime() - Date.parse(decision.at);
    if (skill === null || agedMs < interviewedAfterMs) continue;
    const { saves } = await readOutcome(recruiter, { invitationId });
    const isSettled = agedMs >= settledAfterMs;
    if (saves > (isSettled ? 1 : 0)) continue;
    const values = outcomeOf(chanceOf(`${seed} interviews ${invitationId}`), skill, later(now, -dayMs), isSettled);
    await saveOutcome(recruiter, { invitationId, basedOn: saves, values });
  }
}

/** The same person always fares the same. */
function outcomeOf(chance: Chance, skill: number, on: Date, isSettled: boolean): typeof nothingKnown {
  const day = on.toISOString().slice(0, 10);
  if (chance.isTrue(cancelledShare)) return { ...nothingKnown, interviewed: false };
  const impression = 3.2 + skillCounts * skill + besidesCounts * chance.normal();
  const interviewRating = Math.min(5, Math.max(1, Math.round(impression * 2) / 2));
  const interview = { ...nothingKnown, interviewed: true, interviewedOn: day, interviewRating };
  if (!isSettled) return interview;
  if (interviewRating < offerFrom) return { ...interview, offer: 'none', hired: false };
  return chance.isTrue(0.7)
    ? { ...interview, offer: 'accepted', hired: true, hiredOn: day }
    : { ...interview, offer: 'declined', hired: false };
}
