import type { DeviceClock, EventStore, SessionClaims } from './environment.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { type ClaimSurroundings, createSessionClaims } from './session-claims.ts';

/** A browser that has not opened its storage by then never will. */
const storagePatienceMs = 5000;

/** What this browser keeps of attempts. */
export type Device = {
  /** One per attempt and page: going away and back finds the same. */
  openStore(attemptId: string): Promise<{ store: EventStore; isDurable: boolean }>;
  openClaims(attemptId: string): SessionClaims;
  /** Forgets everything of an attempt: its answers are delivered, and computers are shared. */
  clearDevice(attemptId: string): Promise<void>;
};

export function createDevice(surroundings: ClaimSurroundings & { clock: DeviceClock }): Device {
  const stores = new Map<string, ReturnType<Device['openStore']>>();
  const claims = new Map<string, SessionClaims>();
  const openStore: Device['openStore'] = (attemptId) => {
    const opening = stores.get(attemptId) ?? openOrRemember(attemptId, surroundings.clock);
    stores.set(attemptId, opening);
    return opening;
  };
  const openClaims: Device['openClaims'] = (attemptId) => {
    const known = claims.get(attemptId) ?? createSessionClaims(attemptId, surroundings);
    claims.set(attemptId, known);
    return known;
  };
  return {
    openStore,
    openClaims,
    async clearDevice(attemptId) {
      const { store } = await openStore(attemptId);
      await store.forgetEverything();
      openClaims(attemptId).forget();
    },
  };
}

async function openOrRemember(attemptId: string, clock: DeviceClock): Promise<{ store: EventStore; isDurable: boolean }> {
  const inMemory = () => ({ store: createMemoryStore(), isDurable: false });
  const tooLate = new Promise<null>((resolve) => void clock.after(storagePatienceMs, () => resolve(null)));
  const store = await Promise.race([openIndexedDbStore(attemptId), tooLate]).catch(() => null);
  return store === null ? inMemory() : { store, isDurable: true };
}
