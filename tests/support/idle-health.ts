import type { SandboxHealth } from '@assay/core/runs';

/** What a sandbox says that has nothing to do and nothing to run it with. */
export const idleHealth: SandboxHealth = {
  layers: [],
  advice: null,
  warmProcesses: 0,
  preparing: 0,
  queued: 0,
  running: 0,
  engines: [],
  enginesVersion: 'none',
};
