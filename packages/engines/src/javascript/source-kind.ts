import type { SourceFiles } from '@assay/core/runs';
import { type ImportSpecifier, init, parse } from 'es-module-lexer';
import type { CompileFailure } from '../case/compile-failure.ts';
import type { Places } from './places.ts';
import { typeExports } from './type-exports.ts';
import { withoutTypes } from './types.ts';

/** How Node would load a file, and what has to be rewritten in it. */
export type Source = {
  path: string;
  kind: 'module' | 'commonjs' | 'json';
  /** Ready to be compiled: `import(` and `import.meta` go through a name of ours, with every column where it was. */
  code: string;
  usesImport: boolean;
  /** False where the file's ending or a package.json decides; otherwise a failed compile may try the other kind. */
  isCertain: boolean;
  /** Where generated code came from; null where every line and column is the file's own. */
  places: Places | null;
  /** Why its types cannot be read. */
  failure: CompileFailure | null;
  /** Nothing more with types can be read in this process. */
  breaksReader: boolean;
};

/** As long as `import`, so that no column moves; a dotless ı nobody types. */
export const importName = 'ımport';

/** @param isTyped TypeScript, whatever its ending */
export async function readSource(path: string, files: SourceFiles, isTyped: boolean = isTypescriptFile(path)): Promise<Source> {
  await init;
  const text = (files[path] ?? '').replace(/^\uFEFF/, '').replace(/^#!/, '//');
  const plain = { path, places: null, failure: null, breaksReader: false };
  if (path.endsWith('.json')) return { ...plain, kind: 'json', code: text, usesImport: false, isCertain: true };
  const untyped = isTyped ? withoutTypes(path, text) : null;
  if (untyped?.isRead === false) {
    const { failure, isBroken } = untyped;
    return { ...plain, kind: 'commonjs', code: '', usesImport: false, isCertain: true, failure, breaksReader: isBroken };
  }
  // On a line of its own: the last one may end in a comment.
  const lexed = lex(untyped === null ? text : `${untyped.code}\n${typeExports(text, untyped.code)}`);
  const declared = declaredKind(path, files);
  return {
    ...plain,
    places: untyped?.places ?? null,
    kind: declared ?? (lexed.hasModuleSyntax ? 'module' : 'commonjs'),
    code: lexed.code,
    usesImport: lexed.usesImport,
    isCertain: declared !== null || lexed.hasModuleSyntax,
  };
}

export function isProgramFile(path: string): boolean {
  return /\.(?:[mc]?[jt]s|json)$/.test(path);
}

export function isTypescriptFile(path: string): boolean {
  return /\.[mc]?ts$/.test(path);
}

function lex(text: string): { code: string; usesImport: boolean; hasModuleSyntax: boolean } {
  let imports: readonly ImportSpecifier[];
  let hasModuleSyntax: boolean;
  try {
    [imports, , , hasModuleSyntax] = parse(text);
  } catch {
    // Broken source: the compiler says what is wrong with it, as the kind it looks like.
    return { code: text, usesImport: false, hasModuleSyntax: /^\s*(import\s*[\w{*'"]|export\s)/m.test(text) };
  }
  let code = '';
  let from = 0;
  const rewritten = imports.filter((one) => one.d !== -1).sort((a, b) => a.ss - b.ss);
  for (const { ss } of rewritten) {
    code += text.slice(from, ss) + importName;
    from = ss + 'import'.length;
  }
  return { code: code + text.slice(from), usesImport: rewritten.length > 0, hasModuleSyntax };
}

function declaredKind(path: string, files: SourceFiles): 'module' | 'commonjs' | null {
  if (/\.m[jt]s$/.test(path)) return 'module';
  if (/\.c[jt]s$/.test(path)) return 'commonjs';
  for (let folder = path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const manifest = files[folder === '' ? 'package.json' : `${folder}/package.json`];
    if (manifest === undefined) continue;
    const type = packageType(manifest);
    return type === 'module' || type === 'commonjs' ? type : null;
  }
  return null;
}

function packageType(manifest: string): unknown {
  try {
    const parsed: unknown = JSON.parse(manifest);
    return typeof parsed === 'object' && parsed !== null && 'type' in parsed ? parsed.type : null;
  } catch {
    return null;
  }
}
