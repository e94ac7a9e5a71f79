import type { DocumentRef } from '@assay/core/attempts';
import { useComputedColorScheme } from '@mantine/core';
import { Editor, type OnMount } from '@monaco-editor/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createDocumentModel } from './document-model.ts';
import { type EditorProps, keyOf } from './editor-props.ts';
import { monaco } from './monaco.ts';
import { type Problem, showProblem } from './problem.ts';
import { useTypeChecks } from './type-checks/use-type-checks.ts';

type CodeEditorProps = EditorProps & {
  /** Ctrl+Enter, which the editor would otherwise keep to itself. */
  onRun: () => void;
  /** Where the last run stopped; null when that is in none of this file's lines. */
  problem: Problem | null;
  /** All files of the answer in this language. */
  files: readonly DocumentRef[];
};

type StandaloneEditor = Parameters<OnMount>[0];

const options = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 10, bottom: 10 },
  fontSize: 14,
  lineHeight: 21,
  lineNumbersMinChars: 3,
  renderLineHighlight: 'line',
  // The dimmed number of an empty last line is too faint to read.
  renderFinalNewline: 'on',
  overviewRulerLanes: 0,
  // Otherwise a pasted line separator opens a dialog.
  unusualLineTerminators: 'off',
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  links: false,
  stickyScroll: { enabled: false },
  scrollbar: { alwaysConsumeMouseWheel: false },
} as const;

/** `runId`: of the last run that was pointed at, so that a mark which an edit took away stays away. */
type Shown = { model: monaco.editor.ITextModel; view: monaco.editor.ICodeEditorViewState | null; runId: string | null };

/** Monaco with one model per document, so that undo, caret and scrolling survive going to another file or question and back. */
export function CodeEditor({ document, textOf, onEdit, isReadOnly, label, onRun, problem, files }: CodeEditorProps) {
  const [editor, setEditor] = useState<StandaloneEditor | null>(null);
  const models = useRef(new Map<string, Shown>());
  const scheme = useComputedColorScheme('light');
  const run = useEffectEvent(onRun);
  const edit = useEffectEvent(onEdit);

  const key = keyOf(document);
  const show = useEffectEvent((on: StandaloneEditor) => {
    const known = models.current.get(key);
    const shown = known ?? { model: createDocumentModel({ document, textOf, onEdit: edit }), view: null, runId: null };
    models.current.set(key, shown);
    on.setModel(shown.model);
    on.restoreViewState(shown.view);
  });

  useEffect(() => {
    // Follows the page: models live outside React for as long as this component does.
    const held = models.current;
    return () => {
      for (const { model } of held.values()) model.dispose();
      held.clear();
    };
  }, []);

  useEffect(() => {
    // Follows the file on the screen.
    if (editor === null) return;
    const held = models.current;
    const placeholder = editor.getModel();
    show(editor);
    // The wrapper made one of its own before ours was there.
    if (placeholder !== null && ![...held.values()].some(({ model }) => model.id === placeholder.id)) placeholder.dispose();
    return () => {
      const left = held.get(key);
      if (left !== undefined) left.view = editor.saveViewState();
    };
  }, [editor, key]);

  useTypeChecks({ editor, document, files, textOf });

  useEffect(() => {
    // Follows the mounted editor.
    editor?.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => run());
  }, [editor]);

  const runId = problem?.runId ?? null;
  const point = useEffectEvent((at: string, from: string | null) => {
    const shown = models.current.get(at);
    if (shown === undefined || shown.runId === from) return;
    shown.runId = from;
    showProblem(shown.model, problem);
  });
  useEffect(() => {
    // Follows the last run.
    if (editor !== null) point(key, runId);
  }, [editor, key, runId]);

  return (
    <div className="code-editor">
      <Editor
        theme={scheme === 'dark' ? 'assay-dark' : 'assay-light'}
        options={{ ...options, readOnly: isReadOnly, ariaLabel: label }}
        loading={null}
        keepCurrentModel
        onMount={setEditor}
      />
    </div>
  );
}
