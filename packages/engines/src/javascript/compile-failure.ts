import { originalPlace, type Places } from './places.ts';

/** Why a submission cannot be run, before any of it ran. */
export type CompileFailure = {
  kind: 'compile_error' | 'runtime_error';
  message: string;
  file?: string;
  line?: number;
  column?: number;
};

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

/** What Node would print for it. */
export function failureText(failure: CompileFailure, source: string | undefined): string {
  const { file, line, column } = failure;
  if (file === undefined) return `${failure.message}\n`;
  if (line === undefined || column === undefined) return `${file}\n\n${failure.message}\n`;
  const text = source?.split('\n')[line - 1] ?? '';
  const shown = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  const caret = column <= 300 ? `${' '.repeat(Math.max(0, column - 1))}^\n` : '';
  return `${file}:${line}\n${shown}\n${caret}\n${failure.message}\n`;
}
