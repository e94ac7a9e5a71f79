import { createHash } from 'node:crypto';
import { canonicalJson } from '@assay/core';
import type { Action } from '@assay/core/accounts';
import type { ClosedBy, Receipt, ReceiptContent } from '@assay/core/attempts';
import {
  type AnswerText,
  type Attempt,
  countPastReceipts,
  type Item,
  listAnswers,
  listItems,
  listUploads,
  markClosed,
  type Tx,
  toStored,
  type Upload,
} from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';
import { queueCandidateMail } from '../mail/queue-candidate-mail.ts';
import { trace } from '../trace.ts';
import { proofOf, proofOfFollowUp } from './answer-proof.ts';
import { countedAnswer } from './counted-answer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const actions = { submit: 'attempt.submit', deadline: 'attempt.close-abandoned', team: 'attempt.close' } as const satisfies Record<
  ClosedBy,
  Action
>;

/**
 * Closes an attempt with the state that the server holds: receipt, grading job, letter and trace in the caller's transaction. A practice round is
 * neither graded nor traced: that somebody practises is for nobody to know.
 */
export async function closeAttempt(
  tx: Tx,
  ctx: ServiceContext,
  attempt: Attempt,
  { reason, ...closing }: { closedAt: Date; closedBy: ClosedBy; reason?: string },
): Promise<Receipt> {
  const content = receiptContent(attempt, closing.closedAt, {
    items: await listItems(tx, attempt.id),
    answers: await listAnswers(tx, attempt.id),
    uploads: await listUploads(tx, attempt.id),
  });
  const receipt: Receipt = {
    attemptId: attempt.id,
    closedAt: closing.closedAt.toISOString(),
    closedBy: closing.closedBy,
    hash: sha256(canonicalJson(content)),
    content,
  };
  await markClosed(tx, attempt.id, { ...closing, receipt: toStored(receipt) });
  if (attempt.purpose === 'practice') return receipt;
  const timesReopened = await countPastReceipts(tx, attempt.id);
  const subject = timesReopened === 0 ? attempt.id : `${attempt.id}:${timesReopened}`;
  await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'grade-attempt', subject, at: ctx.now() });
  if (ctx.mailer !== null && attempt.purpose === 'real') {
    await queueCandidateMail(tx, ctx, { invitationId: attempt.invitationId, kind: 'receipt', about: subject });
  }
  await trace(tx, ctx, {
    action: actions[closing.closedBy],
    subject: attempt.id,
    ...(reason === undefined ? {} : { reason }),
    details: { receipt: receipt.hash },
  });
  return receipt;
}

type Held = { items: readonly Item[]; answers: readonly AnswerText[]; uploads: readonly Upload[] };

function receiptContent(attempt: Attempt, closedAt: Date, { items, answers, uploads }: Held): ReceiptContent {
  return {
    format: 'assay-receipt-1',
    attemptId: attempt.id,
    closedAt: closedAt.toISOString(),
    items: items.map((item) => {
      const counted = countedAnswer(item, answers, uploads);
      return {
        position: item.position,
        question: item.question.id,
        version: item.question.version,
        language: counted?.kind === 'code' ? counted.language : null,
        ...proofOf(counted),
        ...proofOfFollowUp(item.id, answers),
      };
    }),
  };
}
