import { type DocumentRef, fileNameOf, type RunForCandidate } from '@assay/core/attempts';

/** The first place where a run of the visible cases stopped. */
export type RunProblem = Pick<RunForCandidate, 'runId' | 'language'> & { file: string; line: number; message: string };

export function problemOf(run: RunForCandidate | null): RunProblem | null {
  if (run?.state.kind !== 'samples') return null;
  const { runId, language } = run;
  for (const { error } of run.state.results) {
    if (error?.line !== undefined)
      return { runId, language, file: error.file ?? fileNameOf({ language }), line: error.line, message: error.message };
  }
  return null;
}

/** The same where it lies in this document, else null: a line of another file means nothing here. */
export const problemIn = (document: DocumentRef, problem: RunProblem | null): RunProblem | null =>
  problem !== null && problem.language === document.language && problem.file === fileNameOf(document) ? problem : null;
