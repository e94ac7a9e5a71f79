import * as bufferModule from 'node:buffer';
import events from 'node:events';
import path from 'node:path';
import * as stringDecoder from 'node:string_decoder';
import { Immediate, Timeout, timerGlobals } from './event-loop.ts';
import { filePromises, files } from './files.ts';
import { named } from './named.ts';
import { nodeProcess } from './process.ts';
import { readline, readlinePromises } from './readline.ts';
import { util } from './util-module.ts';
import { atob, btoa, cryptoModule, performance } from './web.ts';

/** What `require` and `import` find by a bare name. The big ones are loaded when first asked for. */
const loadAssert = (): typeof import('node:assert') => {
  const assert: typeof import('node:assert') = require('node:assert');
  named(assert.AssertionError, 'AssertionError');
  return assert;
};
const loadStream = (): typeof import('node:stream') => require('node:stream');

Object.assign(util, {
  isDeepStrictEqual: (a: unknown, b: unknown) => {
    try {
      const assert: typeof import('node:assert') = loadAssert();
      assert.deepStrictEqual(a, b);
      return true;
    } catch {
      return false;
    }
  },
});

const { setTimeout: startTimeout, setImmediate: startImmediate } = timerGlobals;

const timersPromises = {
  setTimeout: (ms?: number, value?: unknown) => new Promise((resolve) => startTimeout(() => resolve(value), ms)),
  setImmediate: (value?: unknown) => new Promise((resolve) => startImmediate(() => resolve(value))),
  setInterval: async function* ticking(ms?: number, value?: unknown) {
    for (;;) {
      await new Promise<void>((resolve) => startTimeout(() => resolve(), ms));
      yield value;
    }
  },
  scheduler: {
    wait: (ms: number) => new Promise<void>((resolve) => startTimeout(() => resolve(), ms)),
    yield: () => new Promise<void>((resolve) => startImmediate(() => resolve())),
  },
};

type Chunks = AsyncIterable<string | Uint8Array>;
const bytesOf = async (chunks: Chunks): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const chunk of chunks)
    parts.push(bufferModule.Buffer.from(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk));
  return bufferModule.Buffer.concat(parts);
};
const textOf = async (chunks: Chunks): Promise<string> => (await bytesOf(chunks)).toString('utf8');

const streamConsumers = {
  buffer: bytesOf,
  text: textOf,
  json: async (chunks: Chunks): Promise<unknown> => JSON.parse(await textOf(chunks)),
  arrayBuffer: async (chunks: Chunks) => Uint8Array.from(await bytesOf(chunks)).buffer,
};

for (const [timer, promised] of [
  [timerGlobals.setTimeout, timersPromises.setTimeout],
  [timerGlobals.setImmediate, timersPromises.setImmediate],
]) {
  if (timer !== undefined) Object.defineProperty(timer, Symbol.for('nodejs.util.promisify.custom'), { value: promised });
}

const os = {
  EOL: '\n',
  platform: () => 'linux',
  type: () => 'Linux',
  arch: () => 'x64',
  release: () => '6.0.0',
  hostname: () => 'sandbox',
  homedir: () => '/',
  tmpdir: () => '/tmp',
  endianness: () => 'LE',
  cpus: () => [{ model: 'cpu', speed: 1000, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }],
  availableParallelism: () => 1,
  totalmem: () => 1_000_000_000,
  freemem: () => 500_000_000,
  uptime: () => 1000,
  loadavg: () => [0, 0, 0],
  networkInterfaces: () => ({}),
  userInfo: () => ({ username: 'candidate', uid: 1000, gid: 1000, shell: null, homedir: '/' }),
  constants: { signals: {} },
};

const posix = Object.assign(path, { posix: path });
const buffer = { ...bufferModule, atob, btoa };
const eventsModule = Object.assign(named(events, 'EventEmitter'), { EventEmitter: events });
named(stringDecoder.StringDecoder, 'StringDecoder');
named(nodeProcess.constructor, 'process');
named(Timeout, 'Timeout');
named(Immediate, 'Immediate');

const fileUrl = {
  get URL() {
    return globalThis.URL;
  },
  get URLSearchParams() {
    return globalThis.URLSearchParams;
  },
  fileURLToPath: (url: unknown) => decodeURIComponent(new URL(String(url)).pathname),
  pathToFileURL: (file: string) => new URL(`file://${path.resolve('/submission', file)}`),
};

export const builtins: Readonly<Record<string, object>> = {
  get assert() {
    return loadAssert();
  },
  get 'assert/strict'() {
    return loadAssert().strict;
  },
  buffer,
  console: { ...console },
  constants: {},
  crypto: cryptoModule,
  events: eventsModule,
  fs: files,
  'fs/promises': filePromises,
  os,
  path: posix,
  'path/posix': posix,
  perf_hooks: { performance, PerformanceObserver: class PerformanceObserver {} },
  process: nodeProcess,
  readline,
  'readline/promises': readlinePromises,
  get stream() {
    return loadStream();
  },
  'stream/consumers': streamConsumers,
  get 'stream/promises'() {
    return loadStream().promises;
  },
  string_decoder: stringDecoder,
  timers: timerGlobals,
  'timers/promises': timersPromises,
  url: fileUrl,
  util,
  'util/types': util.types,
};

/** Modules of Node that exist but do nothing good in here. */
export const refusedBuiltins = [
  'async_hooks',
  'child_process',
  'cluster',
  'dgram',
  'diagnostics_channel',
  'dns',
  'dns/promises',
  'domain',
  'http',
  'http2',
  'https',
  'inspector',
  'module',
  'net',
  'punycode',
  'querystring',
  'repl',
  'sea',
  'sqlite',
  'sys',
  'test',
  'tls',
  'trace_events',
  'tty',
  'v8',
  'vm',
  'wasi',
  'worker_threads',
  'zlib',
] as const;
const refused: ReadonlySet<string> = new Set(refusedBuiltins);

/** `node:fs` and `fs` as `fs`; null for what is no module of Node. */
export function builtinName(specifier: string): string | null {
  const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier;
  return Object.hasOwn(builtins, name) || refused.has(name) ? name : null;
}

export function builtin(name: string): object {
  const found = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (found !== undefined) return found;
  throw Object.assign(new Error(`The module '${name}' is not available in the sandbox.`), { code: 'ERR_ACCESS_DENIED' });
}
