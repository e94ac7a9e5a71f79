import { documentKey, type EventStore, type KeptText, type PendingEvent, type WriterSession } from './environment.ts';

type Session = { events: Map<number, PendingEvent>; texts: Map<string, KeptText> };

/** Holds events for as long as the page lives: where the browser gives no storage, and in tests. */
export function createMemoryStore(): EventStore {
  const sessions = new Map<WriterSession, Session>();
  let lastWriter: WriterSession | null = null;
  const sessionOf = (session: WriterSession): Session => {
    const known = sessions.get(session) ?? { events: new Map(), texts: new Map() };
    sessions.set(session, known);
    return known;
  };
  return {
    async addEvent(session, pending, text) {
      const { events, texts } = sessionOf(session);
      events.set(pending.event.seq, pending);
      if (text !== null) texts.set(documentKey(text.document), text);
    },
    async acknowledge(session, upToSeq, { keep, drop }) {
      const { events, texts } = sessionOf(session);
      for (const seq of [...events.keys()]) if (seq <= upToSeq) events.delete(seq);
      for (const document of drop) texts.delete(documentKey(document));
      for (const text of keep) texts.set(documentKey(text.document), text);
    },
    async replace(session, kept) {
      sessions.delete(session);
      const { events, texts } = sessionOf(session);
      for (const pending of kept.events) events.set(pending.event.seq, pending);
      for (const text of kept.texts) texts.set(documentKey(text.document), text);
    },
    async read(session) {
      const { events, texts } = sessionOf(session);
      return { events: [...events.values()].sort((a, b) => a.event.seq - b.event.seq), texts: [...texts.values()] };
    },
    async listSessions() {
      return [...sessions].filter(([, { events, texts }]) => events.size > 0 || texts.size > 0).map(([session]) => session);
    },
    lastWriter: async () => lastWriter,
    async noteAttempt({ writer }) {
      lastWriter = writer;
    },
    async forgetEverything() {
      lastWriter = null;
      sessions.clear();
    },
  };
}
