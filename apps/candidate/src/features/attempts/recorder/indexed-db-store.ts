import type { DocumentRef } from '@assay/core/attempts';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { EventStore, KeptText, PendingEvent, WriterSession } from './environment.ts';

type RecorderDb = DBSchema & {
  events: {
    key: [string, WriterSession, number];
    value: PendingEvent & { attemptId: string; session: WriterSession; seq: number };
  };
  texts: {
    key: [string, WriterSession, string, string, string];
    /** `path` is empty for the file that is run: a key cannot have a part that is absent. */
    value: Required<DocumentRef> & { attemptId: string; session: WriterSession; text: string; seq: number };
  };
  attempts: {
    key: string;
    /** In milliseconds since the epoch, by the server's clock. */
    value: { attemptId: string; writer: WriterSession; openedAtMs: number; deliverableUntilMs: number | null };
  };
};

const everythingAfter: never[] = [];
const restMs = 7 * 24 * 60 * 60 * 1000;

/** The store that survives a reload, a crash and a closed browser. Throws when the browser gives none (private windows, blocked, full). */
export async function openIndexedDbStore(attemptId: string): Promise<EventStore> {
  const db = createConnection();
  await db.using(async () => {});
  const sessionRange = (session: WriterSession) => IDBKeyRange.bound([attemptId, session], [attemptId, session, everythingAfter]);
  const attemptRange = (id: string) => IDBKeyRange.bound([id], [id, everythingAfter]);
  const eventRecord = (session: WriterSession, { event, document }: PendingEvent) => ({
    attemptId,
    session,
    seq: event.seq,
    event,
    document,
  });
  const textRecord = (session: WriterSession, { document, text, seq }: KeptText) => ({
    attemptId,
    session,
    itemId: document.itemId,
    language: document.language,
    path: document.path ?? '',
    text,
    seq,
  });
  return {
    addEvent: (session, pending, text) =>
      db.using(async (open) => {
        const tx = open.transaction(['events', 'texts'], 'readwrite');
        const writes: Promise<unknown>[] = [tx.objectStore('events').put(eventRecord(session, pending))];
        if (text !== null) writes.push(tx.objectStore('texts').put(textRecord(session, text)));
        // Otherwise the browser asks this page once more before it commits, and a tab that is closed meanwhile takes the last key with it.
        tx.commit();
        await Promise.all([...writes, tx.done]);
      }),
    acknowledge: (session, upToSeq, { keep, drop }) =>
      db.using(async (open) => {
        const tx = open.transaction(['events', 'texts'], 'readwrite');
        const texts = tx.objectStore('texts');
        await Promise.all([
          tx.objectStore('events').delete(IDBKeyRange.bound([attemptId, session], [attemptId, session, upToSeq])),
          ...drop.map(({ itemId, language, path = '' }) => texts.delete([attemptId, session, itemId, language, path])),
          ...keep.map((text) => texts.put(textRecord(session, text))),
          tx.done,
        ]);
      }),
    replace: (session, kept) =>
      db.using(async (open) => {
        const tx = open.transaction(['events', 'texts'], 'readwrite');
        const events = tx.objectStore('events');
        const texts = tx.objectStore('texts');
        await Promise.all([
          events.delete(sessionRange(session)),
          texts.delete(sessionRange(session)),
          ...kept.events.map((pending) => events.put(eventRecord(session, pending))),
          ...kept.texts.map((text) => texts.put(textRecord(session, text))),
          tx.done,
        ]);
      }),
    read: (session) =>
      db.using(async (open) => {
        const tx = open.transaction(['events', 'texts'], 'readonly');
        const [events, texts] = await Promise.all([
          tx.objectStore('events').getAll(sessionRange(session)),
          tx.objectStore('texts').getAll(sessionRange(session)),
          tx.done,
        ]);
        return {
          events: events.map(({ event, document }) => ({ event, document })),
          texts: texts.map(({ itemId, language, path, text, seq }) => ({
            document: path === '' ? { itemId, language } : { itemId, language, path },
            text,
            seq,
          })),
        };
      }),
    listSessions: () =>
      db.using(async (open) => {
        const [events, texts] = await Promise.all([
          open.getAllKeys('events', attemptRange(attemptId)),
          open.getAllKeys('texts', attemptRange(attemptId)),
        ]);
        return [...new Set([...texts, ...events].map(([, session]) => session))].sort();
      }),
    lastWriter: () => db.using(async (open) => (await open.get('attempts', attemptId))?.writer ?? null),
    noteAttempt: ({ writer, serverNow, deliverableUntil }) =>
      db.using(async (open) => {
        const tx = open.transaction(['attempts', 'events', 'texts'], 'readwrite');
        const attempts = tx.objectStore('attempts');
        await attempts.put({ attemptId, writer, openedAtMs: serverNow.getTime(), deliverableUntilMs: deliverableUntil?.getTime() ?? null });
        for (const { attemptId: id, openedAtMs, deliverableUntilMs } of await attempts.getAll()) {
          const isOver = deliverableUntilMs !== null && deliverableUntilMs < serverNow.getTime();
          if (id === attemptId || !isOver || openedAtMs > serverNow.getTime() - restMs) continue;
          await Promise.all([
            tx.objectStore('events').delete(attemptRange(id)),
            tx.objectStore('texts').delete(attemptRange(id)),
            attempts.delete(id),
          ]);
        }
        await tx.done;
      }),
    forgetEverything: () =>
      db.using(async (open) => {
        const tx = open.transaction(['attempts', 'events', 'texts'], 'readwrite');
        await Promise.all([
          tx.objectStore('events').delete(attemptRange(attemptId)),
          tx.objectStore('texts').delete(attemptRange(attemptId)),
          tx.objectStore('attempts').delete(attemptId),
          tx.done,
        ]);
      }),
  };
}

/**
 * Browsers close a connection when somebody clears the site's data, and some when memory is short. What meets the closed one fails, so that the
 * recorder learns that what it wrote may be gone; what comes after it opens a new one.
 */
function createConnection() {
  let opening: Promise<IDBPDatabase<RecorderDb>> | null = null;
  const close = () => {
    opening?.then(
      (open) => open.close(),
      () => {},
    );
    opening = null;
  };
  const connect = () =>
    openDB<RecorderDb>('assay-recorder', 3, {
      upgrade: (fresh, oldVersion, _, tx) => bringUpToDate(fresh, oldVersion, tx),
      // A later version of this app waits in another tab and comes first.
      blocking: close,
      terminated: close,
    });
  return {
    async using<Result>(work: (open: IDBPDatabase<RecorderDb>) => Promise<Result>): Promise<Result> {
      opening ??= connect();
      const connection = opening;
      try {
        return await work(await connection);
      } catch (error) {
        // A full disk says nothing about the connection; anything else may mean that it is gone.
        if (connection === opening && !(error instanceof Error && error.name === 'QuotaExceededError')) close();
        throw error;
      }
    },
  };
}

type Upgrade = IDBPTransaction<RecorderDb, StoreNames<RecorderDb>[], 'versionchange'>;

async function bringUpToDate(fresh: IDBPDatabase<RecorderDb>, oldVersion: number, tx: Upgrade): Promise<void> {
  // The first version kept texts without the number of the event they stand at, the second only those of the file that is run.
  const kept = oldVersion === 2 ? await tx.objectStore('texts').getAll() : [];
  const has = (name: StoreNames<RecorderDb>) => fresh.objectStoreNames.contains(name);
  if (has('texts')) fresh.deleteObjectStore('texts');
  if (!has('events')) fresh.createObjectStore('events', { keyPath: ['attemptId', 'session', 'seq'] });
  if (!has('attempts')) fresh.createObjectStore('attempts', { keyPath: 'attemptId' });
  const texts = fresh.createObjectStore('texts', { keyPath: ['attemptId', 'session', 'itemId', 'language', 'path'] });
  await Promise.all(kept.map((text) => texts.put({ ...text, path: '' })));
}
