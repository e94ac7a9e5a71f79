import { readFile } from 'node:fs/promises';
import { surroundingNames } from '../python/surrounding-names.ts';

/**
 * The npm package `pyodide` as one classic script, since an isolate knows no ES modules by file: a function of its surroundings, so that nothing it
 * needs lies on the global object. Textual, because a bundler would rename what its direct `eval` looks for.
 */
export async function pyodideScript(folder: string): Promise<string> {
  const core = patched(await readFile(`${folder}/pyodide.asm.mjs`, 'utf8'), [
    [/import\.meta\.url/, '"file:///python/pyodide.asm.mjs"', 3],
    [/export default _createPyodideModule;/, 'return _createPyodideModule;'],
    // In a shell it would take randomness from `os.system`.
    [/var initRandomFill=\(\)=>\{/, 'var initRandomFill=()=>{return view=>crypto.getRandomValues(view);'],
    // How far its memory may grow is the run's to say.
    [/getHeapMax=\(\)=>\d+;/, 'getHeapMax=()=>mostHeapBytes();'],
    // Every export would get an entry for modules that are loaded later, and none is.
    [/if\(isInternalSym\(symName\)\)\{continue\}/, 'if(isInternalSym(symName)||!(symName in GOT)){continue}'],
    // There is no screen: 280 functions of WebGL, each of which would be compiled into a module.
    [/if\(entry\.value==-1\)\{/, 'if(symName.startsWith("emscripten_gl")){entry.value=0;continue}if(entry.value==-1){'],
    // What is put into the table while it starts is not there yet: it would look through 8,000 functions to see that.
    [/getFunctionAddress=func=>\{/, 'getFunctionAddress=func=>{if(!functionsInTableMap&&!/^\\d+$/.test(func.name))return 0;'],
    [/functionsInTableMap\.set\(func,ret\)/, 'functionsInTableMap?.set(func,ret)'],
    [
      /return addFunction\(trampolineInstance\.exports\.trampoline_call\)/,
      'const slot=getEmptyTableSlot();setWasmTableEntry(slot,trampolineInstance.exports.trampoline_call);return slot',
    ],
    // Only the pages that are not zero: see sparse-memory.ts.
    [/Module\.HEAP8\.set\(t\),l\}/, 'restoreHeap(Module.HEAP8),l}'],
  ]);
  const loader = patched((await readFile(`${folder}/pyodide.mjs`, 'utf8')).replace(/\/\/# sourceMappingURL.*/, ''), [
    [/export\s*\{([^}]*)\};?/, (_: string, names: string) => `return {${exportedNames(names)}};`],
  ]);
  if (loader.includes('import.meta')) throw new Error('pyodide.mjs uses import.meta, which a classic script does not have.');
  const lock: { info: unknown } = JSON.parse(await readFile(`${folder}/pyodide-lock.json`, 'utf8'));
  // No package of the lock file is here: the standard library is all there is.
  const lockFile = JSON.stringify({ info: lock.info, packages: {} });
  return [
    'globalThis.__assayPyodide=(surroundings)=>{',
    `const {${surroundingNames.join(',')}}=surroundings;`,
    `const create=(()=>{${core}\n})();`,
    `const api=(()=>{${loader}\n})();`,
    `return {create,loadPyodide:api.loadPyodide,lockFile:${lockFile}};};`,
  ].join('\n');
}

type Patch = [found: RegExp, replacement: string | ((match: string, ...groups: string[]) => string), times?: number];

/** Each place must be there exactly so often: another version of the package needs another look. */
function patched(source: string, patches: readonly Patch[]): string {
  let text = source;
  for (const [found, replacement, times = 1] of patches) {
    const everywhere = new RegExp(found.source, 'g');
    const count = [...text.matchAll(everywhere)].length;
    if (count !== times) throw new Error(`Pyodide has ${count} times what was there ${times} times: ${String(found)}`);
    text = typeof replacement === 'string' ? text.replace(everywhere, () => replacement) : text.replace(everywhere, replacement);
  }
  return text;
}

/** `a as b, c` as properties: `b:a,c:c`. */
function exportedNames(names: string): string {
  return names
    .split(',')
    .map((name) => name.trim().split(' as '))
    .map(([own, exported = own]) => `${exported}:${own}`)
    .join(',');
}
