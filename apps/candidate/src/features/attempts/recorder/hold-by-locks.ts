import type { DeviceClock, WriterSession } from './environment.ts';
import type { Holding } from './holding.ts';

/** A reloaded page may ask before the browser has let go of what the page before it held. */
const tries = 6;
const betweenTriesMs = 80;

/** What is used of the browser's LockManager. */
export type Locks = {
  request(name: string, options: { ifAvailable: true }, callback: (lock: object | null) => Promise<void> | undefined): Promise<unknown>;
};

/** The browser's own locks: it lets go of them when the page is gone, however it went. */
export function holdByLocks(key: string, locks: Locks, clock: Pick<DeviceClock, 'after'>): Holding {
  const held = new Map<WriterSession, () => void>();
  const claimOnce = (session: WriterSession) =>
    new Promise<boolean>((answer) => {
      locks
        .request(`${key} ${session}`, { ifAvailable: true }, (lock) => {
          answer(lock !== null);
          return lock === null ? undefined : new Promise<void>((release) => held.set(session, release));
        })
        // Where locks are refused storage is too, and then no tab has a copy of another's memory.
        .catch(() => answer(true));
    });
  return {
    async claim(session) {
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        if (held.has(session) || (await claimOnce(session))) return true;
        await new Promise<void>((resolve) => void clock.after(betweenTriesMs, resolve));
      }
      return false;
    },
    release(session) {
      held.get(session)?.();
      held.delete(session);
    },
    releaseAll() {
      for (const release of held.values()) release();
      held.clear();
    },
  };
}
