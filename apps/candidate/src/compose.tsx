import type { DeviceClock, EventStore } from './features/attempts/recorder/environment.ts';
import { openIndexedDbStore } from './features/attempts/recorder/indexed-db-store.ts';
import { createMemoryStore } from './features/attempts/recorder/memory-store.ts';
import { createSessionClaims } from './features/attempts/recorder/session-claims.ts';

/** The one place that reads real clocks and real chance. */
export const deviceClock: DeviceClock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

export const random = () => Math.random();

export async function openStore(attemptId: string): Promise<{ store: EventStore; isDurable: boolean }> {
  try {
    return { store: await openIndexedDbStore(attemptId), isDurable: true };
  } catch {
    return { store: createMemoryStore(), isDurable: false };
  }
}

export const openClaims = (attemptId: string) => createSessionClaims(attemptId, deviceClock);
