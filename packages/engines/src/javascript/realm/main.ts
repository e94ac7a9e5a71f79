import { openOutput, write } from '../../isolate/output.ts';
import { stepResult } from '../step-result.ts';
import type { ThrownCopy } from '../thrown-copy.ts';
import { builtin, builtinName, builtins, refusedBuiltins } from './builtins.ts';
import { adopt, declaredByEntry, isRelative, type Load, loadFile, parseJson, resolveFile, setImport } from './commonjs.ts';
import { idleMs, runTicks, step } from './event-loop.ts';
import { type Failure, reportCopy, reportUncaught } from './failure.ts';
import { removeGlobals } from './globals.ts';
import { findError } from './known-errors.ts';
import { primordials } from './primordials.ts';
import { currentExitCode, emitBeforeExit, emitExit, nodeProcess, startProcess } from './process.ts';
import { folder, type Program, program, setProgram } from './program.ts';
import { encodeReturned, UnusableValue } from './returned-value.ts';

/**
 * The host's handle on this realm. The host takes it from the global object, removes it there before candidate code runs, and from then on only
 * calls it and reads plain numbers and text: nothing of the host is ever reachable from here.
 */

setImport(importFor);

let failure: Failure | null = null;
let returned: string | null = null;
let entryNamespace: object | null = null;
let isEntryLoaded = false;
let hasEmittedBeforeExit = false;
const wantedImports: string[] = [];
const importsInFlight = new Map<string, { resolve: (namespace: unknown) => void; reject: (error: unknown) => void }[]>();
const { jsonParse, jsonStringify, get, promiseThen } = primordials;

function failWith(thrown: unknown, origin: 'uncaughtException' | 'unhandledRejection' = 'uncaughtException'): void {
  if (failure !== null) return;
  if (thrown instanceof UnusableValue) {
    refuse(thrown.message);
    return;
  }
  if (nodeProcess.listenerCount('uncaughtException') > 0) {
    try {
      nodeProcess.emit('uncaughtException', thrown, origin);
      return;
    } catch (error) {
      failure = reportUncaught(error);
    }
  } else failure = reportUncaught(thrown);
  end(1);
}

/** Ends the program with a sentence of ours instead of an error of its own. */
function refuse(message: string): void {
  failure = { message };
  write(2, `${message}\n`);
}

function end(exitCode: number): void {
  nodeProcess.exitCode = exitCode;
  try {
    emitExit();
  } catch {
    // The first failure is the one that counts.
  }
}

function guarded(action: () => void): void {
  try {
    action();
  } catch (error) {
    failWith(error);
  }
}

/** What stands where a module writes `import(…)` and `import.meta`. */
function importFor(from: string): (specifier: unknown) => Promise<unknown> {
  const load = (specifier: unknown) =>
    new Promise((resolve, reject) => {
      const text = `${specifier}`;
      const name = builtinName(text);
      if (name !== null) {
        resolve(Object.assign(Object.create(null), builtin(name), { default: builtin(name) }));
        return;
      }
      const path = isRelative(text) ? resolveFile(from, text) : null;
      if (path === null) {
        const what = isRelative(text) ? 'module' : 'package';
        reject(Object.assign(new Error(`Cannot find ${what} '${text}' imported from ${folder}/${from}`), { code: 'ERR_MODULE_NOT_FOUND' }));
        return;
      }
      const waiting = importsInFlight.get(path);
      if (waiting !== undefined) waiting.push({ resolve, reject });
      else {
        importsInFlight.set(path, [{ resolve, reject }]);
        wantedImports.push(path);
      }
    });
  return Object.assign(load, {
    meta: {
      __proto__: null,
      dirname: `${folder}/${from}`.replace(/\/[^/]*$/, ''),
      filename: `${folder}/${from}`,
      main: from === program().entry,
      resolve: (specifier: string) => new URL(specifier, `file://${folder}/${from}`).href,
      url: `file://${folder}/${from}`,
    },
  });
}

/** What our own module sources import from `assay:internal`; candidate modules cannot name it. */
const internal = {
  builtin,
  parseJson,
  requireFile: loadFile,
  importFor,
  entryLoaded: (namespace: object) => {
    entryNamespace = namespace;
    isEntryLoaded = true;
  },
  imported: (path: string, namespace: unknown) => {
    const waiting = importsInFlight.get(path) ?? [];
    importsInFlight.delete(path);
    for (const { resolve } of waiting) resolve(namespace);
  },
};

/** By its name first, then as the only thing the file exports, then as a mere declaration. Without arrays: a program may have changed how they work. */
function findFunction(name: string): object | null {
  if (entryNamespace !== null) {
    const byDefault = member(entryNamespace, 'default');
    return (
      functionIn(member(entryNamespace, name)) ??
      functionIn(member(entryNamespace, ' declared')) ??
      functionIn(member(byDefault, name)) ??
      functionIn(byDefault)
    );
  }
  const exported = isEntryLoaded ? loadFile(program().entry) : undefined;
  const byDefault = member(exported, 'default');
  return (
    functionIn(member(exported, name)) ??
    functionIn(declaredByEntry()) ??
    functionIn(exported) ??
    functionIn(member(byDefault, name)) ??
    functionIn(byDefault)
  );
}

function functionIn(value: unknown): object | null {
  return typeof value === 'function' ? value : null;
}

function member(value: unknown, name: string): unknown {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? get(value, name) : undefined;
}

function settle(value: unknown): void {
  guarded(() => {
    const text = encodeReturned(value);
    if (failure === null) returned = text;
  });
}

const errorTypes: Readonly<Record<string, ErrorConstructor>> = { SyntaxError, TypeError, RangeError, ReferenceError, EvalError, URIError };

/** The error itself where it is known, else one like it. */
function errorFrom({ name, message, headline, stack }: ThrownCopy): object {
  const known = findError(headline, stack);
  if (known !== null) return known;
  const Type = errorTypes[name] ?? Error;
  const error = new Type(message);
  primordials.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
  return error;
}

const handle = {
  internal,
  builtinKeys: () =>
    JSON.stringify({
      ...Object.fromEntries(refusedBuiltins.map((name) => [name, []])),
      ...Object.fromEntries(Object.entries(builtins).map(([name, module]) => [name, Object.keys(module)])),
    }),
  start(memory: ArrayBufferLike, json: string): void {
    const given: Program = jsonParse(json);
    openOutput(memory);
    removeGlobals();
    setProgram(given);
    startProcess();
  },
  adopt(path: string, load: Load): void {
    adopt(path, load);
  },
  runEntry(): void {
    guarded(() => {
      try {
        loadFile(program().entry);
      } finally {
        // One that threw waits for nothing either; its program may go on with what handles the error.
        isEntryLoaded = true;
      }
      runTicks();
    });
  },
  /** Whether the entry has run to its end, top-level awaits included. */
  isLoaded: () => isEntryLoaded,
  call(name: string, argumentsJson: string): void {
    guarded(() => {
      const found = findFunction(name);
      const args: unknown[] = jsonParse(argumentsJson);
      if (found === null) {
        const parameters = args.length === 1 ? 'one parameter' : `${args.length} parameters`;
        refuse(
          `${program().entry} has no function "${name}". Declare a function ${name} with ${parameters} at the top level of the file, or export it by that name.`,
        );
        return;
      }
      const result = primordials.call(found, args);
      if (result instanceof primordials.Promise) promiseThen(result, settle, failWith);
      else if (typeof member(result, 'then') === 'function')
        promiseThen(new primordials.Promise((resolve) => resolve(result)), settle, failWith);
      else settle(result);
    });
    guarded(runTicks);
  },
  /** Runs at most one callback. See `stepResult` for what the number means. */
  step(): number {
    if (failure !== null) return stepResult.failed;
    if (returned !== null) return stepResult.returned;
    if (wantedImports.length > 0) return stepResult.wantsImport;
    const idle = idleMs();
    if (idle > 0) return idle;
    if (idle === 0) {
      hasEmittedBeforeExit = false;
      guarded(step);
      return failure === null ? 0 : stepResult.failed;
    }
    if (!hasEmittedBeforeExit && nodeProcess.listenerCount('beforeExit') > 0) {
      hasEmittedBeforeExit = true;
      guarded(emitBeforeExit);
      return 0;
    }
    return importsInFlight.size > 0 ? 0 : stepResult.drained;
  },
  nextImport: () => wantedImports.shift() ?? '',
  importFailed(path: string, json: string): void {
    const waiting = importsInFlight.get(path) ?? [];
    importsInFlight.delete(path);
    const error = errorFrom(jsonParse(json));
    for (const { reject } of waiting) reject(error);
  },
  /** What came to the host first: the error of a module while it loads, or of a promise nobody handles. */
  fail(json: string, isOfEntry: boolean): void {
    if (failure !== null) return;
    // Whatever the program does about it, a module that threw waits for nothing.
    if (isOfEntry) isEntryLoaded = true;
    const thrown: ThrownCopy = jsonParse(json);
    const { headline, stack, reason } = thrown;
    const error = findError(headline, stack);
    if (nodeProcess.listenerCount('unhandledRejection') > 0) {
      const promise = new primordials.Promise(() => undefined);
      const heard = reason === null ? errorFrom(thrown) : get(reason, 'value');
      guarded(() => void nodeProcess.emit('unhandledRejection', heard, promise));
    } else if (error !== null || nodeProcess.listenerCount('uncaughtException') > 0) failWith(errorFrom(thrown), 'unhandledRejection');
    else {
      failure = reportCopy(headline, stack);
      end(1);
    }
  },
  refuse,
  /** The code of a program that has nothing left to do. */
  exit(): number {
    if (!isEntryLoaded) {
      write(2, `Warning: Detected unsettled top-level await at ${program().entry}\n`);
      nodeProcess.exitCode ??= 13;
    }
    guarded(emitExit);
    return failure === null ? currentExitCode() : 1;
  },
  result: () => `{"failure":${jsonStringify(failure)},"returned":${returned ?? 'null'}}`,
};

export type RealmHandle = typeof handle;

Object.defineProperty(globalThis, '__assay', { value: handle, configurable: true });
