import type { RunLimits, RunOutcome } from '@assay/core/runs';
import type { Isolate } from 'isolated-vm';
import { createRunningTime } from './running-time.ts';
import { header, layout, sharedBytes } from './shared-memory.ts';
import { closeRoom } from './spare-room.ts';
import { type Clock, createStopwatch } from './stopwatch.ts';

export type CaseLimits = {
  isolate: Isolate;
  limits: RunLimits;
  /** Settles when the isolate can go on no more. */
  catastrophe: Promise<void>;
  signal: AbortSignal;
  clock: Clock;
  /** Wakes a program that waits for time: a wait would outlast the end of its isolate, and whoever disposes it. */
  wake?: () => void;
};

/** How a case ended that did not end by itself. */
export type Stopped = { kind: 'time' | 'memory' | 'output' } | { kind: 'exited'; exitCode: number };
/** What every outcome has, whatever the program did. */
export type Measured = Pick<RunOutcome, 'exitCode' | 'stdout' | 'stderr' | 'cpuMs' | 'wallMs' | 'peakMemoryBytes'>;

export type Stage = {
  /** Shared with the program's side: output and signals. */
  memory: SharedArrayBuffer;
  wallMs: number;
  delay(ms: number): Promise<void>;
};

/** How long a case may run or wait, whatever it computes. */
export function wallLimitMs({ timeMs }: RunLimits): number {
  return 3 * timeMs + 1000;
}

/**
 * Plays one case and sees to its limits. The isolate is disposed where the program had to be stopped; the caller asks it.
 * @param play rejects when the isolate was ended from outside
 */
export async function playWithinLimits<Ending extends { kind: string }>(
  { isolate, limits, catastrophe, signal, clock, wake }: CaseLimits,
  play: (stage: Stage) => Promise<Ending | Stopped>,
): Promise<{ ending: Ending | Stopped; measured: Measured }> {
  const memory = new SharedArrayBuffer(sharedBytes);
  const words = new Int32Array(memory, 0, layout.headerWords);
  const watch = createStopwatch(isolate, clock);
  const wallMs = wallLimitMs(limits);
  const stop = Promise.withResolvers<Stopped>();
  const running = createRunningTime(clock.nowMs);
  const poll = setInterval(() => {
    if (running.look() > wallMs || watch.read().cpuMs > limits.timeMs) stop.resolve({ kind: 'time' });
  }, 5);
  const asked = Atomics.waitAsync(words, header.signal, header.signals.none);
  if (asked.async) void asked.value.then(() => stop.resolve(askedFor(words)));
  const onAbort = () => stop.resolve({ kind: 'time' });
  signal.addEventListener('abort', onAbort, { once: true });
  void catastrophe.then(() => stop.resolve({ kind: 'memory' }));
  let wait: NodeJS.Timeout | undefined;
  const delay = (ms: number) =>
    new Promise<void>((resolve) => {
      wait = setTimeout(resolve, ms);
    });

  const ending = await Promise.race([stop.promise, play({ memory, wallMs, delay })]);
  clearInterval(poll);
  clearTimeout(wait);
  signal.removeEventListener('abort', onAbort);
  const times = watch.read();
  const isStopped =
    ending.kind === 'time' || ending.kind === 'memory' || ending.kind === 'output' || words[header.signal] !== header.signals.none;
  // Ends whatever still runs in there; the output in `memory` outlives it.
  if (isStopped && !isolate.isDisposed) {
    wake?.();
    closeRoom({ isolate });
  }
  // Wakes the waiter above, which would otherwise stay for the life of the process.
  Atomics.notify(words, header.signal);
  return { ending, measured: { exitCode: null, ...outputIn(memory), ...times, peakMemoryBytes: 0 } };
}

/** What isolated-vm's own error says: the isolate was ended. Null for every other error. */
export function endOfIsolate(error: unknown): Stopped | null {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Script execution timed out')) return { kind: 'time' };
  // Its own spelling.
  return /^Isolated? (is|was) (already )?dis?posed/.test(message) ? { kind: 'memory' } : null;
}

/** A function that should have returned, and what to write instead of what ended the program before. */
export type AwaitedCall = { function: string; advice: string };

/** The outcome of a case that did not end by itself. */
export function stoppedOutcome(ending: Stopped, call: AwaitedCall | null, measured: Measured): RunOutcome {
  switch (ending.kind) {
    case 'time':
      return { ...measured, outcome: 'time_limit' };
    case 'memory':
      return { ...measured, outcome: 'memory_limit' };
    case 'output':
      return { ...measured, outcome: 'output_limit' };
    case 'exited':
      return exitedOutcome(ending.exitCode, call, measured);
    default:
      return ending satisfies never;
  }
}

/** The outcome of a program that ended itself. */
export function exitedOutcome(exitCode: number, call: AwaitedCall | null, measured: Measured): RunOutcome {
  if (call !== null) {
    const message = `The program ended itself before ${call.function} returned. ${call.advice}`;
    return { ...measured, outcome: 'runtime_error', exitCode, stderr: `${measured.stderr}${message}\n`, error: { message } };
  }
  if (exitCode === 0) return { ...measured, outcome: 'completed', exitCode };
  return { ...measured, outcome: 'runtime_error', exitCode, error: { message: `The program ended with exit code ${exitCode}.` } };
}

function askedFor(words: Int32Array): Stopped {
  switch (words[header.signal]) {
    case header.signals.outputFull:
      return { kind: 'output' };
    case header.signals.exit:
      return { kind: 'exited', exitCode: words[header.exitCode] ?? 0 };
    default:
      return { kind: 'time' };
  }
}

function outputIn(memory: SharedArrayBuffer): { stdout: string; stderr: string } {
  const words = new Int32Array(memory, 0, layout.headerWords);
  const start = layout.headerWords * 4;
  const text = (index: number, from: number): string => {
    const length = Math.min(Math.max(words[index] ?? 0, 0), layout.outputBytes);
    // A copy: the decoder refuses shared memory.
    return new TextDecoder().decode(new Uint8Array(memory, from, length).slice());
  };
  return { stdout: text(header.stdoutBytes, start), stderr: text(header.stderrBytes, start + layout.outputBytes) };
}
