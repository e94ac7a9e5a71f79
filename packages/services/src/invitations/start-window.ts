import { AppError } from '@assay/core';
import { extendDecision } from '@assay/core/invitations';
import { markWindowExtended, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import type { InvitedPerson } from './invited-person.ts';

/** Refuses to move the last moment to start to `until`, where it may not be. */
export function assertWindowMoves({ invitation, attempt }: InvitedPerson, until: Date | null, now: Date): void {
  const { startsFrom, startsUntil, revokedAt } = invitation;
  const decision = extendDecision({ startsFrom, startsUntil, isRevoked: revokedAt !== null, isStarted: attempt !== null }, until, now);
  if (decision.kind === 'refused') throw refusal(decision);
}

export async function moveWindow(
  tx: Tx,
  ctx: ServiceContext,
  person: InvitedPerson,
  { until, reason }: { until: Date | null; reason: string },
): Promise<void> {
  assertWindowMoves(person, until, ctx.now());
  const { id, startsUntil } = person.invitation;
  if (startsUntil === null || !(await markWindowExtended(tx, id, { before: startsUntil, until }))) {
    throw new AppError('conflict', 'Somebody else has just changed this invitation. Look at it again.', { reason: 'changed' });
  }
  await trace(tx, ctx, {
    action: 'invitation.extend',
    subject: id,
    reason,
    details: { from: startsUntil.toISOString(), to: until?.toISOString() ?? null },
  });
}

/** One about the moment belongs beside the field that holds it. */
function refusal({ message, reason, isAboutMoment }: Extract<ReturnType<typeof extendDecision>, { kind: 'refused' }>): AppError {
  return isAboutMoment
    ? new AppError('invalid_input', message, { reason, issues: [{ path: 'startsUntil', message }] })
    : new AppError('conflict', message, { reason });
}
