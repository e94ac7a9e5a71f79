import type { RunOutcome } from '@assay/core/runs';

/** What an engine answers to a case of a form that its languages do not have. */
export function refusedCase(message: string): RunOutcome {
  const used = { cpuMs: 0, wallMs: 0, peakMemoryBytes: 0 };
  return { outcome: 'runtime_error', exitCode: 1, stdout: '', stderr: `${message}\n`, error: { message }, ...used };
}
