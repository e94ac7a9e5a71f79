import { stripTypeScriptTypes } from 'node:module';
import type { CompileFailure } from '../case/compile-failure.ts';
import { type Places, readMappings } from './places.ts';

export type Untyped = { isRead: true; code: string; places: Places | null } | { isRead: false; failure: CompileFailure; isBroken: boolean };

/**
 * TypeScript as JavaScript. Types are never checked, only replaced by blanks, so every line and column stays. What is more than a type (enums,
 * namespaces, parameter properties, `import x = require()`) has to be written anew, and then `places` leads back.
 */
export function withoutTypes(path: string, text: string): Untyped {
  try {
    return { isRead: true, code: stripTypeScriptTypes(text), places: null };
  } catch (error) {
    if (codeOf(error) !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') return unread(path, error);
  }
  try {
    const written = stripTypeScriptTypes(text, { mode: 'transform', sourceMap: true });
    const end = written.lastIndexOf(mapMark);
    const map: { mappings: string } = JSON.parse(Buffer.from(written.slice(end + mapMark.length), 'base64').toString('utf8'));
    return { isRead: true, code: written.slice(0, end), places: readMappings(map.mappings) };
  } catch (error) {
    return unread(path, error);
  }
}

/** Loads the parser; what it takes belongs to no program. */
export function loadTypes(): void {
  stripTypeScriptTypes('let loaded: true');
}

const mapMark = '//# sourceMappingURL=data:application/json;base64,';

function unread(path: string, error: unknown): Untyped {
  const code = codeOf(error);
  if (!(error instanceof Error) || (code !== 'ERR_INVALID_TYPESCRIPT_SYNTAX' && code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX')) {
    // The parser is wasm with a stack of its own, and can do nothing more once that overflowed.
    const message = 'SyntaxError: The file is nested too deeply, or too large, to be read as TypeScript.';
    return { isRead: false, failure: { kind: 'compile_error', message, file: path }, isBroken: true };
  }
  const failure: CompileFailure = { kind: 'compile_error', message: `SyntaxError: ${error.message}`, file: path };
  return { isRead: false, failure: { ...failure, ...placeIn(error.stack ?? '') }, isBroken: false };
}

/** Node puts the place before the stack: `:3`, the source line, and carets below what is wrong. */
function placeIn(stack: string): { line?: number; column?: number } {
  const line = /^[^\n]*:(\d+)\n/.exec(stack)?.[1];
  const carets = /^([^\S\n]*)\^+[^\S\n]*$/m.exec(stack)?.[1];
  return line === undefined ? {} : { line: Number(line), column: (carets?.length ?? 0) + 1 };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
