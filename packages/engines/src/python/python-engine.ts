import { sharedBytes } from '../case/shared-memory.ts';
import type { Clock } from '../case/stopwatch.ts';
import type { Engine } from '../engine.ts';
import { refusedCase } from '../refused-case.ts';
import { bootInterpreter, type InterpreterHost, readParts } from './interpreter-host.ts';
import { runPythonCase } from './python-case.ts';

/** An interpreter that may hold this much serves every smaller limit, too, so that nearly every run finds one booted. */
const usualMemoryMb = 256;

type Spare = { python: InterpreterHost; memoryMb: number };

/** CPython in a bare V8 isolate, booted from the snapshot in `folder`. A request gets an interpreter of its own, its cases share it. */
export async function createPythonEngine(folder: string, clock: Clock): Promise<Engine> {
  const parts = readParts(folder);
  let spare: Spare | null = null;
  const boot = async (wantedMb: number): Promise<Spare> => {
    const memoryMb = Math.max(wantedMb, usualMemoryMb);
    return { python: await bootInterpreter(parts, memoryMb), memoryMb };
  };
  const takeSpare = (memoryMb: number): InterpreterHost | null => {
    const taken = spare;
    spare = null;
    if (taken === null || (taken.memoryMb >= memoryMb && !taken.python.isolate.isDisposed)) return taken?.python ?? null;
    close(taken.python);
    return null;
  };

  return {
    languages: ['python'],
    load: () => false,
    prepare: async ({ memoryMb }) => {
      if (spare !== null) close(spare.python);
      spare = null;
      spare = await boot(memoryMb);
      await rehearse(spare.python);
    },
    async *run(request, signal, onStart = () => undefined) {
      const { memoryMb } = request.limits;
      let python = takeSpare(memoryMb);
      try {
        for (const runCase of request.cases) {
          if (signal.aborted) return;
          if (runCase.kind === 'query') {
            yield refusedCase('A query is written in SQL.');
            continue;
          }
          // After a time-out the interpreter is gone, and its next boot is no candidate's time.
          if (python === null || python.isolate.isDisposed) {
            onStart();
            ({ python } = await boot(memoryMb));
          }
          onStart();
          yield await runPythonCase({
            ...request,
            python,
            isolate: python.isolate,
            catastrophe: python.catastrophe,
            runCase,
            signal,
            clock,
          });
        }
      } finally {
        if (python !== null) close(python);
      }
    },
  };
}

/** A program of our own: what every program needs is compiled and in memory before the first candidate's. */
async function rehearse(python: InterpreterHost): Promise<void> {
  const program = { files: { 'main.py': 'print(1)\n' }, entry: 'main.py', stdin: '', call: null };
  python.start(new SharedArrayBuffer(sharedBytes), JSON.stringify(program), usualMemoryMb);
  await python.run();
}

function close({ isolate }: InterpreterHost): void {
  if (!isolate.isDisposed) isolate.dispose();
}
