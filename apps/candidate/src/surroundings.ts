import { createContext, useContext } from 'react';
import type { api } from './api.ts';
import type { DeviceClock, EventStore, SessionClaims } from './features/attempts/recorder/environment.ts';

/** What the pages need of the world, handed in by main.tsx. */
export type Surroundings = {
  api: typeof api;
  clock: DeviceClock;
  random: () => number;
  openStore(attemptId: string): Promise<{ store: EventStore; isDurable: boolean }>;
  openClaims(attemptId: string): SessionClaims;
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('main.tsx provides the surroundings');
  return surroundings;
}
