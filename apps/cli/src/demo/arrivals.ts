import { csvRows } from '@assay/core';
import type { InvitationId } from '@assay/core/ids';
import { findCandidateByEmail, findInvitation } from '@assay/db';
import {
  answerArrangement,
  applyByOpenLink,
  enterByLink,
  inviteCandidate,
  requestArrangement,
  type ServiceContext,
  startInvitationList,
} from '@assay/services';
import { dayMs, later } from './moments.ts';
import type { OfficeOpening } from './office.ts';
import type { Hands } from './open-company.ts';
import type { Plan } from './plans.ts';

const byLetter = { mailing: { remindHours: 48, timeZone: 'Europe/Amsterdam' }, startsFrom: null } as const;

/** A list that came from somewhere: all of its people at once. */
export async function inviteList(
  { clock, work }: Hands,
  by: ServiceContext,
  { openingId }: OfficeOpening,
  plans: readonly Plan[],
): Promise<void> {
  const rows = plans.map(({ name, email, source, isWarm }) => [name, email, source, isWarm ? 'yes' : 'no']);
  await startInvitationList(by, {
    ...byLetter,
    ...{ openingId, text: csvRows([['name', 'email', 'source', 'warm'], ...rows]), source: '', isWarm: false, seenBefore: 'leave_out' },
    startsUntil: later(clock.now(), 21 * dayMs).toISOString(),
  });
  await work();
}

export async function inviteByHand({ work }: Hands, by: ServiceContext, { openingId }: OfficeOpening, plan: Plan): Promise<InvitationId> {
  const { name, email, timeMultiplier } = plan;
  const { invitationId } = await inviteCandidate(by, {
    ...byLetter,
    ...{ openingId, name, email, timeMultiplier, breakMinutes: 0, seenBefore: 'invite' },
    startsUntil: plan.startsUntil.toISOString(),
  });
  await work();
  return invitationId;
}

/** Whoever comes by an advert gets a letter at once. */
export async function applyByAdvert({ visitor, work }: Hands, { advert }: OfficeOpening, { name, email, device }: Plan): Promise<void> {
  await applyByOpenLink({ ...visitor, device }, { token: advert, name, email, timeZone: 'Europe/Amsterdam' });
  await work();
}

export async function invitationOf(
  { db }: Hands,
  { openingId, teamId }: OfficeOpening,
  { email }: Pick<Plan, 'email'>,
): Promise<InvitationId> {
  const candidate = await findCandidateByEmail(db, teamId, email);
  const invitationId = candidate === null ? null : await findInvitation(db, openingId, candidate.id);
  if (invitationId === null) throw new Error(`${email} was not invited`);
  return invitationId;
}

/** Follows the link in the letter. */
export async function enter(hands: Hands, { email, device }: Pick<Plan, 'email' | 'device'>): Promise<ServiceContext> {
  const { secret } = await enterByLink({ ...hands.visitor, device }, { token: hands.post.tokenFor(email), email });
  return hands.candidate(secret, device);
}

/** Asks for more time before the start, and gets it. */
export async function arrange(candidate: ServiceContext, by: ServiceContext): Promise<void> {
  const { requestId } = await requestArrangement(candidate, { needs: ['more_time'], text: 'I read more slowly than most.' });
  await answerArrangement(by, { requestId, answer: 'granted', text: 'Gladly.', timeMultiplier: 1.25, breakMinutes: 10 });
}
