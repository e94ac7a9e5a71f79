import type { DeviceClock, SessionClaims, WriterSession } from './environment.ts';

/** A reloaded page may ask before the browser has let go of what the page before it held. */
const tries = 6;
const betweenTriesMs = 80;

/** How long another tab of the same session has to say so, where there are no locks. */
const objectionMs = 150;

/** Remembers the session per tab and holds it for as long as the page lives. */
export function createSessionClaims(attemptId: string, clock: DeviceClock): SessionClaims {
  const key = `assay-writer ${attemptId}`;
  const holding = 'locks' in navigator ? holdingByLocks(key, navigator.locks, clock) : holdingByObjection(key, clock);
  return {
    ...holding,
    remembered: () => readSession(key),
    remember: (session) => sessionStorage.setItem(key, session),
  };
}

type Holding = Pick<SessionClaims, 'claim' | 'release'>;

function holdingByLocks(key: string, locks: LockManager, clock: DeviceClock): Holding {
  const held = new Map<WriterSession, () => void>();
  const claimOnce = (session: WriterSession) =>
    new Promise<boolean>((answer) => {
      locks
        .request(`${key} ${session}`, { ifAvailable: true }, (lock) => {
          answer(lock !== null);
          return lock === null ? undefined : new Promise<void>((release) => held.set(session, release));
        })
        .catch(() => answer(false));
    });
  return {
    async claim(session) {
      if (held.has(session)) return true;
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        if (await claimOnce(session)) return true;
        await pause(clock, betweenTriesMs);
      }
      return false;
    },
    release(session) {
      held.get(session)?.();
      held.delete(session);
    },
  };
}

/** Browsers give locks to pages with TLS only; a team's own server may have none. There a tab asks the others, and who holds the session objects. */
function holdingByObjection(key: string, clock: DeviceClock): Holding {
  const held = new Set<WriterSession>();
  const objections = new Set<string>();
  const channel = new BroadcastChannel(key);
  channel.addEventListener('message', ({ data }: MessageEvent<{ asked?: WriterSession; mine?: string }>) => {
    if (data.asked !== undefined && held.has(data.asked)) channel.postMessage({ mine: data.asked });
    if (data.mine !== undefined) objections.add(data.mine);
  });
  return {
    async claim(session) {
      if (held.has(session)) return true;
      objections.delete(session);
      channel.postMessage({ asked: session });
      await pause(clock, objectionMs);
      if (objections.has(session)) return false;
      held.add(session);
      return true;
    },
    release: (session) => void held.delete(session),
  };
}

const pause = (clock: DeviceClock, ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

/** The brand is the server's to check: what is not a session of this attempt is answered with a new one. */
function readSession(key: string): WriterSession | null {
  const text = sessionStorage.getItem(key);
  return isSession(text) ? text : null;
}

const isSession = (text: string | null): text is WriterSession => text !== null && /^wri_[0-9a-hjkmnp-tv-z]{26}$/.test(text);
