import type { SourceFiles } from '@assay/core/runs';
import { type ImportSpecifier, init, parse } from 'es-module-lexer';

/** How Node would load a file, and what has to be rewritten in it. */
export type Source = {
  path: string;
  kind: 'module' | 'commonjs' | 'json';
  /** Ready to be compiled: `import(` and `import.meta` go through a name of ours, with every column where it was. */
  code: string;
  usesImport: boolean;
  /** False where the file's ending or a package.json decides; otherwise a failed compile may try the other kind. */
  isCertain: boolean;
};

/** As long as `import`, so that no column moves; a dotless ı nobody types. */
export const importName = 'ımport';

export async function readSource(path: string, files: SourceFiles): Promise<Source> {
  await init;
  const text = (files[path] ?? '').replace(/^\uFEFF/, '').replace(/^#!/, '//');
  if (path.endsWith('.json')) return { path, kind: 'json', code: text, usesImport: false, isCertain: true };
  const lexed = lex(text);
  const declared = declaredKind(path, files);
  return {
    path,
    kind: declared ?? (lexed.hasModuleSyntax ? 'module' : 'commonjs'),
    code: lexed.code,
    usesImport: lexed.usesImport,
    isCertain: declared !== null || lexed.hasModuleSyntax,
  };
}

export function isProgramFile(path: string): boolean {
  return /\.(js|mjs|cjs|json)$/.test(path);
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
  if (path.endsWith('.mjs')) return 'module';
  if (path.endsWith('.cjs')) return 'commonjs';
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
