import { useComputedColorScheme } from '@mantine/core';
import { Editor, type OnMount } from '@monaco-editor/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createDocumentModel } from './document-model.ts';
import type { EditorProps } from './editor-props.ts';
import { monaco } from './monaco.ts';

type CodeEditorProps = EditorProps & {
  /** Ctrl+Enter, which the editor would otherwise keep to itself. */
  onRun: () => void;
  /** Where the last run stopped. */
  problem: { line: number; message: string } | null;
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

/** Monaco with one model per document, so that undo survives going to another question and back. */
export function CodeEditor({ document, textOf, onEdit, isReadOnly, label, onRun, problem }: CodeEditorProps) {
  const [editor, setEditor] = useState<StandaloneEditor | null>(null);
  const models = useRef(new Map<string, monaco.editor.ITextModel>());
  const scheme = useComputedColorScheme('light');
  const run = useEffectEvent(onRun);
  const edit = useEffectEvent(onEdit);

  const modelFor = useEffectEvent((shown: EditorProps['document']) => {
    const key = keyOf(shown);
    const known = models.current.get(key);
    if (known !== undefined) return known;
    const model = createDocumentModel({ document: shown, textOf, onEdit: edit });
    models.current.set(key, model);
    return model;
  });

  useEffect(() => {
    // Follows the page: models live outside React for as long as this component does.
    const held = models.current;
    return () => {
      for (const model of held.values()) model.dispose();
      held.clear();
    };
  }, []);

  useEffect(() => {
    // Follows the question on the screen.
    if (editor === null) return;
    const placeholder = editor.getModel();
    const model = modelFor({ itemId: document.itemId, language: document.language });
    editor.setModel(model);
    // The wrapper made one of its own before ours was there.
    if (placeholder !== null && ![...models.current.values()].some((held) => held.id === placeholder.id)) placeholder.dispose();
  }, [editor, document.itemId, document.language]);

  useEffect(() => {
    // Follows the mounted editor.
    editor?.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => run());
  }, [editor]);

  useEffect(() => {
    // Follows the last run.
    const model = models.current.get(keyOf(document));
    if (editor === null || model === undefined) return;
    const line = problem === null ? 0 : Math.min(problem.line, model.getLineCount());
    const markers =
      problem === null || line < 1
        ? []
        : [
            {
              severity: monaco.MarkerSeverity.Error,
              message: problem.message,
              startLineNumber: line,
              endLineNumber: line,
              startColumn: Math.max(1, model.getLineFirstNonWhitespaceColumn(line)),
              endColumn: model.getLineMaxColumn(line),
            },
          ];
    monaco.editor.setModelMarkers(model, 'run', markers);
  }, [editor, document, problem]);

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

const keyOf = ({ itemId, language }: EditorProps['document']): string => `${itemId}:${language}`;
