import { writeBytes } from '../../isolate/output.ts';
import type { Api, Core, Pointer } from './pyodide.ts';

/** A Python exception came out of a call: its object, to be asked for what it says. */
export type Raised = { raised: Pointer };
export type Called = { value: Pointer } | Raised;

const steps = ['begin', 'code', 'namespace', 'function', 'arguments', 'returned', 'failed', 'finish', 'settle'] as const;
type Step = (typeof steps)[number];

/** Calls into Python by its C interface: no frame of ours is below the candidate's, and no object of JavaScript above. */
export class Interpreter {
  readonly #api: Api;
  readonly #core: Core;
  readonly #steps: ReadonlyMap<Step, Pointer>;
  #stdin = new Uint8Array(0);
  #stdinAt = 0;

  constructor(api: Api) {
    this.#api = api;
    this.#core = api._module;
    const harness = api.globals.get('_assay');
    api.globals.delete('_assay');
    this.#steps = new Map(
      steps.map((name) => {
        const found = harness[name];
        if (found === undefined) throw new Error(`The harness has no ${name}.`);
        return [name, this.#core.PyProxy_getPtr(found)];
      }),
    );
  }

  /** Descriptors 0 to 2 anew: a program may have closed them. */
  openStreams(stdin: Uint8Array): void {
    this.#stdin = new Uint8Array(stdin);
    this.#stdinAt = 0;
    const write = (stream: 1 | 2) => (buffer: Uint8Array) => {
      writeBytes(stream, buffer);
      return buffer.length;
    };
    this.#api.setStdin({
      read: (buffer) => {
        const part = this.#stdin.subarray(this.#stdinAt, this.#stdinAt + buffer.length);
        buffer.set(part);
        this.#stdinAt += part.length;
        return part.length;
      },
      isatty: false,
    });
    this.#api.setStdout({ write: write(1), isatty: false });
    this.#api.setStderr({ write: write(2), isatty: false });
  }

  step(name: Step): Called {
    return this.#called(this.#core._PyObject_CallNoArgs(this.#pointer(name)));
  }

  stepWith(name: Step, argument: Pointer): Called {
    return this.#called(this.#core._PyObject_CallOneArg(this.#pointer(name), argument));
  }

  stepWithText(name: Step, text: string): Called {
    const core = this.#core;
    const bytes = core.lengthBytesUTF8(text) + 1;
    const at = core._malloc(bytes);
    core.stringToUTF8(text, at, bytes);
    const argument = core._PyUnicode_FromString(at);
    core._free(at);
    const called = this.stepWith(name, argument);
    core._Py_DecRef(argument);
    return called;
  }

  evaluate(code: Pointer, namespace: Pointer): Called {
    return this.#called(this.#core._PyEval_EvalCode(code, namespace, namespace));
  }

  call(callable: Pointer, tuple: Pointer): Called {
    return this.#called(this.#core._PyObject_CallObject(callable, tuple));
  }

  release(object: Pointer): void {
    this.#core._Py_DecRef(object);
  }

  textOf(object: Pointer): string {
    return this.#core.UTF8ToString(this.#core._PyUnicode_AsUTF8(object));
  }

  #pointer(name: Step): Pointer {
    return this.#steps.get(name) ?? 0;
  }

  #called(value: Pointer): Called {
    return value === 0 ? { raised: this.#core._PyErr_GetRaisedException() } : { value };
  }
}
