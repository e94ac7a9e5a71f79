import type { EngineHealth } from '@assay/core/runs';
import type { EngineState } from './engine-processes.ts';

export function engineHealth({ name, warm, wanted, starting, isHopeless }: EngineState & { wanted: number }): EngineHealth {
  const problem = isHopeless
    ? `Processes for ${name} end before they are ready, so nothing in its languages can run. Run “npm run build:engines” and look at the log of the server.`
    : null;
  return { engine: name, warm, wanted, starting, problem };
}
