import { assertMay } from '@assay/core/accounts';
import {
  type AnswerForCandidate,
  type AttemptForCandidate,
  followUpDocument,
  type ItemForCandidate,
  isForNobody,
  isSameDocument,
  type LateTailForCandidate,
} from '@assay/core/attempts';
import type { AttemptId, OpeningId } from '@assay/core/ids';
import type { UploadForCandidate } from '@assay/core/uploads';
import {
  type AnswerText,
  type Attempt,
  findDeclaredHours,
  findLateTail,
  findPractisedOpening,
  getAttempt,
  getOpening,
  getRevision,
  hasPilotItem,
  type Item,
  listAnswers,
  listItems,
  listRuns,
  listUploads,
  subjectOfAttempt,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { hasBeenTold } from '../decisions/has-been-told.ts';
import { questionForCandidate } from '../questions/question-for-candidate.ts';
import { runForCandidate } from '../runs/run-for-candidate.ts';
import { uploadForCandidate } from '../uploads/upload-for-candidate.ts';
import { storedReceipt } from './stored-receipt.ts';
import { timingForCandidate } from './timing-view.ts';

/** The page of a running attempt, or the receipt of one that has ended. */
export async function readAttempt(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<AttemptForCandidate> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.read-own', subjectOfAttempt(attempt));
  const timing = timingForCandidate(attempt, ctx.now());
  const receipt = storedReceipt(attempt);
  const opening = await getOpening(ctx.db, await openingToAsk(ctx, attempt));
  const revision = await getRevision(ctx.db, attempt.revisionId);
  const isShown = receipt === null && (timing.phase === 'running' || timing.phase === 'grace');
  return {
    attemptId: attempt.id,
    assessment: revision.content.name,
    form: revision.content.form,
    purpose: attempt.purpose,
    contact: isForNobody(opening.purpose) ? null : { name: opening.managerName, email: opening.managerEmail },
    hears: receipt === null || attempt.purpose === 'practice' ? null : { after: receipt.closedAt, days: opening.answerByDays },
    hasHeard: receipt !== null && (await hasBeenTold(ctx.db, attempt.invitationId)),
    timing,
    items: isShown ? await itemsForCandidate(ctx, attempt.id) : [],
    receipt,
    hadPilot: receipt !== null && (await hasPilotItem(ctx.db, attempt.id)),
    isVoid: attempt.voidedAt !== null,
    lateTail: receipt === null ? null : await lateTailForCandidate(ctx, attempt.id),
    lateUploads: receipt === null ? [] : await lateUploadsFor(ctx, attempt.id),
    declaredHours: receipt === null ? null : await findDeclaredHours(ctx.db, attempt.id),
  };
}

/** Whom to ask in a practice round, is whoever invites to the real thing. */
async function openingToAsk(ctx: ServiceContext, attempt: Attempt): Promise<OpeningId> {
  const practised = attempt.purpose === 'practice' ? await findPractisedOpening(ctx.db, attempt.invitationId) : null;
  return practised ?? attempt.openingId;
}

async function lateTailForCandidate(ctx: ServiceContext, attemptId: AttemptId): Promise<LateTailForCandidate | null> {
  const tail = await findLateTail(ctx.db, attemptId);
  if (tail === null) return null;
  const { edits, lastReceivedAt, decision } = tail;
  return {
    edits,
    lastReceivedAt: lastReceivedAt.toISOString(),
    decision: decision === null ? null : { counts: decision.counts, reason: decision.reason, at: decision.at.toISOString() },
  };
}

/** What came after the end, and what can still come. */
async function lateUploadsFor(ctx: ServiceContext, attemptId: AttemptId): Promise<readonly UploadForCandidate[]> {
  const uploads = await listUploads(ctx.db, attemptId);
  return Promise.all(uploads.filter(({ isLate, stored }) => isLate || stored === null).map((upload) => uploadForCandidate(ctx, upload)));
}

async function itemsForCandidate(ctx: ServiceContext, attemptId: AttemptId): Promise<ItemForCandidate[]> {
  const items = await listItems(ctx.db, attemptId);
  const answers = await listAnswers(ctx.db, attemptId);
  const runs = await listRuns(ctx.db, attemptId);
  const uploads = await listUploads(ctx.db, attemptId);
  const shown = await Promise.all(uploads.map((upload) => uploadForCandidate(ctx, upload)));
  return items.map((item) => {
    const texts = answers.filter(({ itemId }) => itemId === item.id);
    return {
      itemId: item.id,
      position: item.position,
      section: item.section,
      question: questionForCandidate(
        item.question,
        [...new Set(texts.flatMap(({ language }) => (language === 'prose' ? [] : [language])))],
        item.optionOrder,
      ),
      answer: answerForCandidate(item, texts),
      stopped: item.stopped === null ? null : { minutes: item.stopped.minutes },
      isMarked: item.isMarked,
      uploads: shown.filter((_, index) => uploads[index]?.itemId === item.id),
      runs: runs.filter(({ itemId }) => itemId === item.id).map((run) => runForCandidate(run, ctx.activeRuns.positionOf(run.id))),
    };
  });
}

export const answerForCandidate = (item: Item, texts: readonly AnswerText[]): AnswerForCandidate => ({
  texts: texts.flatMap(({ language, path, text }) =>
    language === 'prose' ? [] : path === undefined ? [{ language, text }] : [{ language, path, text }],
  ),
  prose: texts.find(({ language, path }) => language === 'prose' && path === undefined)?.text ?? null,
  followUp: texts.find((text) => isSameDocument(text, followUpDocument(item.id)))?.text ?? null,
  language: item.language,
  selected: item.selected,
  typed: item.typed,
});
