import { assertMay } from '@assay/core/accounts';
import { type AssessmentContent, fittingPilots, mayHavePilot } from '@assay/core/assessments';
import { followUpMs, grantedMs, isForNobody, pilotMs } from '@assay/core/attempts';
import { defaultNotice } from '@assay/core/data-notice';
import { type InvitationForCandidate, practiceDecision, practiceTimeMs, startDecision } from '@assay/core/invitations';
import type { Language } from '@assay/core/runs';
import {
  type Attempt,
  findAttemptByInvitation,
  findNotice,
  findPractice,
  getAttempt,
  getInvitation,
  getLatestRevision,
  getOpening,
  getRevision,
  type Invitation,
  listArrangementRequests,
  listFamiliesMet,
  type Opening,
  subjectOfInvitation,
} from '@assay/db';
import { arrangementForCandidate } from '../arrangements/arrangement-views.ts';
import { listUnmetPilots } from '../assessments/unmet-pilots.ts';
import type { ServiceContext } from '../context.ts';
import { ownInvitationId } from './own-invitation-id.ts';
import { oneOfEachKind, practiceVersions } from './practice-questions.ts';

/** What a candidate reads before the start. Once started it shows the revision that the attempt was started with. */
export async function readOwnInvitation(ctx: ServiceContext): Promise<InvitationForCandidate> {
  const invitation = await getInvitation(ctx.db, ownInvitationId(ctx));
  assertMay(ctx.actor, 'invitation.read-own', subjectOfInvitation(invitation));
  const opening = await getOpening(ctx.db, invitation.openingId);
  const attempt = await findAttemptByInvitation(ctx.db, invitation.id);
  const { content } =
    attempt === null ? await getLatestRevision(ctx.db, opening.assessmentId) : await getRevision(ctx.db, attempt.revisionId);
  const now = ctx.now();
  return {
    opening: opening.title,
    role: opening.role,
    assessment: content.name,
    candidateName: invitation.candidateName,
    purpose: opening.purpose,
    contact: isForNobody(opening.purpose) ? null : { name: opening.managerName, email: opening.managerEmail },
    answerByDays: opening.answerByDays,
    daysToKeep: opening.daysToKeep,
    recordingDaysToKeep: Math.min(opening.daysToKeep, opening.recordingDaysToKeep),
    questions: content.sections.reduce((sum, { count }) => sum + count, 0),
    languages: content.languages,
    workingTimeMs: grantedMs(attempt ?? { workingTimeMs: content.workingTimeMs, timeMultiplier: invitation.timeMultiplier, addedMs: 0 }),
    pilot: mayHavePilot(content, opening.purpose)
      ? { mostMinutes: attempt === null ? await mostPilotMinutes(ctx, { invitation, opening, content }) : null }
      : null,
    breakMinutes: invitation.breakMinutes,
    arrangements: (await listArrangementRequests(ctx.db, invitation.id)).map(arrangementForCandidate),
    notice: (await findNotice(ctx.db, attempt?.noticeNumber ?? undefined))?.text ?? defaultNotice,
    conduct: content.conduct,
    form: content.form,
    expectedHours: content.expectedHours,
    rules: content.rules,
    sharings: sharingsIn(content),
    report: content.report,
    serverNow: now.toISOString(),
    practice: await practiceFor(ctx, { invitation, opening, attempt, languages: content.languages, now }),
    startsFrom: invitation.startsFrom?.toISOString() ?? null,
    startsUntil: invitation.startsUntil?.toISOString() ?? null,
    state:
      attempt === null
        ? await startState(ctx, invitation, now)
        : { kind: 'started', attemptId: attempt.id, isClosed: attempt.closedAt !== null },
  };
}

/** One question alone has all of its section's points. */
const sharingsIn = ({ sections }: AssessmentContent): InvitationForCandidate['sharings'] => [
  ...new Set(sections.flatMap(({ sharing, count }) => (sharing === 'alike' || count === 1 ? [] : [sharing]))),
];

/** Said before the start whenever one can come, also while none fits: until the start one may. */
async function mostPilotMinutes(
  ctx: ServiceContext,
  { invitation, opening, content }: { invitation: Invitation; opening: Opening; content: AssessmentContent },
): Promise<number | null> {
  const pilots = await listUnmetPilots(ctx.db, opening.teamId, await listFamiliesMet(ctx.db, invitation.candidateId));
  const fitting = fittingPilots(pilots, content.sections, content.languages);
  if (fitting.length === 0) return null;
  const most = Math.max(...fitting.map(({ version: { question } }) => pilotMs(question) + followUpMs([question])));
  return Math.ceil((most * invitation.timeMultiplier) / 60_000);
}

async function startState(ctx: ServiceContext, invitation: Invitation, now: Date): Promise<InvitationForCandidate['state']> {
  if (invitation.standingAttemptId !== null) {
    const { closedAt, startedAt } = await getAttempt(ctx.db, invitation.standingAttemptId);
    return { kind: 'waived', tookAt: (closedAt ?? startedAt).toISOString() };
  }
  const decision = startDecision(invitation, now);
  switch (decision.kind) {
    case 'may_start':
      return { kind: 'ready' };
    case 'too_early':
      return { kind: 'too_early', startsFrom: decision.startsFrom.toISOString() };
    case 'too_late':
      return { kind: 'too_late', startsUntil: decision.startsUntil.toISOString() };
    default:
      return decision satisfies never;
  }
}

type Practised = { invitation: Invitation; opening: Opening; attempt: Attempt | null; languages: readonly Language[]; now: Date };

async function practiceFor(
  ctx: ServiceContext,
  { invitation, opening, attempt, languages, now }: Practised,
): Promise<InvitationForCandidate['practice']> {
  if (practiceDecision({ ...invitation, isRevoked: invitation.revokedAt !== null, hasStarted: attempt !== null }, now) !== 'may_practise')
    return null;
  const questions = oneOfEachKind(await practiceVersions(ctx.db, opening.teamId, languages), 'any').length;
  if (questions === 0) return null;
  const round = await findPractice(ctx.db, invitation.id);
  const isRunning = round !== null && !round.isClosed && (round.closesAt === null || round.closesAt > now);
  return {
    questions,
    workingTimeMs: Math.round(practiceTimeMs * invitation.timeMultiplier),
    running: isRunning ? round.attemptId : null,
  };
}
