import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { livePool } from '@assay/core/assessments';
import { grantedMs } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { startDecision } from '@assay/core/invitations';
import {
  deletePractice,
  findAttemptByInvitation,
  getInvitation,
  getLatestRevision,
  getOpening,
  insertAnswers,
  insertAttempt,
  insertItems,
  listLiveVersions,
  markRevisionFrozen,
  subjectOfInvitation,
  toStored,
  writing,
} from '@assay/db';
import { assembleForm, assemblyVersion } from '@assay/stats';
import { newIdIn, type ServiceContext } from '../context.ts';
import { ownInvitationId } from '../invitations/own-invitation-id.ts';
import { trace } from '../trace.ts';
import { frozenForm } from './frozen-form.ts';

/**
 * Draws the form, freezes its question versions into the attempt and starts the clock. Asked again it answers the attempt that is there, so
 * a lost response costs nothing.
 */
export async function startAttempt(ctx: ServiceContext): Promise<{ attemptId: AttemptId }> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, ownInvitationId(ctx));
    assertMay(ctx.actor, 'attempt.start', subjectOfInvitation(invitation));
    const existing = await findAttemptByInvitation(tx, invitation.id);
    if (existing !== null) return { attemptId: existing.id };
    const now = ctx.now();
    assertStartable(invitation, now);

    const opening = await getOpening(tx, invitation.openingId);
    const revision = await getLatestRevision(tx, opening.assessmentId);
    const live = await listLiveVersions(tx, opening.teamId);
    const inputs = {
      sections: revision.content.sections.map((section) => ({
        count: section.count,
        candidates: livePool(live, section.pool).map(({ versionId, question }) => ({ versionId, family: question.family })),
      })),
    };
    const seed = Buffer.from(ctx.randomBytes(16)).toString('hex');
    const form = assembleForm(inputs, seed);
    if (form.kind === 'short') {
      throw new AppError('conflict', 'This assessment cannot be drawn right now. Please tell your contact; your time has not started.', {
        reason: 'empty_pool',
      });
    }

    const attemptId = newIdIn(ctx, 'attempt');
    const { items, answers } = frozenForm(ctx, { attemptId, content: revision.content, live, sections: form.sections, seed });
    const clock = { workingTimeMs: revision.content.workingTimeMs, timeMultiplier: invitation.timeMultiplier, addedMs: 0 };
    await insertAttempt(tx, {
      id: attemptId,
      invitationId: invitation.id,
      revisionId: revision.id,
      purpose: opening.purpose,
      seed,
      assemblyVersion,
      assemblyInputs: toStored(inputs),
      workingTimeMs: clock.workingTimeMs,
      timeMultiplier: clock.timeMultiplier,
      startedAt: now,
      closesAt: new Date(now.getTime() + grantedMs(clock)),
    });
    await insertItems(tx, items);
    await insertAnswers(tx, answers, now);
    await deletePractice(tx, invitation.id);
    await markRevisionFrozen(tx, revision.id, now);
    await trace(tx, ctx, { action: 'attempt.start', subject: attemptId, details: { invitationId: invitation.id, seed } });
    return { attemptId };
  });
}

function assertStartable(invitation: { revokedAt: Date | null; startsFrom: Date | null; startsUntil: Date | null }, now: Date): void {
  if (invitation.revokedAt !== null) {
    throw new AppError('conflict', 'This invitation was withdrawn. Your contact can tell you more.', { reason: 'revoked' });
  }
  const decision = startDecision(invitation, now);
  if (decision.kind === 'too_early') {
    throw new AppError('conflict', `You can start from ${decision.startsFrom.toISOString()} on.`, { reason: 'too_early' });
  }
  if (decision.kind === 'too_late') {
    throw new AppError('conflict', `The time to start ended at ${decision.startsUntil.toISOString()}. Your contact can open it again.`, {
      reason: 'too_late',
    });
  }
}
