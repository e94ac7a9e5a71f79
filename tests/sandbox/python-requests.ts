import type { RunCase, RunRequest } from '@assay/core/runs';
import { programRequest } from './requests.ts';

const limits = { timeMs: 5000, memoryMb: 64 };

export function pythonRequest(input: { owner: string; source: string } & Partial<RunRequest>): RunRequest {
  return programRequest({ language: 'python', files: { 'main.py': input.source }, entry: 'main.py', limits, ...input });
}

export function pythonCalls(input: { owner: string; source: string; calls: readonly unknown[][] } & Partial<RunRequest>): RunRequest {
  const { calls, ...rest } = input;
  const cases = calls.map((args): RunCase => ({ kind: 'call', function: 'solve', arguments: JSON.parse(JSON.stringify(args)) }));
  return pythonRequest({ ...rest, cases });
}
