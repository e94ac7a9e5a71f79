import { documentKey, type EventStore, type PendingEvent, type WriterSession } from './environment.ts';

/** Holds events for as long as the page lives: where the browser gives no storage, and in tests. */
export function createMemoryStore(): EventStore {
  const events = new Map<WriterSession, Map<number, PendingEvent>>();
  const texts = new Map<WriterSession, Map<string, { document: PendingText['document']; text: string }>>();
  return {
    async addEvent(session, pending) {
      const known = events.get(session) ?? new Map<number, PendingEvent>();
      known.set(pending.event.seq, pending);
      events.set(session, known);
    },
    async forgetEvents(session, upToSeq) {
      for (const seq of [...(events.get(session)?.keys() ?? [])]) if (seq <= upToSeq) events.get(session)?.delete(seq);
    },
    async listEvents(session) {
      return [...(events.get(session)?.values() ?? [])].sort((a, b) => a.event.seq - b.event.seq);
    },
    async saveText(session, document, text) {
      const known = texts.get(session) ?? new Map<string, PendingText>();
      known.set(documentKey(document), { document, text });
      texts.set(session, known);
    },
    async listTexts(session) {
      return [...(texts.get(session)?.values() ?? [])];
    },
    async listSessions() {
      return [...events].filter(([, known]) => known.size > 0).map(([session]) => session);
    },
    async forgetSession(session) {
      events.delete(session);
      texts.delete(session);
    },
    async forgetEverything() {
      events.clear();
      texts.clear();
    },
  };
}

type PendingText = Awaited<ReturnType<EventStore['listTexts']>>[number];
