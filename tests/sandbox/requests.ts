import { fileURLToPath } from 'node:url';
import type { RunCase, RunRequest } from '@assay/core/runs';

export const superviseFile = fileURLToPath(new URL('../../apps/runner/src/supervise.ts', import.meta.url));

const limits = { timeMs: 500, memoryMb: 64 };

export function programRequest(input: { owner: string; source: string } & Partial<RunRequest>): RunRequest {
  const { owner, source, ...rest } = input;
  const cases: RunCase[] = [{ kind: 'program', stdin: '' }];
  return { owner, priority: 'candidate', language: 'javascript', files: { 'main.js': source }, entry: 'main.js', cases, limits, ...rest };
}

export function callRequest(input: { owner: string; source: string; calls: readonly unknown[][] } & Partial<RunRequest>): RunRequest {
  const { calls, ...rest } = input;
  const cases = calls.map((args) => ({ kind: 'call' as const, function: 'solve', arguments: JSON.parse(JSON.stringify(args)) }));
  return programRequest({ ...rest, cases });
}
