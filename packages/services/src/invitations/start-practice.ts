import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { defaultConduct } from '@assay/core/assessments';
import { assessmentContent } from '@assay/core/assessments/schema';
import { grantedMs } from '@assay/core/attempts';
import type { AttemptId, InvitationId } from '@assay/core/ids';
import { type PracticeDecision, practiceDecision, practiceTimeMs } from '@assay/core/invitations';
import { language } from '@assay/core/runs/schema';
import {
  deletePractice,
  findAttemptByInvitation,
  findInvitation,
  getInvitation,
  getLatestRevision,
  getOpening,
  type Invitation,
  insertAnswers,
  insertAttempt,
  insertInvitation,
  insertItems,
  markPracticeOf,
  markRevisionFrozen,
  type Opening,
  subjectOfInvitation,
  type Tx,
  toStored,
  writing,
} from '@assay/db';
import { assemblyVersion } from '@assay/stats';
import { hiddenOpening } from '../assessments/hidden-opening.ts';
import { drawVariants } from '../attempts/draw-variants.ts';
import { frozenForm } from '../attempts/frozen-form.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { ownInvitationId } from './own-invitation-id.ts';
import { mostPractised, oneOfEachKind, practiceVersions } from './practice-questions.ts';

const practiceContent = assessmentContent.parse({
  name: 'Practice round',
  sections: [
    {
      id: 'practice',
      title: 'Practice',
      pool: { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5 },
      count: mostPractised,
      weight: 1,
    },
  ],
  workingTimeMs: practiceTimeMs,
  conduct: defaultConduct,
  languages: language.options,
});

/**
 * A practice round beside the candidate's own invitation, in the place of the one before, which is deleted. It is an attempt like any other, on a
 * hidden invitation, so that the page is the same; no trace is left, because that somebody practises is for nobody to know.
 */
export async function startPractice(ctx: ServiceContext): Promise<{ attemptId: AttemptId }> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, ownInvitationId(ctx));
    assertMay(ctx.actor, 'practice.start', subjectOfInvitation(invitation));
    const now = ctx.now();
    const hasStarted = (await findAttemptByInvitation(tx, invitation.id)) !== null;
    assertMayPractise(practiceDecision({ ...invitation, isRevoked: invitation.revokedAt !== null, hasStarted }, now));

    const practised = await getOpening(tx, invitation.openingId);
    const { languages } = (await getLatestRevision(tx, practised.assessmentId)).content;
    const versions = await practiceVersions(tx, practised.teamId, languages);
    if (versions.length === 0) {
      throw new AppError('conflict', 'There is nothing to practise with here. You can start whenever you are ready.', {
        reason: 'no_practice',
      });
    }
    const opening = await hiddenOpening(tx, ctx, {
      teamId: practised.teamId,
      purpose: 'practice',
      title: 'Practice',
      managerName: practised.managerName,
      content: practiceContent,
    });
    const invitationId = await practiceInvitation(tx, ctx, invitation, opening);
    await deletePractice(tx, invitation.id);

    const revision = await getLatestRevision(tx, opening.assessmentId);
    const seed = Buffer.from(ctx.randomBytes(16)).toString('hex');
    const drawn = oneOfEachKind(versions, seed).map(({ versionId, question }) => ({ versionId, family: question.family }));
    const attemptId = newIdIn(ctx, 'attempt');
    const section = { title: 'Practice', points: 1, areOptionsShuffled: true, versionIds: drawn.map(({ versionId }) => versionId) };
    const { items, answers } = frozenForm(ctx, {
      attemptId,
      languages,
      live: versions,
      variants: await drawVariants(tx, section.versionIds, seed),
      sections: [section],
      seed,
    });
    const clock = { workingTimeMs: practiceTimeMs, timeMultiplier: invitation.timeMultiplier, addedMs: 0 };
    await insertAttempt(tx, {
      id: attemptId,
      invitationId,
      revisionId: revision.id,
      purpose: 'practice',
      seed,
      assemblyVersion,
      assemblyInputs: toStored({ sections: [{ count: drawn.length, candidates: drawn }] }),
      workingTimeMs: clock.workingTimeMs,
      timeMultiplier: clock.timeMultiplier,
      startedAt: now,
      closesAt: new Date(now.getTime() + grantedMs(clock)),
    });
    await insertItems(tx, items);
    await insertAnswers(tx, answers, now);
    await markRevisionFrozen(tx, revision.id, now);
    return { attemptId };
  });
}

/** A person has one a team: whoever was invited twice practises for one of both at a time. */
async function practiceInvitation(tx: Tx, ctx: ServiceContext, invitation: Invitation, opening: Opening): Promise<InvitationId> {
  const { candidateId, timeMultiplier } = invitation;
  const known = await findInvitation(tx, opening.id, candidateId);
  if (known !== null) {
    await markPracticeOf(tx, known, invitation.id, timeMultiplier);
    return known;
  }
  const id = newIdIn(ctx, 'invitation');
  await insertInvitation(tx, {
    id,
    openingId: opening.id,
    candidateId,
    startsFrom: null,
    startsUntil: null,
    timeMultiplier,
    practiceOf: invitation.id,
    source: 'practice',
    createdAt: ctx.now(),
  });
  return id;
}

function assertMayPractise(decision: PracticeDecision): void {
  switch (decision) {
    case 'may_practise':
      return;
    case 'started':
      throw new AppError(
        'conflict',
        'Your attempt has begun, and with it practising is over. Your own page brings you back to the attempt.',
        {
          reason: 'started',
        },
      );
    case 'revoked':
      throw new AppError('conflict', 'This invitation was withdrawn. Your contact can tell you more.', { reason: 'revoked' });
    case 'too_late':
      throw new AppError('conflict', 'The time to start is over, so there is nothing left to practise for.', { reason: 'too_late' });
    default:
      decision satisfies never;
  }
}
