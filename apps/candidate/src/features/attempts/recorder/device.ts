import { createPad, type Pad } from '../pad/pad-store.ts';
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
  openPad(attemptId: string): Pad;
  /** Writes, reads and forgets a line: a store that opens may still be full, or refuse. */
  keepsText(): Promise<boolean>;
  /** Forgets everything of an attempt: its answers are delivered, and computers are shared. */
  clearDevice(attemptId: string): Promise<void>;
};

export function createDevice(surroundings: ClaimSurroundings & { clock: DeviceClock }): Device {
  const stores = new Map<string, ReturnType<Device['openStore']>>();
  const claims = new Map<string, SessionClaims>();
  const pads = new Map<string, Pad>();
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
  const openPad: Device['openPad'] = (attemptId) => {
    const known = pads.get(attemptId) ?? createPad(attemptId);
    pads.set(attemptId, known);
    return known;
  };
  return {
    openStore,
    openClaims,
    openPad,
    async keepsText() {
      const probe = createPad('device-check');
      const text = 'kept';
      const tooLate = new Promise<null>((resolve) => void surroundings.clock.after(storagePatienceMs, () => resolve(null)));
      const look = async () => {
        await probe.save(text);
        const kept = await createPad('device-check').read({ serverNow: new Date(0), overAt: null });
        await probe.forget();
        return kept;
      };
      return (await Promise.race([look(), tooLate]).catch(() => null)) === text;
    },
    async clearDevice(attemptId) {
      const { store, isDurable } = await openStore(attemptId);
      await store.forgetEverything();
      openClaims(attemptId).forget();
      // A browser that keeps nothing has nothing to forget, and would refuse to.
      if (isDurable) await openPad(attemptId).forget();
    },
  };
}

async function openOrRemember(attemptId: string, clock: DeviceClock): Promise<{ store: EventStore; isDurable: boolean }> {
  const inMemory = () => ({ store: createMemoryStore(), isDurable: false });
  const tooLate = new Promise<null>((resolve) => void clock.after(storagePatienceMs, () => resolve(null)));
  const store = await Promise.race([openIndexedDbStore(attemptId), tooLate]).catch(() => null);
  return store === null ? inMemory() : { store, isDurable: true };
}
