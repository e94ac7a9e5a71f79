import type { RunCase, RunOutcome, SourceFiles } from '@assay/core/runs';
import {
  type AwaitedCall,
  type CaseLimits,
  endOfIsolate,
  exitedOutcome,
  type Measured,
  playWithinLimits,
  stoppedOutcome,
} from '../case/limited-case.ts';
import { closeRoom } from '../case/spare-room.ts';
import { readHarnessResult } from './harness-result.ts';
import type { InterpreterHost } from './interpreter-host.ts';

type PythonCase = Exclude<RunCase, { kind: 'query' }>;
export type PythonCaseInput = CaseLimits & { python: InterpreterHost; files: SourceFiles; entry: string; runCase: PythonCase };

type Settled = { kind: 'settled'; json: string };

/** One case from a clean state in an interpreter that may have run others. The isolate is disposed where it must not be used again. */
export async function runPythonCase(input: PythonCaseInput): Promise<RunOutcome> {
  const { python, files, entry, runCase } = input;
  const isCall = runCase.kind === 'call';
  const call = isCall ? { function: runCase.function, arguments: runCase.arguments } : null;
  const text = JSON.stringify({ files, entry, stdin: isCall ? '' : runCase.stdin, call });
  const { ending, measured } = await playWithinLimits<Settled>({ ...input, wake: python.wake }, async ({ memory }) => {
    try {
      python.start(memory, text, input.limits.memoryMb);
      return { kind: 'settled', json: await python.run() };
    } catch (error) {
      // Whatever else comes out of there was thrown by a program that broke its realm.
      return endOfIsolate(error) ?? { kind: 'settled', json: brokenResult };
    }
  });
  switch (ending.kind) {
    case 'time':
    case 'memory':
    case 'output':
    case 'exited':
      return stoppedOutcome(ending, awaitedCall(runCase), measured);
    case 'settled': {
      const { isBroken, ...outcome } = settled(ending.json, runCase, measured);
      if (isBroken) closeRoom(input);
      return outcome;
    }
    default:
      return ending satisfies never;
  }
}

const brokenResult = JSON.stringify({
  failure: { message: 'The program broke its own environment.', isUncompiled: false, isMemory: false },
  exitCode: null,
  returned: null,
  isBroken: true,
});

function settled(json: string, runCase: PythonCase, measured: Measured): RunOutcome & { isBroken: boolean } {
  const { failure, exitCode, returned, isBroken = false } = readHarnessResult(json);
  if (failure === null) {
    if (exitCode !== null) return { ...exitedOutcome(exitCode, awaitedCall(runCase), measured), isBroken };
    const result: RunOutcome = { ...measured, outcome: 'completed', exitCode: 0 };
    return { ...result, ...(runCase.kind === 'call' ? { returned } : {}), isBroken };
  }
  const { isMemory, isUncompiled, ...error } = failure;
  if (isMemory) return { ...measured, outcome: 'memory_limit', exitCode: null, error, isBroken };
  return { ...measured, outcome: isUncompiled ? 'compile_error' : 'runtime_error', exitCode: 1, error, isBroken };
}

function awaitedCall(runCase: PythonCase): AwaitedCall | null {
  return runCase.kind === 'call' ? { function: runCase.function, advice: 'Return a value instead of calling sys.exit.' } : null;
}
