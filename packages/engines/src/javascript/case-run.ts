import type { RunCase, RunOutcome, SourceFiles } from '@assay/core/runs';
import { type CompileFailure, failureText } from '../case/compile-failure.ts';
import { type CaseLimits, endOfIsolate, type Measured, playWithinLimits, type Stopped, stoppedOutcome } from '../case/limited-case.ts';
import { type PlayEnding, play } from './play.ts';
import type { RealmHost } from './realm-host.ts';
import { readRealmResult } from './realm-result.ts';
import type { Source } from './source-kind.ts';

export type CaseInput = CaseLimits & {
  files: SourceFiles;
  entry: string;
  sources: ReadonlyMap<string, Source>;
  runCase: Exclude<RunCase, { kind: 'query' }>;
  realm: Promise<RealmHost>;
  builtinKeys: Readonly<Record<string, readonly string[]>>;
};

/** One case in a fresh context. The isolate is disposed where the program had to be stopped; the caller asks it. */
export async function runCaseInContext(input: CaseInput): Promise<RunOutcome> {
  const { ending, measured } = await playWithinLimits<PlayEnding>(input, (stage) => play({ ...input, ...stage }).catch(endedBy));
  return outcomeOf(ending, input, measured);
}

function endedBy(error: unknown): PlayEnding | Stopped {
  const message = error instanceof Error ? error.message : '';
  // Our own half of the realm was broken from inside, which a program does to itself only.
  return (
    endOfIsolate(error) ?? {
      kind: 'uncompiled',
      failure: { kind: 'runtime_error', message: `The program broke its own environment: ${message}` },
    }
  );
}

function outcomeOf(ending: PlayEnding | Stopped, input: CaseInput, measured: Measured): RunOutcome {
  const { runCase } = input;
  switch (ending.kind) {
    case 'time':
    case 'memory':
    case 'output':
    case 'exited': {
      const call = runCase.kind === 'call' ? { ...runCase, advice: 'Return a value instead of calling process.exit.' } : null;
      return stoppedOutcome(ending, call, measured);
    }
    case 'uncompiled':
      return uncompiled(ending.failure, input.files, measured);
    case 'settled':
      return settled(ending, measured);
    default:
      return ending satisfies never;
  }
}

function uncompiled(failure: CompileFailure, files: SourceFiles, measured: Measured): RunOutcome {
  const { kind, ...error } = failure;
  const source = failure.file === undefined ? undefined : files[failure.file];
  return { ...measured, outcome: kind, exitCode: 1, stderr: measured.stderr + failureText(failure, source), error };
}

function settled(ending: Extract<PlayEnding, { kind: 'settled' }>, measured: Measured): RunOutcome {
  const { failure, returned } = readRealmResult(ending.json);
  if (failure === null) return { ...measured, outcome: 'completed', exitCode: 0, returned };
  if (failure.file !== undefined && ending.broken.has(failure.file) && failure.message.startsWith('SyntaxError')) {
    return { ...measured, outcome: 'compile_error', exitCode: 1, error: failure };
  }
  // V8 has no better name for "the limit is reached" when a single buffer is asked for.
  const isMemory = failure.message === 'RangeError: Array buffer allocation failed';
  return { ...measured, outcome: isMemory ? 'memory_limit' : 'runtime_error', exitCode: isMemory ? null : 1, error: failure };
}
