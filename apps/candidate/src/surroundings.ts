import { createContext, useContext } from 'react';
import type { api } from './api.ts';
import type { Device } from './features/attempts/recorder/device.ts';
import type { DeviceClock } from './features/attempts/recorder/environment.ts';

/** What the pages need of the world, handed in by main.tsx. */
export type Surroundings = Device & {
  api: typeof api;
  clock: DeviceClock;
  random: () => number;
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('main.tsx provides the surroundings');
  return surroundings;
}
