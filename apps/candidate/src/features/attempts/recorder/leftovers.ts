import type { EventStore, RecorderTransport, SessionClaims, WriterSession } from './environment.ts';
import type { LeftText } from './open-recording.ts';
import { createPendingEvents } from './pending-events.ts';

export type Leftovers = {
  /** Edits and choices of earlier sessions that the server has now. */
  delivered: number;
  /** They came after the end: kept as the late tail. */
  isLate: boolean;
  /** Events it would not take; they stay on this device. */
  refused: number;
  texts: readonly LeftText[];
};

type Needs = { transport: Pick<RecorderTransport, 'sendBatches'>; store: EventStore; claims: Pick<SessionClaims, 'claim' | 'release'> };

/**
 * Sends what earlier sessions of this browser could not: the server keeps it beside the answer, never in it. Their texts are handed back so
 * that they can be offered. Sessions that another tab holds are left alone.
 */
export async function deliverLeftovers({ transport, store, claims }: Needs, own: WriterSession | null): Promise<Leftovers> {
  const sessions = await store.listSessions().catch(() => []);
  const texts: LeftText[] = [];
  const result = { delivered: 0, isLate: false, refused: 0, texts };
  for (const session of sessions) {
    if (session === own || !(await claims.claim(session))) continue;
    const events = await store.listEvents(session);
    const pending = createPendingEvents(events);
    texts.push(...(await store.listTexts(session)));
    try {
      const where = await transport.sendBatches({ writerSessionId: session, batches: [] }, false);
      pending.regroup(where.ackedSeq);
      while (pending.all().length > 0) {
        const answer = await transport.sendBatches({ writerSessionId: session, batches: [...pending.takeBatches()] }, false);
        result.isLate ||= answer.isLate;
        if (answer.ackedSeq < (pending.all()[0]?.event.seq ?? 0)) throw new Error('the server did not take the next batch');
        pending.acknowledge(answer.ackedSeq);
      }
      result.delivered += events.filter(({ event, document }) => document !== null || event.kind === 'choose').length;
      await store.forgetSession(session);
    } catch {
      // Offline, or refused: it stays stored and is tried with the next opening.
      result.refused += pending.all().length;
    }
    claims.release(session);
  }
  return result;
}
