const typedModules = `
declare module 'node:fs' {
  export function readFileSync(path: string | number, encoding: string | { encoding: string }): string;
  export function readFileSync(path: string | number): Buffer;
  export function writeFileSync(path: string | number, data: string | Uint8Array, options?: unknown): void;
  export function existsSync(path: string): boolean;
  export const promises: any;
  const fs: any;
  export default fs;
}
declare module 'fs' { export * from 'node:fs'; export { default } from 'node:fs'; }
declare module 'node:readline' {
  interface Interface extends AsyncIterable<string> {
    on(event: 'line', listener: (line: string) => void): this;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
    question(query: string, answer: (line: string) => void): void;
    prompt(): void;
    setPrompt(prompt: string): void;
    close(): void;
  }
  export function createInterface(options: { input: any; output?: any; crlfDelay?: number; terminal?: boolean; prompt?: string }): Interface;
  const readline: { createInterface: typeof createInterface };
  export default readline;
}
declare module 'readline' { export * from 'node:readline'; export { default } from 'node:readline'; }
`;

/** Known by their names only: whoever uses them is told nothing wrong, and nothing is checked. */
const untypedModules = [
  'assert',
  'assert/strict',
  'buffer',
  'console',
  'crypto',
  'events',
  'fs/promises',
  'os',
  'path',
  'path/posix',
  'perf_hooks',
  'process',
  'punycode',
  'querystring',
  'readline/promises',
  'stream',
  'stream/promises',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
];

const globals = `
interface Console {
  assert(condition?: boolean, ...values: any[]): void;
  clear(): void; count(label?: string): void; countReset(label?: string): void;
  debug(...values: any[]): void; dir(value?: any, options?: any): void; error(...values: any[]): void;
  group(...values: any[]): void; groupCollapsed(...values: any[]): void; groupEnd(): void;
  info(...values: any[]): void; log(...values: any[]): void; table(data?: any, columns?: string[]): void;
  time(label?: string): void; timeEnd(label?: string): void; timeLog(label?: string, ...values: any[]): void;
  trace(...values: any[]): void; warn(...values: any[]): void;
}
declare var console: Console;
interface Timer { ref(): this; unref(): this; hasRef(): boolean; refresh(): this; [Symbol.toPrimitive](): number; }
declare function setTimeout<Values extends any[]>(callback: (...values: Values) => void, ms?: number, ...values: Values): Timer;
declare function setInterval<Values extends any[]>(callback: (...values: Values) => void, ms?: number, ...values: Values): Timer;
declare function setImmediate<Values extends any[]>(callback: (...values: Values) => void, ...values: Values): any;
declare function clearTimeout(timer?: Timer | number): void;
declare function clearInterval(timer?: Timer | number): void;
declare function clearImmediate(immediate?: any): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<Value>(value: Value, options?: any): Value;
declare function atob(text: string): string;
declare function btoa(text: string): string;
interface Buffer extends Uint8Array { toString(encoding?: string, start?: number, end?: number): string; [name: string]: any; }
declare var Buffer: { from(data: any, encoding?: any, length?: number): Buffer; alloc(size: number): Buffer; [name: string]: any };
declare var process: {
  argv: string[]; env: Record<string, string | undefined>; exitCode: number | undefined; platform: string; pid: number;
  stdin: any; stdout: any; stderr: any;
  cwd(): string; exit(code?: number): never; uptime(): number; memoryUsage(): any;
  hrtime: { (from?: [number, number]): [number, number]; bigint(): bigint };
  nextTick(callback: (...values: any[]) => void, ...values: any[]): void;
  on(event: string, listener: (...values: any[]) => void): any; once(event: string, listener: (...values: any[]) => void): any;
  [name: string]: any;
};
declare var require: any;
declare var module: any;
declare var exports: any;
declare var __filename: string;
declare var __dirname: string;
declare var global: typeof globalThis;
declare var performance: { now(): number; timeOrigin: number; [name: string]: any };
declare var crypto: { randomUUID(): string; getRandomValues<View extends ArrayBufferView>(view: View): View; [name: string]: any };
`;

const untypedClasses = [
  'AbortController',
  'AbortSignal',
  'CustomEvent',
  'DOMException',
  'Event',
  'EventTarget',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
];

/**
 * What a program finds in the sandbox beside the language itself, as TypeScript declares it. Written by hand and loosely: Node's own types would praise what
 * is not there (sockets, processes) and take longer to load than TypeScript itself.
 */
export const sandboxTypes = [
  globals,
  ...untypedClasses.map((name) => `declare var ${name}: { new (...values: any[]): any; [name: string]: any };\ntype ${name} = any;`),
  typedModules,
  ...untypedModules.map((name) => `declare module 'node:${name}';\ndeclare module '${name}';`),
].join('\n');
