import { format, formatWithOptions, inspect } from 'node-inspect-extracted';
import { type Stream, write } from '../../isolate/output.ts';
import { tableOf } from './console-table.ts';
import { primordials } from './primordials.ts';
import { nodeProcess, OutputStream } from './process.ts';

/** `console` as Node has it: log, info, debug to standard output; warn, error, trace to standard error. */
export function createConsole(): object {
  let indent = '';
  const counts = new Map<string, number>();
  const startedAt = new Map<string, number>();

  const streams = { 1: nodeProcess.stdout, 2: nodeProcess.stderr };
  const nativeWrite = OutputStream.prototype.write;

  const line = (stream: Stream, args: readonly unknown[]): void => {
    let text = args.length === 1 && typeof args[0] === 'string' ? args[0] : formatWithOptions({}, ...args);
    if (indent !== '') text = indent + text.split('\n').join(`\n${indent}`);
    const own = streams[stream].write;
    if (own === nativeWrite) write(stream, `${text}\n`);
    else {
      // As in Node, a program that puts its own `write` on the stream hears what is logged, and its errors do not come out here.
      try {
        primordials.apply(own, streams[stream], [`${text}\n`]);
      } catch {}
    }
  };
  const log = (...args: unknown[]) => line(1, args);
  const error = (...args: unknown[]) => line(2, args);
  const duration = (label: string, method: string): string | null => {
    const from = startedAt.get(label);
    if (from === undefined) {
      error(`Warning: No such label '${label}' for console.${method}()`);
      return null;
    }
    const ms = primordials.now() - from;
    return ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${ms}ms`;
  };

  const methods = {
    log,
    warn: error,
    dir: (value: unknown, options?: object) => line(1, [inspect(value, { customInspect: false, ...options })]),
    time: (label: unknown = 'default') => {
      const name = String(label);
      if (startedAt.has(name)) error(`Warning: Label '${name}' already exists for console.time()`);
      else startedAt.set(name, primordials.now());
    },
    timeEnd: (label: unknown = 'default') => {
      const name = String(label);
      const text = duration(name, 'timeEnd');
      startedAt.delete(name);
      if (text !== null) log(`${name}: ${text}`);
    },
    timeLog: (label: unknown = 'default', ...args: unknown[]) => {
      const name = String(label);
      const text = duration(name, 'timeLog');
      if (text !== null) log(`${name}: ${text}`, ...args);
    },
    trace: (...args: unknown[]) => {
      const { stack = '' } = new Error();
      error(`Trace${args.length > 0 ? `: ${format(...args)}` : ''}${stack.slice(stack.indexOf('\n'))}`);
    },
    assert: (condition?: unknown, ...args: unknown[]) => {
      if (condition) return;
      if (typeof args[0] === 'string') error(`Assertion failed: ${args[0]}`, ...args.slice(1));
      else if (args.length > 0) error('Assertion failed', ...args);
      else error('Assertion failed');
    },
    clear: () => undefined,
    count: (label: unknown = 'default') => {
      const name = String(label);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      log(`${name}: ${count}`);
    },
    countReset: (label: unknown = 'default') => {
      const name = String(label);
      if (counts.has(name)) counts.set(name, 0);
      else error(`Warning: Count for '${name}' does not exist`);
    },
    group: (...args: unknown[]) => {
      if (args.length > 0) log(...args);
      indent += '  ';
    },
    groupEnd: () => {
      indent = indent.slice(2);
    },
    table: (data: unknown, columns?: readonly string[]) => {
      const table = tableOf(data, columns);
      if (table === null) log(data);
      else log(table);
    },
    debug: log,
    info: log,
    dirxml: log,
    error,
    groupCollapsed: (...args: unknown[]) => {
      if (args.length > 0) log(...args);
      indent += '  ';
    },
  };
  return Object.assign({}, methods);
}
