import type { InvitationId, TeamId } from '@assay/core/ids';
import { type Decision, freeAnswers, settleAnswers, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { traceEach } from '../trace.ts';

type ToSend = { invitationId: InvitationId; teamId: TeamId; email: string; decision: Pick<Decision, 'id' | 'kind'> };

/** Puts one letter a decision into the queue, and answers how many. Whoever has one on its way gets no second one. */
export async function queueAnswers(tx: Tx, ctx: ServiceContext, people: readonly ToSend[]): Promise<number> {
  const ids = people.map(({ invitationId }) => invitationId);
  await settleAnswers(tx, ids, ctx.now());
  await freeAnswers(tx, ids);
  const queued: ToSend[] = [];
  for (const one of people) {
    const { invitationId, teamId, email, decision } = one;
    const id = await queueMail(tx, ctx, { kind: decision.kind, teamId, email, invitationId, about: decision.id });
    if (id !== null) queued.push(one);
  }
  await traceEach(
    tx,
    ctx,
    queued.map(({ invitationId, decision }) => ({ action: 'mail.send', subject: invitationId, details: { letter: decision.kind } })),
  );
  return queued.length;
}
