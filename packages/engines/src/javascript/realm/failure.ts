import { inspect } from 'node-inspect-extracted';
import { write } from '../../isolate/output.ts';
import { primordials } from './primordials.ts';
import { sourceOf } from './program.ts';

/** What ended the program, as the outcome reports it. */
export type Failure = { message: string; file?: string; line?: number; column?: number };

const { isError, get, jsonStringify, repeat } = primordials;
const frame = /(?:\(|at (?:async )?|^)(?:file:\/\/\/submission\/|\/submission\/)?([^\s():]+):(\d+):(\d+)\)?$/m;

/** Prints an uncaught error the way Node does and says where it happened. Any value can be thrown, so every look at it is guarded. */
export function reportUncaught(thrown: unknown): Failure {
  const isObject = guarded(() => isError(thrown), false);
  const stack = guarded(() => (isObject ? text(get(Object(thrown), 'stack')) : ''), '');
  const place = placeIn(stack);
  const shown = guarded(() => inspect(thrown), 'an error that cannot be shown');
  const message = guarded(() => (isObject ? headline(thrown) : `Uncaught ${shown}`), `Uncaught ${shown}`);
  print(
    place,
    isObject
      ? shown
      : `Uncaught:\n${typeof thrown === 'string' || typeof thrown === 'number' || typeof thrown === 'bigint' ? thrown : shown}`,
  );
  return { message: primordials.slice(message, 0, 2000), ...place };
}

/** The same for an error of which the host holds a copy only (a module's or a promise's). */
export function reportCopy(message: string, stack: string): Failure {
  const place = placeIn(stack);
  print(place, stack === '' ? message : stack);
  return { message: primordials.slice(message, 0, 2000), ...place };
}

function print(place: Omit<Failure, 'message'>, shown: string): void {
  const source = place.file === undefined ? undefined : sourceOf(place.file);
  const line = source === undefined || place.line === undefined ? undefined : source.split('\n')[place.line - 1];
  if (place.file !== undefined && line !== undefined) {
    // A program written on one line of megabytes must not fill its own error output.
    const short = line.length > 300 ? `${line.slice(0, 300)}…` : line;
    const caret = place.column !== undefined && place.column <= 300 ? `${repeat(' ', place.column - 1)}^\n` : '';
    write(2, `${place.file}:${place.line}\n${short}\n${caret}\n`);
  }
  write(2, `${shown}\n`);
}

function headline(thrown: unknown): string {
  const name = text(get(Object(thrown), 'name'));
  const message = text(get(Object(thrown), 'message'));
  return message === '' ? name : `${name}: ${message}`;
}

function placeIn(stack: string): Omit<Failure, 'message'> {
  const found = guarded(() => frame.exec(stack), null);
  const [, file, line, column] = found ?? [];
  return file === undefined || sourceOf(file) === undefined ? {} : { file, line: Number(line), column: Number(column) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : guarded(() => jsonStringify(value) ?? '', '');
}

function guarded<Value>(look: () => Value, otherwise: Value): Value {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
