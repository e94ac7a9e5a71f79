import { libFileMap } from 'monaco-editor/languages/features/typescript/lib/lib.js';
import { createLanguageService, flattenDiagnosticMessageText } from 'monaco-editor/languages/features/typescript/lib/typescriptServices.js';
import type { CheckRequest, TypeProblem } from './messages.ts';
import { sandboxTypes } from './sandbox-types.ts';

const libFolder = '/lib/';
const sandboxFile = '/sandbox.d.ts';

/** The compiler's own numbers, which are not named where it has no types. */
const options = {
  target: 99, // ESNext
  module: 99, // ESNext
  moduleResolution: 100, // Bundler: './helper', './helper.js' and './helper.ts' are one file, as in the sandbox
  moduleDetection: 3, // every file is a module: two questions may name a function alike
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
};

const isError = 1;

/** Checks one file among the others of its answer as `tsc --strict` would, against what the sandbox has. Whatever it says, the program runs. */
export function createTypeCheck(): (request: Omit<CheckRequest, 'id'>) => readonly TypeProblem[] {
  const texts = new Map<string, { text: string; version: number }>([[sandboxFile, { text: sandboxTypes, version: 0 }]]);
  const textOf = (path: string): string | undefined =>
    texts.get(path)?.text ?? (path.startsWith(libFolder) ? libFileMap[path.slice(libFolder.length)] : undefined);
  const service = createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...texts.keys()],
    getScriptVersion: (path) => String(texts.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = textOf(path);
      return text === undefined
        ? undefined
        : { getText: (start, end) => text.slice(start, end), getLength: () => text.length, getChangeRange: () => undefined };
    },
    getCurrentDirectory: () => '/',
    // Without the one for browsers: a program finds no `document` here.
    getDefaultLibFileName: () => `${libFolder}lib.esnext.d.ts`,
    fileExists: (path) => textOf(path) !== undefined,
    readFile: textOf,
  });
  let version = 0;
  return ({ files, path }) => {
    const wanted = new Map(Object.entries(files).map(([name, text]) => [`/${name}`, text]));
    for (const known of texts.keys()) if (known !== sandboxFile && !wanted.has(known)) texts.delete(known);
    for (const [name, text] of wanted) {
      if (texts.get(name)?.text === text) continue;
      version += 1;
      texts.set(name, { text, version });
    }
    const found = [...service.getSyntacticDiagnostics(`/${path}`), ...service.getSemanticDiagnostics(`/${path}`)];
    return found
      .filter(({ category }) => category === isError)
      .map(({ start = 0, length = 1, messageText }) => ({ start, length, message: flattenDiagnosticMessageText(messageText, '\n') }));
  };
}
