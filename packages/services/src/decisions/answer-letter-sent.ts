import { isAnswer } from '@assay/core/mail';
import { type Decision, listDecisionsOf, type Mail, markUntold, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { traceEach } from '../trace.ts';
import { markAnswersTold } from './mark-answers-told.ts';

/** Whoever is sent the letter about a decision counts as told. Of any other letter this does nothing. */
export async function markAnswerLetterSent(tx: Tx, ctx: ServiceContext, mail: Mail): Promise<void> {
  const decision = await decisionOf(tx, mail);
  if (decision !== null) await markAnswersTold(tx, ctx, [decision], 'by_mail');
}

/** It came back: whoever counted as told by it waits for an answer again. */
export async function markAnswerLetterBounced(tx: Tx, ctx: ServiceContext, mail: Mail): Promise<void> {
  const decision = await decisionOf(tx, mail);
  if (decision === null || decision.told?.way !== 'by_mail') return;
  const done = await markUntold(tx, decision.told.tellingId);
  await traceEach(
    tx,
    ctx,
    done.map((invitationId) => ({ action: 'decision.tell', subject: invitationId, details: { change: 'telling taken back' } })),
  );
}

async function decisionOf(tx: Tx, { kind, invitationId, about, draft }: Mail): Promise<Decision | null> {
  if (!isAnswer(kind) || invitationId === null || draft !== null) return null;
  return (await listDecisionsOf(tx, invitationId)).find(({ id }) => id === about) ?? null;
}
