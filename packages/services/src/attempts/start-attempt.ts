import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { mayHavePilot, mostFormsCompared, quarterBefore, weekOf } from '@assay/core/assessments';
import { grantedMs } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { startDecision } from '@assay/core/invitations';
import { pointsPerSection } from '@assay/core/openings';
import {
  deletePractice,
  type Exposures,
  findAttemptByInvitation,
  findNotice,
  getInvitation,
  getLatestRevision,
  getOpening,
  getRotationSettings,
  insertAnswers,
  insertAttempt,
  insertItems,
  insertShortfalls,
  type LiveVersion,
  listFamiliesMet,
  listLiveVersions,
  listRestingVersions,
  markRevisionFrozen,
  noExposures,
  type Opening,
  readExposures,
  subjectOfInvitation,
  type Tx,
  writing,
} from '@assay/db';
import { assemblyVersion } from '@assay/stats';
import { pilotCandidates } from '../assessments/pilot-candidates.ts';
import { listUnmetPilots } from '../assessments/unmet-pilots.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { ownInvitationId } from '../invitations/own-invitation-id.ts';
import { trace } from '../trace.ts';
import { drawStoredForm } from './draw-stored-form.ts';
import { drawVariants } from './draw-variants.ts';
import { frozenForm } from './frozen-form.ts';

/**
 * Draws the form from families that this person has not met, freezes its question versions into the attempt and starts the clock. Asked again it answers the attempt that is there, so
 * a lost response costs nothing. A pool that ran dry does not stop the candidate: the form is drawn as well as it can be, and the team is
 * told. Only when there is not one question the start is refused. Where the assessment allows it, a question in pilot rides along, unscored; its minutes come on top.
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
    const met = await listFamiliesMet(tx, invitation.candidateId);
    const isUnmet = ({ question }: LiveVersion) => !met.has(question.family);
    const live = (await listLiveVersions(tx, opening.teamId)).filter(isUnmet);
    const resting = (await listRestingVersions(tx, opening.teamId)).filter(isUnmet);
    const exposures = await exposuresAt(tx, opening, now);
    const { settings: caps } = await getRotationSettings(tx);
    const { sections, languages, workingTimeMs } = revision.content;
    const pilots = mayHavePilot(revision.content, opening.purpose) ? await listUnmetPilots(tx, opening.teamId, met) : [];
    const seed = Buffer.from(ctx.randomBytes(16)).toString('hex');
    const points = pointsPerSection(sections, opening.sectionPoints);
    const form = drawStoredForm({
      sections,
      languages,
      points,
      live,
      resting,
      exposures,
      caps,
      pilots: pilotCandidates(pilots, { sections, languages }),
      seed,
    });
    if (form.sections.every(({ versionIds }) => versionIds.length === 0)) {
      throw new AppError('conflict', 'This assessment cannot be drawn right now. Please tell your contact; your time has not started.', {
        reason: 'empty_pool',
      });
    }

    const attemptId = newIdIn(ctx, 'attempt');
    const variants = await drawVariants(
      tx,
      form.sections.flatMap(({ versionIds }) => versionIds),
      seed,
    );
    const { items, answers, extraMs } = frozenForm(ctx, {
      attemptId,
      languages,
      live: [...live, ...resting, ...pilots],
      variants,
      sections: form.sections,
      seed,
    });
    const clock = { workingTimeMs: workingTimeMs + extraMs, timeMultiplier: invitation.timeMultiplier, addedMs: 0 };
    await insertAttempt(tx, {
      id: attemptId,
      invitationId: invitation.id,
      revisionId: revision.id,
      purpose: opening.purpose,
      seed,
      assemblyVersion,
      assemblyInputs: form.inputs,
      noticeNumber: (await findNotice(tx))?.number ?? 0,
      workingTimeMs: clock.workingTimeMs,
      timeMultiplier: clock.timeMultiplier,
      breakMs: invitation.breakMinutes * 60_000,
      startedAt: now,
      closesAt: new Date(now.getTime() + grantedMs(clock)),
    });
    await insertItems(tx, items);
    await insertAnswers(tx, answers, now);
    await deletePractice(tx, invitation.id);
    if (opening.purpose === 'real') await insertShortfalls(tx, { attemptId, openingId: opening.id }, form.shortfalls, now);
    if (opening.purpose !== 'preview') await markRevisionFrozen(tx, revision.id, now);
    await trace(tx, ctx, { action: 'attempt.start', subject: attemptId, details: { invitationId: invitation.id, seed } });
    return { attemptId };
  });
}

/** What a team tries out is balanced against nothing. */
async function exposuresAt(tx: Tx, { id, assessmentId, purpose }: Opening, now: Date): Promise<Exposures> {
  if (purpose !== 'real') return noExposures;
  return readExposures(tx, {
    assessmentId,
    openingId: id,
    quarterFrom: quarterBefore(now),
    weekFrom: weekOf(now),
    mostForms: mostFormsCompared,
  });
}

function assertStartable(
  invitation: { revokedAt: Date | null; waivedAt: Date | null; startsFrom: Date | null; startsUntil: Date | null },
  now: Date,
): void {
  if (invitation.revokedAt !== null) {
    throw new AppError('conflict', 'This invitation was withdrawn. Your contact can tell you more.', { reason: 'revoked' });
  }
  if (invitation.waivedAt !== null) {
    throw new AppError('conflict', 'Your earlier score stands for this opening, so you need not take it again.', { reason: 'waived' });
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
