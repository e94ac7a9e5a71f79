import type { Isolate } from 'isolated-vm';

/** Milliseconds from any start; and the CPU time this process used. Handed in by the composition root. */
export type Clock = { nowMs(): number; cpuMs(): number };

/**
 * CPU time of one case. The isolate's own clock also counts while the machine runs somebody else, the process's also counts helper threads: the
 * smaller of the two is fair to the program.
 */
export function createStopwatch(isolate: Isolate, clock: Clock): { read(): { cpuMs: number; wallMs: number } } {
  const startMs = clock.nowMs();
  const startCpuMs = clock.cpuMs();
  const startIsolateMs = isolateMs(isolate);
  let lastIsolateMs = startIsolateMs;
  return {
    read: () => {
      if (!isolate.isDisposed) lastIsolateMs = isolateMs(isolate);
      return { wallMs: clock.nowMs() - startMs, cpuMs: Math.min(lastIsolateMs - startIsolateMs, clock.cpuMs() - startCpuMs) };
    },
  };
}

function isolateMs(isolate: Isolate): number {
  return Number(isolate.cpuTime) / 1e6;
}
