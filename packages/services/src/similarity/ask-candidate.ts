import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { SimilarityCaseId } from '@assay/core/ids';
import { type AskCandidateInput, answerUntil, askDecision, statusOf } from '@assay/core/similarity';
import { getSimilaritySettings, markCaseStatus, markPartyAsked, subjectOfParty, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { queueCandidateMail } from '../mail/queue-candidate-mail.ts';
import { caseStanding } from './case-standing.ts';
import { takeCaseStep } from './case-step.ts';

/** Puts the team's question to one candidate of a case: it stands on the page of the assessment from now on, and a letter says so. */
export async function askCandidate(ctx: ServiceContext, input: AskCandidateInput & { caseId: SimilarityCaseId }): Promise<void> {
  await writing(ctx.db, async (tx) => {
    const standing = await caseStanding(tx, input.caseId);
    const party = standing.parties.find(({ attemptId }) => attemptId === input.attemptId);
    if (party === undefined) throw nothingHere();
    assertMay(ctx.actor, 'similarity-case.ask', subjectOfParty(party));
    const decision = askDecision(standing, input.attemptId);
    if (decision.kind === 'refused') throw new AppError('conflict', decision.message, { reason: decision.reason });
    const { settings } = await getSimilaritySettings(tx);
    const asked = { question: input.text, askedAt: ctx.now(), answerUntil: answerUntil(ctx.now(), settings.answerDays) };
    await markPartyAsked(tx, party, asked);
    const parties = standing.parties.map((one) => (one === party ? { ...one, ...asked } : one));
    await markCaseStatus(tx, standing, statusOf(parties));
    await takeCaseStep(tx, ctx, {
      caseId: standing.id,
      kind: 'asked',
      position: party.position,
      action: 'similarity-case.ask',
      attemptIds: [party.attemptId],
    });
    const { invitationId } = party;
    if (ctx.mailer !== null) await queueCandidateMail(tx, ctx, { invitationId, kind: 'similarity_question', about: standing.id });
  });
}
