import { parseId } from '@assay/core/ids';
import type { JobHandlers } from '@assay/jobs';
import { fitAssessmentCurves } from './analytics/fit-assessment-curves.ts';
import { reckonFigures } from './analytics/reckon-figures.ts';
import { summariseOpening } from './analytics/summarise-opening.ts';
import type { ServiceContext } from './context.ts';
import { gradeAttempt } from './grading/grade-attempt.ts';
import { gradeLateTail } from './grading/grade-late-tail.ts';
import { inviteListed } from './invitation-lists/invite-listed.ts';
import { sendMail } from './mail/send-mail.ts';
import { checkDraft } from './question-drafts/check-draft.ts';
import { carryOutRegrade } from './regrades/carry-out-regrade.ts';
import { reckonRegrade } from './regrades/reckon-regrade.ts';
import { planReviews } from './reviews/plan-reviews.ts';
import { foldExposures } from './rotation/fold-exposures.ts';
import { reviewRotation } from './rotation/review-rotation.ts';
import { checkKnownSolution } from './similarity/check-known-solution.ts';
import { checkSimilarity } from './similarity/check-similarity.ts';
import { judgePairs } from './similarity/judge-pairs.ts';
import { openCases } from './similarity/open-cases.ts';
import { redescribeAnswers } from './similarity/redescribe-answers.ts';
import { traceAnswers } from './similarity/trace-answers.ts';
import { scanUpload } from './uploads/scan-upload.ts';

/** What each kind of job does. A subject is the id of what it is about; of an attempt, after a colon, which ending or how long a tail. */
export const jobHandlers = (ctx: ServiceContext): JobHandlers => ({
  'grade-attempt': (subject) => gradeAttempt(ctx, { attemptId: attemptOf(subject) }),
  'grade-late-tail': (subject) => gradeLateTail(ctx, { attemptId: attemptOf(subject), lastSeq: Number(subject.split(':')[1]) }),
  'scan-upload': (subject) => scanUpload(ctx, { attemptId: attemptOf(subject), uploadId: parseId('upload', subject.split(':')[1] ?? '') }),
  'invite-listed': (subject) => inviteListed(ctx, { listId: parseId('invitationList', subject) }),
  'check-draft': (subject) => checkDraft(ctx, { questionId: subject.split(':')[0] ?? '', filesHash: subject.split(':')[1] ?? '' }),
  'fold-exposures': (subject) => foldExposures(ctx, { attemptId: attemptOf(subject) }),
  'review-rotation': () => reviewRotation({ ...ctx, actor: { kind: 'system', name: 'rotation' } }),
  'reckon-figures': (subject) =>
    reckonFigures({ ...ctx, actor: { kind: 'system', name: 'figures' } }, { questionId: subject.split(':')[0] ?? '' }),
  'fit-curves': (subject) =>
    fitAssessmentCurves(
      { ...ctx, actor: { kind: 'system', name: 'figures' } },
      { assessmentId: parseId('assessment', subject.split(':')[0] ?? '') },
    ),
  'plan-reviews': (subject) => planReviews(ctx, { subject: subject.split(':')[0] ?? '' }),
  'trace-answers': (subject) => traceAnswers({ ...ctx, actor: { kind: 'system', name: 'similarity' } }, { attemptId: attemptOf(subject) }),
  'open-cases': (subject) => openCases({ ...ctx, actor: { kind: 'system', name: 'similarity' } }, { attemptId: attemptOf(subject) }),
  'judge-pairs': (subject) => judgePairs({ ...ctx, actor: { kind: 'system', name: 'similarity' } }, { number: Number(subject) }),
  'reckon-regrade': (subject) => reckonRegrade(ctx, { regradeId: regradeOf(subject) }),
  'carry-out-regrade': (subject) => carryOutRegrade(ctx, { regradeId: regradeOf(subject) }),
  'check-similarity': (subject) => checkSimilarity(ctx, { attemptId: attemptOf(subject) }),
  'check-known-solution': (subject) => checkKnownSolution(ctx, { knownSolutionId: parseId('knownSolution', subject) }),
  'redescribe-answers': () => redescribeAnswers(ctx),
  'summarise-opening': (subject) =>
    summariseOpening({ ...ctx, actor: { kind: 'system', name: 'statistics' } }, { openingId: parseId('opening', subject) }),
  'send-mail': (subject) => sendMail(ctx, { mailId: parseId('mail', subject) }),
});

const regradeOf = (subject: string) => parseId('regrade', subject.split(':')[0] ?? '');

const attemptOf = (subject: string) => parseId('attempt', subject.split(':')[0] ?? '');
