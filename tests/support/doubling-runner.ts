import type { Runner, RunOutcome } from '@assay/core/runs';
import { idleHealth } from './idle-health.ts';

/** Stands in for a sandbox: a program that says `2 * n` doubles, any other returns 1. */
export const doublingRunner: Runner = {
  async run(request) {
    const isRight = Object.values(request.files).some((source) => source.includes('2 * n'));
    return request.cases.map((runCase): RunOutcome => {
      const [n] = runCase.kind === 'call' ? runCase.arguments : [];
      const returned = isRight && typeof n === 'number' ? 2 * n : 1;
      return { outcome: 'completed', exitCode: 0, stdout: '', stderr: '', returned, wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 };
    });
  },
  health: async () => idleHealth,
};
