import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { SecondLookForCandidate } from '@assay/core/second-looks';
import { findSecondLook, getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { ownSecondLookDecision } from './own-second-look-decision.ts';
import { askedLook } from './second-look-views.ts';

/** Whether a person can be asked to look at the score, or what was asked and answered. */
export async function readOwnSecondLook(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<SecondLookForCandidate> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'second-look.request', subjectOfAttempt(attempt));
  const look = await findSecondLook(ctx.db, attempt.invitationId);
  if (look !== null) return { kind: 'asked', ...askedLook(look) };
  const decision = await ownSecondLookDecision(ctx.db, attempt, ctx.now());
  return decision.kind === 'may' ? { kind: 'may_ask', until: decision.until.toISOString() } : { kind: 'none' };
}
