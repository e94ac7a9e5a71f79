import type { CompileFailure } from '../case/compile-failure.ts';
import { originalPlace, type Places } from './places.ts';

/** isolated-vm appends the place to V8's message: `Unexpected token ';' [main.js:3:9]`. */
export function syntaxFailure(error: unknown, { path, places }: { path: string; places: Places | null }): CompileFailure {
  const text = error instanceof Error ? error.message : String(error);
  const found = /^(.*) \[([^\]]*?):(\d+):(\d+)\]$/s.exec(text);
  const name = error instanceof Error ? error.name : 'SyntaxError';
  if (found === null) return { kind: 'compile_error', message: `${name}: ${text}`, file: path };
  const [, message = '', , line, column] = found;
  const place = { line: Number(line), column: Number(column) };
  const own = places === null ? place : originalPlace(places, place.line, place.column);
  return { kind: 'compile_error', message: `${name}: ${message}`, file: path, ...own };
}
