import { header } from '../../case/shared-memory.ts';
import { openOutput, stop, write } from '../../isolate/output.ts';
import { TextEncoder } from '../../isolate/text-codec.ts';
import { openMemory } from '../sparse-memory.ts';
import { hardenGlobals } from './harden.ts';
import { type Called, Interpreter } from './interpreter.ts';
import type { Api } from './pyodide.ts';
import { surroundingsOf } from './surroundings.ts';
import { runTimers } from './timers.ts';
import { setWaitingMemory, wait } from './waiting.ts';
import { closableWebAssembly, placeholder } from './web-assembly.ts';

/** Our half inside the isolate: boots Python once, then runs one case after the other. The host takes the handle off the global object first. */

type BootInput = {
  module: WebAssembly.Module;
  stdlib: SharedArrayBuffer;
  /** Four bytes to wait on. */
  waiting: SharedArrayBuffer;
  /** Null while the snapshot is being made. */
  memory: SharedArrayBuffer | null;
  initialPages: number;
  mostPagesMore: number;
};
type CaseInput = { files: unknown; entry: string; stdin: string; call: { function: string; arguments: unknown } | null };

const pageBytes = 65_536;
let initialBytes = 0;
let mostBytes = 2 ** 31;
const makePyodide = globalThis.__assayPyodide;
Reflect.deleteProperty(globalThis, '__assayPyodide');

let api: Api | null = null;
let interpreter: Interpreter | null = null;
let bootState = '';
let nextCase: CaseInput | null = null;

async function boot(input: BootInput): Promise<void> {
  if (makePyodide === undefined) throw new Error('Pyodide is not there.');
  setWaitingMemory(input.waiting);
  const packed = input.memory === null ? null : openMemory(input.memory);
  const initialPages = packed === null ? input.initialPages : packed.heapBytes / pageBytes;
  initialBytes = initialPages * pageBytes;
  const closable = closableWebAssembly({
    module: input.module,
    initialPages,
    maximumPages: initialPages + input.mostPagesMore,
    replace: (imports) => {
      const { env = {}, wasi_snapshot_preview1: wasi = {} } = imports;
      const poll = env['__syscall_poll'];
      if (typeof poll !== 'function' || wasi['proc_exit'] === undefined)
        throw new Error('Python asks for other functions than it used to.');
      // A poll that watches nothing is a wait.
      env['__syscall_poll'] = (at: number, count: number, ms: number) => (count === 0 ? wait(ms) : poll(at, count, ms));
      wasi['proc_exit'] = leave;
    },
  });
  const files = { 'pyodide.asm.wasm': placeholder, 'python_stdlib.zip': input.stdlib };
  const pyodide = makePyodide(
    surroundingsOf(files, {
      WebAssembly: closable.webAssembly,
      restoreHeap: (heap: Int8Array) => packed?.restore(heap),
      mostHeapBytes: () => mostBytes,
    }),
  );
  api = await pyodide.loadPyodide({
    indexURL: '/python/',
    packageBaseUrl: '/python/',
    createPyodideModule: pyodide.create,
    lockFileContents: pyodide.lockFile,
    // Nothing of JavaScript's own: what Python could import as `js` is this.
    jsglobals: {},
    stdout: () => undefined,
    stderr: () => undefined,
    _makeSnapshot: packed === null,
    ...(packed === null ? {} : { _loadSnapshot: packed.header }),
  });
  if (packed === null) return;
  interpreter = new Interpreter(api);
  closable.close();
  hardenGlobals();
  const settled = interpreter.step('settle');
  if ('raised' in settled) throw new Error('Python did not settle.');
  api = null;
}

/** `os._exit`: nothing may run after it, so the host takes over. */
function leave(code: number): never {
  return stop(header.signals.exit, code);
}

/** The isolate cannot be asked for a promise: the host asks again until the state is `ready` or says what went wrong. */
function startBoot(input: BootInput): void {
  bootState = 'booting';
  boot(input).then(
    () => {
      bootState = 'ready';
    },
    (error: unknown) => {
      bootState = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
    },
  );
}

function bootStep(): string {
  runTimers();
  return bootState;
}

/** Runs Python code of ours before the snapshot is made. */
function runOwn(code: string): void {
  api?.runPython(code);
}

function snapshot(): ArrayBuffer {
  const made = api?.makeMemorySnapshot();
  if (made === undefined) throw new Error('There is no interpreter to make a snapshot of.');
  return new Uint8Array(made).buffer;
}

function start(memory: SharedArrayBuffer, input: string, mostPagesMore: number): void {
  mostBytes = initialBytes + mostPagesMore * pageBytes;
  openOutput(memory);
  nextCase = JSON.parse(input);
}

/** One case from its first line to its end. The result as JSON; `isBroken` says that the interpreter must not be used again. */
function run(): string {
  const python = interpreter;
  if (python === null || nextCase === null) throw new Error('There is nothing to run.');
  const { stdin, ...request } = nextCase;
  const { call } = request;
  try {
    python.openStreams(new TextEncoder().encode(stdin));
    if (isDone(python, python.stepWithText('begin', JSON.stringify(request)))) {
      const isLoaded = isDone(python, evaluateEntry(python));
      if (isLoaded && call !== null) callFunction(python);
    }
    return finish(python);
  } catch (error) {
    const { message, isMemory } = fatalFailure(error);
    write(2, `${message}\n`);
    return JSON.stringify({ failure: { message, isUncompiled: false, isMemory }, exitCode: null, returned: null, isBroken: true });
  }
}

function evaluateEntry(python: Interpreter): Called {
  const code = python.step('code');
  const namespace = python.step('namespace');
  if ('raised' in code || 'raised' in namespace) throw new Error('The harness lost the program.');
  return python.evaluate(code.value, namespace.value);
}

function callFunction(python: Interpreter): void {
  const callable = python.step('function');
  if ('raised' in callable) {
    isDone(python, callable);
    return;
  }
  const values = python.step('arguments');
  if ('raised' in values) throw new Error('The harness lost the arguments.');
  const called = python.call(callable.value, values.value);
  python.release(callable.value);
  python.release(values.value);
  if (!('raised' in called)) {
    isDone(python, python.stepWith('returned', called.value));
    python.release(called.value);
  } else isDone(python, called);
}

/** Reports an exception to the harness. */
function isDone(python: Interpreter, called: Called): boolean {
  if (!('raised' in called)) return true;
  const reported = python.stepWith('failed', called.raised);
  // The program's own `sys.excepthook` or `__str__` failed in turn; what is known of the first exception stands.
  if ('raised' in reported) python.release(reported.raised);
  python.release(called.raised);
  return false;
}

function finish(python: Interpreter): string {
  let finished = python.step('finish');
  if ('raised' in finished) {
    isDone(python, finished);
    finished = python.step('finish');
  }
  if ('raised' in finished) throw new Error('The program did not come to its end.');
  const text = python.textOf(finished.value);
  python.release(finished.value);
  return text;
}

/** What ends the interpreter itself: the machine's stack or memory is used up, or what lies in it was broken. */
function fatalFailure(error: unknown): { message: string; isMemory: boolean } {
  const text = error instanceof Error ? error.message : '';
  if (error instanceof RangeError && !text.startsWith('Maximum call stack')) return { message: 'MemoryError', isMemory: true };
  if (error instanceof RangeError)
    return { message: 'RecursionError: the program recursed deeper than the interpreter can go', isMemory: false };
  if (text === 'unreachable') return { message: 'The program aborted the interpreter.', isMemory: false };
  return { message: `The program broke the interpreter: ${text}`, isMemory: false };
}

Object.defineProperty(globalThis, '__assay', { configurable: true, value: { startBoot, bootStep, runOwn, snapshot, start, run } });
