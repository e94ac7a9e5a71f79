import { monaco } from './monaco.ts';

/** The line of a file where a run stopped. */
export type Problem = { runId: string; line: number; message: string };

/** Marks the line, or takes an earlier mark away. */
export function showProblem(model: monaco.editor.ITextModel, problem: Problem | null): void {
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
}
