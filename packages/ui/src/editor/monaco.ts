import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/sql/register';
import 'monaco-editor/languages/definitions/typescript/register';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';

// The font of its signs would come with the first of them, when the connection may be down.
document.fonts.load('16px codicon').catch(() => {});
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/**
 * To be called once all features that an app wants have been registered: the first theme brings the editor's services to life, and what is registered later finds
 * none of its own.
 */
export function defineThemes(): void {
  // The colours for SQL are below 4.5:1 where a theme has its own.
  monaco.editor.defineTheme('assay-light', {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'string.sql', foreground: 'b42318' },
      { token: 'operator.sql', foreground: '4b5563' },
    ],
    colors: { 'editor.background': '#ffffff', 'editorLineNumber.foreground': '#6b7280', 'editorLineNumber.activeForeground': '#1f2937' },
  });
  monaco.editor.defineTheme('assay-dark', {
    base: 'vs-dark',
    inherit: true,
    // The theme's own colours for these are below 4.5:1 on this ground.
    rules: [
      { token: 'comment', foreground: '82b366' },
      { token: 'string.sql', foreground: 'f1948a' },
      { token: 'operator.sql', foreground: 'a3adba' },
      { token: 'predefined.sql', foreground: 'e38ae3' },
    ],
    colors: { 'editor.background': '#1f2023', 'editorLineNumber.foreground': '#8b919b', 'editorLineNumber.activeForeground': '#d5d8de' },
  });
}

export { monaco };
