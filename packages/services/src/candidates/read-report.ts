import { assertMay } from '@assay/core/accounts';
import type { AnswerInReport, AttemptForStaff, CandidateReport, ItemForStaff, QuestionInReport } from '@assay/core/candidates';
import { type DecisionForStaff, dayIn } from '@assay/core/decisions';
import { pointsOf, withoutTimes } from '@assay/core/grading';
import type { InvitationId } from '@assay/core/ids';
import { findAttemptByInvitation, getAssessment, getInvitation, getOpening, subjectOfInvitation } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { decisionsForStaff } from '../decisions/decisions-for-staff.ts';
import { invitationForStaff } from '../invitations/invitation-for-staff.ts';
import { attemptForStaff } from './attempt-for-staff.ts';

/** One candidate on paper. */
export async function readReport(ctx: ServiceContext, input: { invitationId: InvitationId; zone: string }): Promise<CandidateReport> {
  const invitation = await getInvitation(ctx.db, input.invitationId);
  assertMay(ctx.actor, 'attempt.read-as-staff', subjectOfInvitation(invitation));
  const opening = await getOpening(ctx.db, invitation.openingId);
  const found = await findAttemptByInvitation(ctx.db, invitation.id);
  const attempt = found === null ? null : await attemptForStaff(ctx, found, opening);
  const { standing } = await decisionsForStaff(ctx, invitation);
  const day = (at: string | null) => (at === null ? null : dayIn(new Date(at), input.zone));
  const isCounted = attempt !== null && attempt.closedAt !== null && attempt.voided === null;
  const questions =
    attempt === null || attempt.closedAt === null ? [] : countedItems(attempt).map((item) => questionInReport(item, isCounted));
  return {
    invitationId: invitation.id,
    openingId: opening.id,
    opening: opening.title,
    role: opening.role,
    level: opening.level,
    assessment: (await getAssessment(ctx.db, opening.assessmentId)).name,
    name: invitation.candidateName,
    email: invitation.candidateEmail,
    status: (await invitationForStaff(ctx.db, invitation, ctx.now())).status,
    invitedOn: dayIn(invitation.createdAt, input.zone),
    startedOn: day(attempt?.startedAt ?? null),
    endedOn: day(attempt?.closedAt ?? null),
    madeOn: dayIn(ctx.now(), input.zone),
    score: scoreInReport(isCounted ? attempt : null),
    equated: isCounted ? attempt.equated : null,
    floorPercent: opening.floorPercent,
    explanation: isCounted ? withoutTimes(attempt.explanation) : null,
    questions,
    decision: standing === null ? null : decisionInReport(standing, (at) => dayIn(new Date(at), input.zone)),
    receiptHash: attempt?.receipt?.hash ?? null,
  };
}

function scoreInReport(attempt: AttemptForStaff | null): CandidateReport['score'] {
  if (attempt === null || attempt.score === null) return null;
  const { points, maxPoints, percent, deciding, isAboveFloor } = attempt.score;
  return { points, maxPoints, percent, deciding, isAboveFloor };
}

/** The answers that the score is of: with the late edits where a person decided that they count. */
const countedItems = ({ items, lateTail }: AttemptForStaff): readonly ItemForStaff[] =>
  lateTail?.decision?.counts === true
    ? items.map((item) => (item.late === null ? item : { ...item, answer: item.late.answer, grade: item.late.grade }))
    : items;

function questionInReport(item: ItemForStaff, isCounted: boolean): QuestionInReport {
  return {
    position: item.position,
    section: item.section,
    title: item.title,
    kind: item.kind,
    counts: item.counts,
    isPilot: item.isPilot,
    points: item.grade === null || item.grade.kind === 'to_review' || !item.counts || !isCounted ? null : pointsOf(item.weight, item.grade),
    maxPoints: item.counts ? item.weight : 0,
    answer: answerInReport(item),
    followUp: item.followUpHtml === null ? null : { html: item.followUpHtml, text: item.answer.followUp ?? '' },
  };
}

function answerInReport({ answer, kind, gradedLanguage, options, uploads }: ItemForStaff): AnswerInReport {
  switch (kind) {
    case 'choice': {
      const chosen = options.filter(({ id }) => answer.selected.includes(id));
      return chosen.length === 0 ? { kind: 'none' } : { kind: 'options', options: chosen.map(({ html }) => ({ html })) };
    }
    case 'number':
    case 'text':
      return answer.typed === null || answer.typed.trim() === '' ? { kind: 'none' } : { kind: 'typed', text: answer.typed };
    case 'code': {
      const language = gradedLanguage ?? answer.language;
      const files = answer.texts.filter((text) => text.language === language);
      if (language === null || files.length === 0) return { kind: 'none' };
      return { kind: 'code', language, files: files.map(({ path, text }) => ({ path: path ?? null, text })) };
    }
    case 'essay':
    case 'review':
      return answer.prose === null || answer.prose.trim() === '' ? { kind: 'none' } : { kind: 'typed', text: answer.prose };
    case 'project': {
      const handedIn = uploads.flatMap(({ name, bytes, sha256, isLate }) => (sha256 === null ? [] : [{ name, bytes, sha256, isLate }]));
      return handedIn.length === 0 ? { kind: 'none' } : { kind: 'uploads', uploads: handedIn };
    }
    default:
      return kind satisfies never;
  }
}

const decisionInReport = (decision: DecisionForStaff, dayOf: (at: string) => string): CandidateReport['decision'] => ({
  kind: decision.kind,
  reason: decision.reason,
  on: dayOf(decision.at),
  by: decision.by,
  scorePercent: decision.scorePercent,
  decidingScore: decision.decidingScore,
  linePercent: decision.linePercent,
  isProvisional: decision.isProvisional,
  toldOn: decision.told === null ? null : dayOf(decision.told.at),
});
