import { type DBSchema, openDB } from 'idb';
import type { DocumentRef, EventStore, PendingEvent, WriterSession } from './environment.ts';

type RecorderDb = DBSchema & {
  events: {
    key: [string, WriterSession, number];
    value: PendingEvent & { attemptId: string; session: WriterSession; seq: number };
  };
  texts: {
    key: [string, WriterSession, string, string];
    value: DocumentRef & { attemptId: string; session: WriterSession; text: string };
  };
};

const everythingAfter: never[] = [];

/** The store that survives a reload, a crash and a closed browser. Throws when the browser gives none (private windows, blocked, full). */
export async function openIndexedDbStore(attemptId: string): Promise<EventStore> {
  const db = await openDB<RecorderDb>('assay-recorder', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: ['attemptId', 'session', 'seq'] });
      fresh.createObjectStore('texts', { keyPath: ['attemptId', 'session', 'itemId', 'language'] });
    },
  });
  const sessionRange = (session: WriterSession) => IDBKeyRange.bound([attemptId, session], [attemptId, session, everythingAfter]);
  const attemptRange = IDBKeyRange.bound([attemptId], [attemptId, everythingAfter]);
  return {
    async addEvent(session, pending) {
      const record = { attemptId, session, seq: pending.event.seq, event: pending.event, document: pending.document };
      await db.put('events', record);
    },
    async forgetEvents(session, upToSeq) {
      await db.delete('events', IDBKeyRange.bound([attemptId, session], [attemptId, session, upToSeq]));
    },
    async listEvents(session) {
      const records = await db.getAll('events', sessionRange(session));
      return records.map(({ event, document }) => ({ event, document }));
    },
    async saveText(session, document, text) {
      await db.put('texts', { attemptId, session, itemId: document.itemId, language: document.language, text });
    },
    async listTexts(session) {
      const records = await db.getAll('texts', sessionRange(session));
      return records.map(({ itemId, language, text }) => ({ document: { itemId, language }, text }));
    },
    async listSessions() {
      const keys = await db.getAllKeys('events', attemptRange);
      return [...new Set(keys.map(([, session]) => session))];
    },
    async forgetSession(session) {
      await Promise.all([db.delete('events', sessionRange(session)), db.delete('texts', sessionRange(session))]);
    },
    async forgetEverything() {
      await Promise.all([db.delete('events', attemptRange), db.delete('texts', attemptRange)]);
    },
  };
}
