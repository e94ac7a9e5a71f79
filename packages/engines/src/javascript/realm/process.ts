import { Buffer } from 'node:buffer';
import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { header } from '../../case/shared-memory.ts';
import { type Stream as Fd, stop, write, writeBytes } from '../../isolate/output.ts';
import { codedError, outOfRange, wrongType } from './argument-errors.ts';
import { deliver, nextTick } from './event-loop.ts';
import { primordials } from './primordials.ts';
import { folder, program } from './program.ts';

let startedAt = 0;

/** Loaded when first asked for: what a snapshot holds is paid by every run, and most programs only print. */
const streams = (): typeof import('node:stream') => require('node:stream');

/** A stream over text that is there from the start; it is read where Node would deliver input. */
export function readableOf(text: string): Readable {
  // The end comes a turn after the last piece, as a pipe's does: between them a program may ask for more.
  const pieces = text === '' ? [null] : [Buffer.from(text, 'utf8'), null];
  const { Readable: Stream } = streams();
  return new Stream({
    read() {
      const piece = pieces.shift();
      if (piece !== undefined) deliver(() => void this.push(piece));
    },
  });
}

/** Standard output or error: writes at once, and needs nothing of a stream's machinery, which a program could have broken. */
export class OutputStream extends EventEmitter {
  readonly fd: Fd;
  writable = true;
  readonly writableLength = 0;
  readonly writableHighWaterMark = 16_384;
  writableEnded = false;

  constructor(fd: Fd) {
    super();
    this.fd = fd;
  }
  write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    if (chunk instanceof Uint8Array) writeBytes(this.fd, chunk);
    else if (chunk === null) throw codedError(new TypeError('May not write null values to stream'), 'ERR_STREAM_NULL_VALUES');
    else if (typeof chunk !== 'string') {
      throw wrongType('chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk);
    } else if (encoding === 'hex' || encoding === 'base64' || encoding === 'latin1' || encoding === 'binary') {
      writeBytes(this.fd, Buffer.from(chunk, encoding));
    } else write(this.fd, chunk);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') nextTick(callback, []);
    return true;
  }
  end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (chunk !== undefined && typeof chunk !== 'function') this.write(chunk, encoding);
    for (const callback of [chunk, encoding, done]) if (typeof callback === 'function') nextTick(callback, []);
    return this;
  }
  cork(): void {}
  uncork(): void {}
  setDefaultEncoding(): this {
    return this;
  }
  destroy(): this {
    return this;
  }
  getWindowSize(): [number, number] {
    return [80, 24];
  }
  hasColors(): boolean {
    return false;
  }
}

type ExitCode = number | string | null | undefined;

class Process extends EventEmitter {
  readonly argv: string[] = [];
  readonly argv0 = 'node';
  readonly execArgv: string[] = [];
  readonly execPath = '/usr/bin/node';
  readonly env: Record<string, string> = {};
  readonly pid = 1;
  readonly ppid = 0;
  readonly platform = 'linux';
  readonly arch = 'x64';
  readonly version = 'v24.0.0';
  readonly versions = { node: '24.0.0', v8: '13.6' };
  readonly release = { name: 'node' };
  readonly features = {};
  title = 'node';
  #exitCode: ExitCode = undefined;
  #stdin: Readable | undefined;
  readonly stdout: OutputStream = new OutputStream(1);
  readonly stderr: OutputStream = new OutputStream(2);

  get stdin(): Readable {
    this.#stdin ??= Object.assign(readableOf(program().stdin), { fd: 0 });
    return this.#stdin;
  }

  get exitCode(): ExitCode {
    return this.#exitCode;
  }
  set exitCode(code: unknown) {
    this.#exitCode = checkedExitCode(code);
  }

  cwd(): string {
    return folder;
  }
  chdir(): never {
    throw Object.assign(new Error('process.chdir() is not available here'), { code: 'EACCES' });
  }
  uptime(): number {
    return (primordials.now() - startedAt) / 1000;
  }
  umask(): number {
    return 0o22;
  }
  nextTick(callback: unknown, ...args: unknown[]): void {
    nextTick(callback, args);
  }
  hrtime = Object.assign(
    (since?: readonly [number, number]): [number, number] => {
      const ms = primordials.now() - startedAt;
      const [seconds, nanos] = [Math.floor(ms / 1000), (ms % 1000) * 1e6];
      if (since === undefined) return [seconds, nanos];
      const difference = nanos - since[1];
      return difference < 0 ? [seconds - since[0] - 1, difference + 1e9] : [seconds - since[0], difference];
    },
    { bigint: (): bigint => BigInt(primordials.now() - startedAt) * 1_000_000n },
  );
  memoryUsage = Object.assign(
    () => ({ rss: 50_000_000, heapTotal: 8_000_000, heapUsed: 5_000_000, external: 1_000_000, arrayBuffers: 10_000 }),
    {
      rss: () => 50_000_000,
    },
  );
  cpuUsage(): { user: number; system: number } {
    return { user: (primordials.now() - startedAt) * 1000, system: 0 };
  }
  emitWarning(warning: unknown): void {
    const text = warning instanceof Error ? `${warning.name}: ${warning.message}` : `Warning: ${String(warning)}`;
    write(2, `(node:1) ${text}\n`);
  }
  exit(code?: unknown): never {
    if (code !== undefined) this.exitCode = code;
    emitExit();
    return stop(header.signals.exit, exitCodeOf(this.exitCode));
  }
  reallyExit(code?: ExitCode): never {
    return stop(header.signals.exit, exitCodeOf(code));
  }
  abort(): never {
    return stop(header.signals.exit, 134);
  }
  kill(): never {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM', syscall: 'kill' });
  }
}

let hasExited = false;

export const nodeProcess = new Process();

// Node's own process has its methods on itself, so that `const { exit, nextTick } = process` works.
for (const name of Object.getOwnPropertyNames(Process.prototype)) {
  const descriptor = Object.getOwnPropertyDescriptor(Process.prototype, name);
  if (name === 'constructor' || typeof descriptor?.value !== 'function') continue;
  Object.defineProperty(nodeProcess, name, { ...descriptor, value: descriptor.value.bind(nodeProcess), enumerable: true });
}

export function startProcess(): void {
  startedAt = primordials.now();
  nodeProcess.argv.push('/usr/bin/node', `${folder}/${program().entry}`);
}

/** The code the program ends with when nothing is left to do. */
export function currentExitCode(): number {
  return exitCodeOf(nodeProcess.exitCode);
}

export function emitBeforeExit(): void {
  nodeProcess.emit('beforeExit', currentExitCode());
}

export function emitExit(): void {
  if (hasExited) return;
  hasExited = true;
  // The port of `emit` works with arrays, which a program may have broken; nobody listening, nothing is lost.
  if (nodeProcess.listenerCount('exit') > 0) nodeProcess.emit('exit', currentExitCode());
}

export function millisecondsSinceStart(): number {
  return primordials.now() - startedAt;
}

function checkedExitCode(code: unknown): ExitCode {
  if (code === undefined || code === null) return code;
  if (typeof code === 'string' && code !== '' && Number.isInteger(Number(code))) return code;
  if (typeof code !== 'number') throw wrongType('code', 'of type number', code);
  if (!Number.isInteger(code)) throw outOfRange('code', 'an integer', code);
  return code;
}

function exitCodeOf(code: ExitCode): number {
  return Number(code ?? 0) & 255;
}
