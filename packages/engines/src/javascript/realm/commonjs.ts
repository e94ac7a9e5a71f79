import { dirname, join, resolve } from 'node:path';
import { typescriptNames } from '../typescript-names.ts';
import { wrongType } from './argument-errors.ts';
import { builtin, builtinName } from './builtins.ts';
import { primordials } from './primordials.ts';
import { folder, insidePath, program, sourceOf } from './program.ts';

/** CommonJS as Node has it: cached modules, cycles, JSON, folders with an index. The host compiles; this half resolves and runs. */

export type Load = (exports: unknown, require: Require, module: Module, filename: string, dirname: string) => unknown;
type Require = ((specifier: unknown) => unknown) & {
  main: Module | undefined;
  cache: Record<string, Module>;
  resolve: (specifier: string) => string;
};
type Module = {
  id: string;
  path: string;
  filename: string;
  exports: unknown;
  loaded: boolean;
  children: Module[];
  paths: string[];
  require: Require | null;
};

const loads = new Map<string, Load>();
const cache: Record<string, Module> = Object.create(null);
/** What a file declares at its top level under the name a call asks for. */
let declared: unknown;
let main: Module | undefined;
let importFor: (path: string) => unknown = () => undefined;

/** Dynamic import needs the host, so main.ts brings it. */
export function setImport(create: (path: string) => unknown): void {
  importFor = create;
}

export function adopt(path: string, load: Load): void {
  loads.set(path, load);
}

export function resolveFile(from: string, specifier: string): string | null {
  const absolute = specifier.startsWith('file:') ? decodeURIComponent(specifier.slice(7)) : resolve(folder, dirname(from), specifier);
  const path = insidePath(absolute);
  if (path === null) return null;
  const endings = ['.js', '.json', '.cjs', '.mjs', '.ts', '.cts', '.mts'];
  const candidates = specifier.endsWith('/') ? [] : [path, ...typescriptNames(path), ...endings.map((ending) => `${path}${ending}`)];
  const index = endings.map((ending) => join(path, `index${ending}`));
  return [...candidates, ...index].find((one) => sourceOf(one) !== undefined) ?? null;
}

export function isRelative(specifier: string): boolean {
  return /^(\.{1,2}(\/|$)|\/|file:)/.test(specifier);
}

function notFound(specifier: string, from: string): Error {
  return Object.assign(new Error(`Cannot find module '${specifier}'\nRequire stack:\n- ${folder}/${from}`), {
    code: 'MODULE_NOT_FOUND',
    requireStack: [`${folder}/${from}`],
  });
}

export function requireFrom(from: string): Require {
  const resolveId = (specifier: string): string => {
    const found = isRelative(specifier) ? resolveFile(from, specifier) : null;
    if (found === null) throw notFound(specifier, from);
    return found;
  };
  const require = (specifier: unknown): unknown => {
    if (typeof specifier !== 'string') {
      throw wrongType('id', 'of type string', specifier);
    }
    const name = builtinName(specifier);
    return name === null ? loadFile(resolveId(specifier)) : builtin(name);
  };
  return Object.assign(require, {
    main,
    cache,
    resolve: (specifier: string) => (builtinName(specifier) === null ? `${folder}/${resolveId(specifier)}` : specifier),
  });
}

export function loadFile(path: string): unknown {
  const filename = `${folder}/${path}`;
  const known = cache[filename];
  if (known !== undefined) return known.exports;
  const module: Module = {
    id: filename,
    path: dirname(filename),
    filename,
    exports: {},
    loaded: false,
    children: [],
    paths: [],
    require: null,
  };
  if (path === program().entry && !program().isCall) {
    module.id = '.';
    main = module;
  }
  cache[filename] = module;
  let isFinished = false;
  try {
    run(path, module);
    isFinished = true;
  } finally {
    // As in Node: a module that failed is tried again by the next require.
    if (!isFinished) delete cache[filename];
  }
  module.loaded = true;
  return module.exports;
}

function run(path: string, module: Module): void {
  if (path.endsWith('.json')) {
    module.exports = parseJson(path);
    return;
  }
  const load = loads.get(path);
  if (load === undefined) {
    throw Object.assign(new Error(`require() of ES Module ${folder}/${path} is not supported here. Use import instead.`), {
      code: 'ERR_REQUIRE_ESM',
    });
  }
  const require = requireFrom(path);
  module.require = require;
  const found = primordials.apply(load, module.exports, [module.exports, require, module, module.filename, module.path, importFor(path)]);
  if (path === program().entry) declared = found;
}

export function parseJson(path: string): unknown {
  const text = sourceOf(path) ?? '';
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) error.message = `${folder}/${path}: ${error.message}`;
    throw error;
  }
}

export function declaredByEntry(): unknown {
  return declared;
}
