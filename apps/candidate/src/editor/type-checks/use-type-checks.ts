import { type DocumentRef, fileNameOf } from '@assay/core/attempts';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { EditorProps } from '../editor-props.ts';
import { monaco } from '../monaco.ts';
import type { TypeProblem } from './messages.ts';
import { createTypeChecker, type TypeChecker } from './type-checker.ts';

/** After the last key; the worker is not on the way of the next one. */
const restMs = 500;
/** Beyond this nobody wrote it by hand, and a check would take seconds. */
const mostCharacters = 200_000;

type TypeChecksNeeds = Pick<EditorProps, 'document' | 'textOf'> & {
  editor: Pick<monaco.editor.ICodeEditor, 'getModel' | 'onDidChangeModel' | 'onDidChangeModelContent'> | null;
  /** All files of this answer in the language that is shown. */
  files: readonly DocumentRef[];
};

/** Underlines what TypeScript finds wrong in the file on the screen. It stops no run: types are taken off before. */
export function useTypeChecks({ editor, document, files, textOf }: TypeChecksNeeds): void {
  const checker = useRef<TypeChecker | null>(null);
  const isTyped = document.language === 'typescript';
  const check = useEffectEvent(async (model: monaco.editor.ITextModel) => {
    const path = fileNameOf(document);
    const texts = Object.fromEntries(files.map((file) => [fileNameOf(file), textOf(file)]));
    if (Object.values(texts).reduce((sum, text) => sum + text.length, 0) > mostCharacters) return;
    checker.current ??= createTypeChecker();
    const problems = await checker.current.check({ files: { ...texts, [path]: model.getValue() }, path });
    if (problems === null || model.isDisposed()) return;
    monaco.editor.setModelMarkers(
      model,
      'types',
      problems.map((problem) => markerIn(model, problem)),
    );
  });

  useEffect(() => {
    // Follows the file on the screen and its text.
    if (editor === null || !isTyped) return;
    const look = () => {
      const model = editor.getModel();
      if (model !== null) void check(model);
    };
    let rest = setTimeout(look, restMs);
    const again = () => {
      clearTimeout(rest);
      rest = setTimeout(look, restMs);
    };
    const listening = [editor.onDidChangeModel(again), editor.onDidChangeModelContent(again)];
    return () => {
      clearTimeout(rest);
      for (const listener of listening) listener.dispose();
    };
  }, [editor, isTyped]);

  useEffect(() => {
    // Follows the page: the worker lives as long as the editor.
    return () => {
      checker.current?.close();
      checker.current = null;
    };
  }, []);
}

function markerIn(model: monaco.editor.ITextModel, { start, length, message }: TypeProblem): monaco.editor.IMarkerData {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(start + length);
  return {
    severity: monaco.MarkerSeverity.Error,
    source: 'TypeScript',
    message,
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
