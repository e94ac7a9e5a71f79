import type { RunCase, SourceFiles } from '@assay/core/runs';
import type { Isolate, Script } from 'isolated-vm';
import type { CompileFailure } from '../case/compile-failure.ts';
import { endOfIsolate } from '../case/limited-case.ts';
import { compileSource, createLinker, type Linker, LinkFailure } from './link.ts';
import type { Places } from './places.ts';
import type { RealmHost } from './realm-host.ts';
import { importName, type Source } from './source-kind.ts';
import { stepResult } from './step-result.ts';
import { syntaxFailure } from './syntax-failure.ts';
import { copyOfThrown } from './thrown-copy.ts';

/** How a program ended by itself. */
export type PlayEnding =
  | { kind: 'exited'; exitCode: number }
  /** `broken`: files that do not compile, which matter only if the program came to one. */
  | { kind: 'settled'; json: string; broken: ReadonlySet<string> }
  | { kind: 'uncompiled'; failure: CompileFailure };

export type Play = {
  isolate: Isolate;
  files: SourceFiles;
  entry: string;
  sources: ReadonlyMap<string, Source>;
  runCase: Exclude<RunCase, { kind: 'query' }>;
  builtinKeys: Readonly<Record<string, readonly string[]>>;
  memory: SharedArrayBuffer;
  realm: Promise<RealmHost>;
  wallMs: number;
  delay(ms: number): Promise<void>;
};

/** Loads and runs one case in a fresh context until nothing is left to do. Rejects when the isolate was ended from outside. */
export async function play(input: Play): Promise<PlayEnding> {
  const { isolate, sources, entry, runCase } = input;
  let kind = sources.get(entry)?.kind ?? 'commonjs';
  const realm = await input.realm;
  const isCall = runCase.kind === 'call';
  realm.start(
    input.memory,
    JSON.stringify({
      files: input.files,
      entry,
      stdin: runCase.kind === 'program' ? runCase.stdin : '',
      isCall,
      places: placesOf(sources),
    }),
  );
  const broken = new Set<string>();
  const wanted = isCall && !isReserved(runCase.function) ? runCase.function : null;

  try {
    const current = await adoptCommonJs(input, realm, wanted, broken);
    kind = current.get(entry)?.kind ?? kind;
    const linker = createLinker({ ...input, sources: current, context: realm.context, internal: realm.internal, declaredName: wanted });
    if (kind === 'module') {
      const module = await linker.linkEntry(entry);
      await tell(realm, () => module.evaluate(), true);
    } else await tell(realm, () => realm.runEntry());
    if (runCase.kind === 'call') {
      const loaded = await pump(input, realm, linker, () => realm.isLoaded());
      if (loaded === 'drained')
        await realm.refuse(`${entry} waits at its top level for something that never comes, so the function cannot be called.`);
      if (loaded === 'reached') await tell(realm, () => realm.call(runCase.function, JSON.stringify(runCase.arguments)));
    }
    const end = await pump(input, realm, linker, null);
    if (end === 'drained') {
      if (runCase.kind === 'program') {
        const exitCode = await realm.exit();
        const json = await realm.result();
        return exitCode === 0 || json.startsWith('{"failure":null') ? { kind: 'exited', exitCode } : { kind: 'settled', json, broken };
      }
      await realm.refuse(`The promise that ${runCase.function} returned never settled: nothing is left that could resolve it.`);
    }
    return { kind: 'settled', json: await realm.result(), broken };
  } catch (error) {
    if (error instanceof LinkFailure) return { kind: 'uncompiled', failure: error.failure };
    throw error;
  } finally {
    if (!isolate.isDisposed) realm.context.release();
  }
}

/**
 * Compiles every CommonJS file up front: the realm cannot ask for one later. A file whose kind is not certain and that only compiles as a module
 * becomes one, as Node does it.
 */
async function adoptCommonJs(
  input: Play,
  realm: RealmHost,
  wanted: string | null,
  broken: Set<string>,
): Promise<ReadonlyMap<string, Source>> {
  const current = new Map(input.sources);
  for (const source of input.sources.values()) {
    if (source.kind !== 'commonjs') continue;
    const isEntry = source.path === input.entry;
    const head = `(function (exports, require, module, __filename, __dirname, ${importName}) {`;
    const tail = isEntry && wanted !== null ? `\n;return typeof ${wanted}==="function"?${wanted}:undefined})` : '\n})';
    const place = { filename: source.path, columnOffset: 0 - head.length };
    let script: Script;
    try {
      if (source.failure !== null) throw new LinkFailure(source.failure);
      await compileBare(input.isolate, source);
      script = await input.isolate.compileScript(head + source.code + tail, place);
    } catch (error) {
      const failure = error instanceof LinkFailure ? error.failure : syntaxFailure(error, source);
      if (!source.isCertain && (await compilesAsModule(input.isolate, source))) {
        current.set(source.path, { ...source, kind: 'module' });
        continue;
      }
      if (isEntry) throw new LinkFailure(failure);
      broken.add(source.path);
      script = await input.isolate.compileScript(failingLoader(failure), place);
    }
    const load = await script.run(realm.context, { reference: true, timeout: input.wallMs });
    realm.adopt(source.path, load);
  }
  return current;
}

function placesOf(sources: ReadonlyMap<string, Source>): Record<string, Places> {
  return Object.fromEntries([...sources.values()].flatMap(({ path, places }) => (places === null ? [] : [[path, places]])));
}

/** By itself first: inside our function an extra `}` could close it, and an end that is missing would be missed in a line of ours. */
async function compileBare(isolate: Isolate, source: Source): Promise<void> {
  try {
    await isolate.compileScript(source.code, { filename: source.path });
  } catch (error) {
    // The one thing that a CommonJS file may have and a script may not.
    if (!(error instanceof Error && /^Illegal return statement|new\.target/.test(error.message))) throw error;
  }
}

async function compilesAsModule(isolate: Isolate, source: Source): Promise<boolean> {
  try {
    await compileSource(isolate, source, null);
    return true;
  } catch {
    return false;
  }
}

/** A file that is required although it is broken throws where it is required, naming its own line. */
function failingLoader(failure: CompileFailure): string {
  const message = failure.message.replace(/^\w+: /, '');
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}:${failure.column}`;
  return `(function(){const e=new SyntaxError(${JSON.stringify(message)});e.stack="SyntaxError: "+e.message+${JSON.stringify(`\n    at ${place}`)};throw e})`;
}

/** Steps until `isReached` says so (asked after each step), or until nothing is left to do or the program has an outcome. */
async function pump(
  input: Play,
  realm: RealmHost,
  linker: Linker,
  isReached: (() => Promise<boolean>) | null,
): Promise<'reached' | 'drained' | 'settled'> {
  for (;;) {
    if (isReached !== null && (await isReached())) return 'reached';
    let result = 0;
    await tell(realm, async () => {
      result = await realm.step();
    });
    if (result === stepResult.drained) return 'drained';
    if (result === stepResult.failed || result === stepResult.returned) return 'settled';
    if (result === stepResult.wantsImport) await bringImport(realm, linker);
    else if (result > 0) await input.delay(result);
  }
}

async function bringImport(realm: RealmHost, linker: Linker): Promise<void> {
  const path = await realm.nextImport();
  try {
    const module = await linker.linkImport(path);
    await module.evaluate();
  } catch (error) {
    if (endOfIsolate(error) !== null) throw error;
    await realm.importFailed(
      path,
      copyOfThrown(error instanceof LinkFailure ? new SyntaxError(error.message.replace(/^\w+: /, '')) : error),
    );
  }
}

/** What a call into the realm throws is a module's own error, or a rejection that nobody handled: the realm catches everything else itself. */
async function tell(realm: RealmHost, action: () => Promise<unknown>, isOfEntry = false): Promise<void> {
  let next = action;
  // Whoever listens to rejections may reject again: in Node, too, until the time is up.
  for (;;) {
    try {
      await next();
      return;
    } catch (error) {
      if (endOfIsolate(error) !== null) throw error;
      next = () => realm.fail(copyOfThrown(error), isOfEntry);
    }
  }
}

const reserved = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await'.split(
    ' ',
  ),
);

function isReserved(name: string): boolean {
  return reserved.has(name);
}
