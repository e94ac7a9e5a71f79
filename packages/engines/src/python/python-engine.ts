import { noQueries, playCases } from '../case/play-cases.ts';
import { sharedBytes } from '../case/shared-memory.ts';
import { closeRoom, createSpareRoom, type Room } from '../case/spare-room.ts';
import type { Clock } from '../case/stopwatch.ts';
import type { Engine } from '../engine.ts';
import { bootInterpreter, type InterpreterHost, readParts } from './interpreter-host.ts';
import { runPythonCase } from './python-case.ts';

/** An interpreter that may hold this much serves every smaller limit, too, so that nearly every run finds one booted. */
const usualMemoryMb = 256;

type PythonRoom = InterpreterHost & Room;

/** CPython in a bare V8 isolate, booted from the snapshot in `folder`. A request gets an interpreter of its own, its cases share it. */
export async function createPythonEngine(folder: string, clock: Clock): Promise<Engine> {
  const parts = readParts(folder);
  const spare = createSpareRoom<PythonRoom>((hasMb, wantedMb) => hasMb >= wantedMb);
  const boot = async (wantedMb: number): Promise<PythonRoom> => {
    const memoryMb = Math.max(wantedMb, usualMemoryMb);
    return { ...(await bootInterpreter(parts, memoryMb)), memoryMb };
  };

  return {
    languages: ['python'],
    load: () => false,
    prepare: ({ memoryMb }) =>
      spare.fill(async () => {
        const python = await boot(memoryMb);
        await rehearse(python);
        return python;
      }),
    async *run(request, signal, tell = () => undefined) {
      const { memoryMb } = request.limits;
      let python = spare.take(memoryMb);
      try {
        yield* playCases(request.cases, signal, noQueries, async (runCase) => {
          // After a time-out the interpreter is gone, and its next boot is no candidate's time.
          if (python === null || python.isolate.isDisposed) {
            tell('booting');
            python = await boot(memoryMb);
            tell('started');
          }
          return runPythonCase({ ...request, ...python, python, runCase, signal, clock });
        });
      } finally {
        if (python !== null) closeRoom(python);
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
