import type { SourceFiles } from '@assay/core/runs';
import type { Context, Isolate, Module } from 'isolated-vm';
import type { CompileFailure } from '../case/compile-failure.ts';
import { importName, type Source } from './source-kind.ts';
import { syntaxFailure } from './syntax-failure.ts';
import { typescriptNames } from './typescript-names.ts';

/** Turns the files of a submission into modules of one context. Sources of ours pass values between the two halves; their names start with `assay:`. */
export type Linker = {
  /** The entry as a module, ready to be evaluated. Throws `LinkFailure`. */
  linkEntry(entry: string): Promise<Module>;
  /** A module that hands the namespace of `path` to the realm once evaluated. */
  linkImport(path: string): Promise<Module>;
};

export class LinkFailure extends Error {
  readonly failure: CompileFailure;
  constructor(failure: CompileFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

type LinkInput = {
  isolate: Isolate;
  context: Context;
  files: SourceFiles;
  sources: ReadonlyMap<string, Source>;
  builtinKeys: Readonly<Record<string, readonly string[]>>;
  /** Evaluated before candidate code: the only module that ever saw the realm's handle. */
  internal: Module;
  declaredName: string | null;
};

export function createLinker(input: LinkInput): Linker {
  const { isolate, context, sources } = input;
  const compiled = new Map<string, Promise<Module>>();
  const nameOf = new Map<Module, string>();

  const ownModule = async (code: string): Promise<Module> => {
    const module = await isolate.compileModule(code, { filename: 'node:internal/assay' });
    nameOf.set(module, '');
    return module;
  };
  const once = (key: string, create: () => Promise<Module>): Promise<Module> => {
    const known = compiled.get(key) ?? create();
    compiled.set(key, known);
    return known;
  };

  const fileModule = async (path: string): Promise<Module> => {
    const source = sources.get(path);
    if (source !== undefined && source.failure !== null) throw new LinkFailure(source.failure);
    if (source?.kind === 'module') {
      const module = await compileSource(isolate, source, path === entryPath ? input.declaredName : null);
      nameOf.set(module, path);
      return module;
    }
    const quoted = JSON.stringify(path);
    if (source?.kind === 'json') return ownModule(`import{internal}from"assay:internal";export default internal.parseJson(${quoted})`);
    const names = exportedNames(source?.code ?? '');
    return ownModule(
      `import{internal}from"assay:internal";const m=internal.requireFile(${quoted});export default m;const{${names.map((name, i) => `${name}:e${i}`).join()}}=m??{};export{${names.map((name, i) => `e${i} as ${name}`).join()}}`,
    );
  };

  const builtinModule = (name: string): Promise<Module> => {
    const keys = (input.builtinKeys[name] ?? []).filter((key) => key !== 'default' && /^[A-Za-z_$][\w$]*$/.test(key));
    return ownModule(
      `import{internal}from"assay:internal";const m=internal.builtin(${JSON.stringify(name)});export default m;const{${keys.map((key, i) => `${key}:e${i}`).join()}}=m;export{${keys.map((key, i) => `e${i} as ${key}`).join()}}`,
    );
  };

  const resolve = (specifier: string, referrer: Module): Promise<Module> => {
    if (specifier === 'assay:internal') return Promise.resolve(input.internal);
    if (specifier.startsWith('assay:file/')) return once(specifier.slice(11), () => fileModule(specifier.slice(11)));
    if (specifier.startsWith('assay:import/')) {
      return ownModule(
        `import{internal}from"assay:internal";export const ${importName}=internal.importFor(${JSON.stringify(specifier.slice(13))})`,
      );
    }
    const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier;
    if (Object.hasOwn(input.builtinKeys, name)) return once(`node:${name}`, () => builtinModule(name));
    const from = nameOf.get(referrer) ?? '';
    const path = resolveFile(from, specifier, input.files);
    if (path !== null) return once(path, () => fileModule(path));
    const isFile = /^(\.{1,2}\/|\/|file:)/.test(specifier);
    throw new LinkFailure({
      kind: 'runtime_error',
      message: `Error [ERR_MODULE_NOT_FOUND]: Cannot find ${isFile ? 'module' : 'package'} '${specifier}' imported from ${from}`,
      file: from,
    });
  };

  let entryPath = '';
  const link = async (code: string): Promise<Module> => {
    const module = await ownModule(code);
    let refused: unknown = null;
    try {
      await module.instantiate(context, async (specifier, referrer) => {
        try {
          return await resolve(specifier, referrer);
        } catch (error) {
          refused ??= error;
          throw error;
        }
      });
    } catch (error) {
      if (refused instanceof LinkFailure) throw refused;
      throw new LinkFailure(linkFailure(error));
    }
    return module;
  };

  return {
    linkEntry: (entry) => {
      entryPath = entry;
      return link(`import{internal}from"assay:internal";import*as n from${JSON.stringify(`assay:file/${entry}`)};internal.entryLoaded(n)`);
    },
    linkImport: (path) => {
      const quoted = JSON.stringify(path);
      return link(
        `import{internal}from"assay:internal";import*as n from${JSON.stringify(`assay:file/${path}`)};internal.imported(${quoted},n)`,
      );
    },
  };
}

export async function compileSource(isolate: Isolate, source: Source, declaredName: string | null): Promise<Module> {
  const prefix = source.usesImport ? `import{${importName}}from${JSON.stringify(`assay:import/${source.path}`)};` : '';
  const compile = (suffix: string) =>
    isolate.compileModule(`${prefix}${source.code}${suffix}`, { filename: source.path, columnOffset: 0 - prefix.length });
  if (declaredName !== null) {
    try {
      return await compile(`\nexport{${declaredName} as " declared"}`);
    } catch {
      // The name is not declared in this file; it may be exported from another one.
    }
  }
  try {
    return await compile('');
  } catch (error) {
    throw new LinkFailure(syntaxFailure(error, source));
  }
}

/** Node's rule for ES modules, and the endings people leave out. */
export function resolveFile(from: string, specifier: string, files: SourceFiles): string | null {
  if (!/^(\.{1,2}(\/|$)|\/|file:)/.test(specifier)) return null;
  const url = URL.parse(specifier, `file:///submission/${from}`);
  if (url === null || !url.pathname.startsWith('/submission/')) return null;
  const path = decodeURIComponent(url.pathname.slice('/submission/'.length));
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  const candidates = [
    path,
    ...typescriptNames(path),
    ...['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json'].map((ending) => `${path}${ending}`),
    ...['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].map((ending) => `${folder}index${ending}`),
  ];
  return candidates.find((candidate) => Object.hasOwn(files, candidate)) ?? null;
}

/** The names a CommonJS file seems to export, as Node guesses them for `import { name }`. */
function exportedNames(code: string): string[] {
  const names = [...code.matchAll(/\bexports\.([A-Za-z_$][\w$]*)\s*=/g)].map(([, name]) => name ?? '');
  const literal = /\bmodule\.exports\s*=\s*\{([^}]*)\}/.exec(code)?.[1] ?? '';
  const listed = literal.split(',').map((part) => /^\s*(?:async\s+)?([A-Za-z_$][\w$]*)\s*(?:[:(]|$)/.exec(part)?.[1] ?? '');
  return [...new Set([...names, ...listed])].filter((name) => name !== '' && name !== 'default' && name !== '__esModule');
}

function linkFailure(error: unknown): CompileFailure {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'compile_error', message: message.replace(/'assay:file\/([^']*)'/g, "'$1'") };
}
