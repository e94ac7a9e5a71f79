/** Monaco carries TypeScript without its types; npm's own package is a native program since version 7. */
declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices.js' {
  type Diagnostic = { category: number; start?: number; length?: number; messageText: unknown };
  type Snapshot = { getText(start: number, end: number): string; getLength(): number; getChangeRange(): undefined };
  type LanguageServiceHost = {
    getCompilationSettings(): Readonly<Record<string, unknown>>;
    getScriptFileNames(): string[];
    getScriptVersion(path: string): string;
    getScriptSnapshot(path: string): Snapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(): string;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
  };
  export function createLanguageService(host: LanguageServiceHost): {
    getSyntacticDiagnostics(path: string): readonly Diagnostic[];
    getSemanticDiagnostics(path: string): readonly Diagnostic[];
  };
  export function flattenDiagnosticMessageText(text: unknown, lineEnd: string): string;
}

declare module 'monaco-editor/languages/features/typescript/lib/lib.js' {
  export const libFileMap: Readonly<Record<string, string>>;
}
