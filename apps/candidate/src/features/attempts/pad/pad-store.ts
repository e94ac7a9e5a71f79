import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A private text beside an attempt: on this device, and nowhere else. */
export type Pad = {
  /**
   * What was written here before. Pads of other attempts that nobody opened for a week and whose time is over are forgotten with it: computers are
   * shared.
   */
  read(opened: { serverNow: Date; overAt: Date | null }): Promise<string>;
  /** Rejects when this browser keeps nothing; the text then lives as long as the page. */
  save(text: string): Promise<void>;
  forget(): Promise<void>;
};

type PadDb = DBSchema & {
  pads: {
    key: string;
    /** In milliseconds since the epoch, by the server's clock. */
    value: { attemptId: string; text: string; openedAtMs: number; overAtMs: number | null };
  };
};

const restMs = 7 * 24 * 60 * 60 * 1000;

/** Apart from the recorder's database: what is private must not lie in the one whose content is sent. */
export function createPad(attemptId: string): Pad {
  let opening: Promise<IDBPDatabase<PadDb>> | null = null;
  let opened: { serverNow: Date; overAt: Date | null } = { serverNow: new Date(0), overAt: null };
  let next: string | null = null;
  let writing: Promise<void> | null = null;

  async function using<Result>(work: (db: IDBPDatabase<PadDb>) => Promise<Result>): Promise<Result> {
    opening ??= openDB<PadDb>('assay-pad', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('pads', { keyPath: 'attemptId' }),
      terminated: () => {
        opening = null;
      },
    });
    const connection = opening;
    try {
      return await work(await connection);
    } catch (error) {
      if (connection === opening) opening = null;
      throw error;
    }
  }

  const write = (text: string) =>
    using(async (db) => {
      const openedAtMs = opened.serverNow.getTime();
      await db.put('pads', { attemptId, text, openedAtMs, overAtMs: opened.overAt?.getTime() ?? null });
    });

  /** One write at a time, always of the newest text. */
  async function writeAll() {
    while (next !== null) {
      const text = next;
      next = null;
      await write(text);
    }
  }

  return {
    read(facts) {
      opened = facts;
      return using(async (db) => {
        const tx = db.transaction('pads', 'readwrite');
        const all = await tx.store.getAll();
        const nowMs = facts.serverNow.getTime();
        for (const pad of all) {
          const isOver = pad.overAtMs !== null && pad.overAtMs < nowMs && pad.openedAtMs < nowMs - restMs;
          if (pad.attemptId !== attemptId && isOver) await tx.store.delete(pad.attemptId);
        }
        await tx.done;
        return all.find((pad) => pad.attemptId === attemptId)?.text ?? '';
      });
    },
    async save(text) {
      next = text;
      writing ??= writeAll().finally(() => {
        writing = null;
      });
      await writing;
    },
    async forget() {
      next = null;
      await writing?.catch(() => {});
      await using((db) => db.delete('pads', attemptId));
    },
  };
}
