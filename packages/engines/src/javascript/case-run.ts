import type { RunCase, RunLimits, RunOutcome, SourceFiles } from '@assay/core/runs';
import type { Isolate } from 'isolated-vm';
import { type CompileFailure, failureText } from './compile-failure.ts';
import { type PlayEnding, play } from './play.ts';
import type { RealmHost } from './realm-host.ts';
import { readRealmResult } from './realm-result.ts';
import { header, layout, sharedBytes } from './shared-memory.ts';
import type { Source } from './source-kind.ts';
import { type Clock, createStopwatch } from './stopwatch.ts';

export type CaseInput = {
  isolate: Isolate;
  files: SourceFiles;
  entry: string;
  sources: ReadonlyMap<string, Source>;
  runCase: Exclude<RunCase, { kind: 'query' }>;
  realm: Promise<RealmHost>;
  limits: RunLimits;
  builtinKeys: Readonly<Record<string, readonly string[]>>;
  /** Settles when the isolate can go on no more. */
  catastrophe: Promise<void>;
  signal: AbortSignal;
  clock: Clock;
};

type Ending = PlayEnding | { kind: 'time' | 'memory' | 'output' };
type Times = { cpuMs: number; wallMs: number };

/** One case in a fresh context. The isolate is disposed where the program had to be stopped; the caller asks it. */
export async function runCaseInContext(input: CaseInput): Promise<RunOutcome> {
  const memory = new SharedArrayBuffer(sharedBytes);
  const words = new Int32Array(memory, 0, layout.headerWords);
  const watch = createStopwatch(input.isolate, input.clock);
  const wallMs = 3 * input.limits.timeMs + 1000;
  const stop = Promise.withResolvers<Ending>();
  const poll = setInterval(() => {
    const used = watch.read();
    if (used.cpuMs > input.limits.timeMs || used.wallMs > wallMs) stop.resolve({ kind: 'time' });
  }, 5);
  const asked = Atomics.waitAsync(words, header.signal, header.signals.none);
  if (asked.async) void asked.value.then(() => stop.resolve(askedFor(words)));
  const onAbort = () => stop.resolve({ kind: 'time' });
  input.signal.addEventListener('abort', onAbort, { once: true });
  void input.catastrophe.then(() => stop.resolve({ kind: 'memory' }));
  let wait: NodeJS.Timeout | undefined;
  const delay = (ms: number) =>
    new Promise<void>((resolve) => {
      wait = setTimeout(resolve, ms);
    });

  const played: Promise<Ending> = play({ ...input, memory, wallMs, delay }).catch(endedBy);
  const ending = await Promise.race([stop.promise, played]);
  clearInterval(poll);
  clearTimeout(wait);
  input.signal.removeEventListener('abort', onAbort);
  const times = watch.read();
  const isStopped =
    ending.kind === 'time' || ending.kind === 'memory' || ending.kind === 'output' || words[header.signal] !== header.signals.none;
  // Ends whatever still runs in there; the output in `memory` outlives it.
  if (isStopped && !input.isolate.isDisposed) input.isolate.dispose();
  // Wakes the waiter above, which would otherwise stay for the life of the process.
  Atomics.notify(words, header.signal);
  return outcomeOf(ending, input, memory, times);
}

function askedFor(words: Int32Array): Ending {
  switch (words[header.signal]) {
    case header.signals.outputFull:
      return { kind: 'output' };
    case header.signals.exit:
      return { kind: 'exited', exitCode: words[header.exitCode] ?? 0 };
    default:
      return { kind: 'time' };
  }
}

/** The isolate was ended by isolated-vm itself. */
function endedBy(error: unknown): Ending {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Script execution timed out')) return { kind: 'time' };
  if (message.startsWith('Isolate')) return { kind: 'memory' };
  // Our own half of the realm was broken from inside, which a program does to itself only.
  return { kind: 'uncompiled', failure: { kind: 'runtime_error', message: `The program broke its own environment: ${message}` } };
}

function outcomeOf(ending: Ending, input: CaseInput, memory: SharedArrayBuffer, times: Times): RunOutcome {
  const printed = outputIn(memory);
  const base = { exitCode: null, ...printed, ...times, peakMemoryBytes: 0 };
  switch (ending.kind) {
    case 'time':
      return { ...base, outcome: 'time_limit' };
    case 'memory':
      return { ...base, outcome: 'memory_limit' };
    case 'output':
      return { ...base, outcome: 'output_limit' };
    case 'exited':
      if (input.runCase.kind === 'call') return leftBeforeReturn(ending.exitCode, input.runCase.function, base);
      return ending.exitCode === 0
        ? { ...base, outcome: 'completed', exitCode: 0 }
        : {
            ...base,
            outcome: 'runtime_error',
            exitCode: ending.exitCode,
            error: { message: `The program ended with exit code ${ending.exitCode}.` },
          };
    case 'uncompiled':
      return uncompiled(ending.failure, input.files, base);
    case 'settled':
      return settled(ending, base);
    default:
      return ending satisfies never;
  }
}

type Base = Pick<RunOutcome, 'stdout' | 'stderr' | 'cpuMs' | 'wallMs' | 'peakMemoryBytes'>;

function leftBeforeReturn(exitCode: number, name: string, base: Base): RunOutcome {
  const message = `The program ended itself before ${name} returned. Return a value instead of calling process.exit.`;
  return { ...base, outcome: 'runtime_error', exitCode, stderr: `${base.stderr}${message}\n`, error: { message } };
}

function uncompiled(failure: CompileFailure, files: SourceFiles, base: Base): RunOutcome {
  const { kind, ...error } = failure;
  const source = failure.file === undefined ? undefined : files[failure.file];
  return { ...base, outcome: kind, exitCode: 1, stderr: base.stderr + failureText(failure, source), error };
}

function settled(ending: Extract<PlayEnding, { kind: 'settled' }>, base: Base): RunOutcome {
  const { failure, returned } = readRealmResult(ending.json);
  if (failure === null) return { ...base, outcome: 'completed', exitCode: 0, returned };
  if (failure.file !== undefined && ending.broken.has(failure.file) && failure.message.startsWith('SyntaxError')) {
    return { ...base, outcome: 'compile_error', exitCode: 1, error: failure };
  }
  // V8 has no better name for "the limit is reached" when a single buffer is asked for.
  const isMemory = failure.message === 'RangeError: Array buffer allocation failed';
  return { ...base, outcome: isMemory ? 'memory_limit' : 'runtime_error', exitCode: isMemory ? null : 1, error: failure };
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
