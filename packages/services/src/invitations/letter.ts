import type { AssessmentContent } from '@assay/core/assessments';
import type { Letter } from '@assay/core/invitations';
import { type Database, getLatestRevision, type Invitation, type Opening, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { newLink } from './new-link.ts';

/** What every letter of an opening says. */
export type LetterHead = { opening: Opening } & Pick<AssessmentContent, 'form' | 'workingTimeMs' | 'expectedHours'>;

export async function letterHead(db: Database | Tx, opening: Opening): Promise<LetterHead> {
  const { form, workingTimeMs, expectedHours } = (await getLatestRevision(db, opening.assessmentId)).content;
  return { opening, form, workingTimeMs, expectedHours };
}

/** Makes a link, and says it with all that a message to the candidate needs. */
export async function newLetter(
  tx: Tx,
  ctx: ServiceContext,
  { opening, form, workingTimeMs, expectedHours }: LetterHead,
  invitation: Invitation,
): Promise<Letter> {
  const { url } = await newLink(tx, ctx, invitation.id);
  return {
    url,
    invitationId: invitation.id,
    name: invitation.candidateName,
    email: invitation.candidateEmail,
    opening: opening.title,
    contact: { name: opening.managerName, email: opening.managerEmail },
    form,
    workingTimeMs: workingTimeMs * invitation.timeMultiplier,
    expectedHours,
    answerByDays: opening.answerByDays,
    startsFrom: invitation.startsFrom?.toISOString() ?? null,
    startsUntil: invitation.startsUntil?.toISOString() ?? null,
  };
}
