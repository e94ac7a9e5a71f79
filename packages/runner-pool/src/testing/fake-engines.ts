import { fileURLToPath } from 'node:url';
import type { RunRequest } from '@assay/core/runs';
import type { EngineProfile } from '../engine-profile.ts';
import { createSupervisor, type Supervisor } from '../supervisor.ts';

export const childFile: string = fileURLToPath(new URL('./fake-child.ts', import.meta.url));

/** Two engines that are none: `quick` answers to JavaScript, `slow` to TypeScript. */
export const quick: EngineProfile = { name: 'quick', languages: ['javascript'], guessedMb: 60, resting: 2, dataLimitMb: 4096 };
export const slow: EngineProfile = { name: 'slow', languages: ['typescript'], guessedMb: 60, resting: 1, dataLimitMb: 4096 };

export type FakeTraits = Record<'quick' | 'slow', { waitsFor?: string; memoryMb?: number; needs?: string; diesWarm?: boolean }>;

export const machine = { path: '', isRoot: false, platform: process.platform, execPath: process.execPath } as const;

export function fakeChild(traits: Partial<FakeTraits>, readable: readonly string[] = []) {
  return { file: childFile, args: [JSON.stringify(traits)], readable: [childFile, ...readable] };
}

export function startFake(input: {
  traits: Partial<FakeTraits>;
  warmMemoryMb?: number;
  readable?: readonly string[];
  complaints?: string[];
  nowMs: () => number;
}): Promise<Supervisor> {
  return createSupervisor({
    child: fakeChild(input.traits, input.readable),
    engines: [quick, slow],
    enginesVersion: 'fake',
    warmMemoryMb: input.warmMemoryMb ?? 300,
    cores: 2,
    machine,
    nowMs: input.nowMs,
    complain: (line) => void input.complaints?.push(line),
  });
}

export function fakeRequest(owner: string, engine: 'quick' | 'slow', does: string, rest: Partial<RunRequest> = {}): RunRequest {
  return {
    owner,
    priority: 'candidate',
    language: engine === 'quick' ? 'javascript' : 'typescript',
    files: { main: does },
    entry: 'main',
    cases: [{ kind: 'program', stdin: '' }],
    limits: { timeMs: 5000, memoryMb: 64 },
    ...rest,
  };
}
