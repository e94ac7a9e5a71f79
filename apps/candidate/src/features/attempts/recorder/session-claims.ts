import type { SessionClaims, WriterSession } from './environment.ts';
import { holdByLocks, type Locks } from './hold-by-locks.ts';
import { holdByObjection, type ObjectionSurroundings } from './hold-by-objection.ts';

export type ClaimSurroundings = ObjectionSurroundings & {
  /** Null where the browser has none: pages without TLS. */
  locks: Locks | null;
  /** A function, because even looking at it may be refused. */
  tabStorage: () => KeyedTexts;
};

type KeyedTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Remembers the session of a tab, so that a reload goes on with it. A browser that refuses to loses this, and nothing else. */
export function createSessionClaims(attemptId: string, surroundings: ClaimSurroundings): SessionClaims {
  const key = `assay-writer ${attemptId}`;
  const { locks, tabStorage } = surroundings;
  const holding = locks === null ? holdByObjection(key, surroundings) : holdByLocks(key, locks, surroundings.clock);
  let inMemory: WriterSession | null = null;
  return {
    claim: holding.claim,
    release: holding.release,
    remembered() {
      const stored = attempted(() => tabStorage().getItem(key)) ?? null;
      return inMemory ?? (isSession(stored) ? stored : null);
    },
    remember(session) {
      inMemory = session;
      attempted(() => tabStorage().setItem(key, session));
    },
    forget() {
      inMemory = null;
      attempted(() => tabStorage().removeItem(key));
      holding.releaseAll();
    },
  };
}

/** Blocked cookies and a full disk make storage throw. */
function attempted<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The brand is the server's to check: what is not a session of this attempt is answered with a new one, or needs the code. */
export const isSession = (text: string | null): text is WriterSession => text !== null && /^wri_[0-9a-hjkmnp-tv-z]{26}$/.test(text);
