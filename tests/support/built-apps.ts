import { buildApps } from '../../apps/server/src/start/build-apps.ts';

/** Before the first test of a project whose servers show pages: on a new machine nothing is built yet. */
export async function setup(): Promise<void> {
  await buildApps();
}
