import { canonicalJson } from '@assay/core';
import { codeBodyOf, formOf } from '@assay/core/grading';
import type { QuestionProblem } from '@assay/core/questions';
import type { Runner } from '@assay/core/runs';
import { drawsFile } from './drawn-values.ts';
import { expectedFile, writeExpected } from './expected-results.ts';
import { generatedFile, generatorFile, writeGenerated } from './generated-cases.ts';
import type { LoadedQuestion } from './loaded-question.ts';
import { makeExpected } from './make-expected.ts';
import { makeGenerated } from './make-generated.ts';

/** The file that `assay check --record` writes, whole. */
export type Recorded =
  | { isMade: true; file: string; text: string; isCommitted: boolean }
  | { isMade: false; file: string; message: string };

/** What is made from other files: long, and nobody writes it by hand. */
export const recordedFiles: ReadonlySet<string> = new Set([generatedFile, expectedFile, drawsFile]);

/** Which file it is, and what the author is told while it is absent or stale. */
export function recordedFileOf(question: LoadedQuestion): { file: string; unmade: string } {
  return isSql(question)
    ? { file: expectedFile, unmade: 'The expected results were not made yet, or from another schema, data set or reference.' }
    : { file: generatedFile, unmade: `The cases of ${generatorFile} were not made yet, or for another text of it.` };
}

/** What the sandbox makes of the sources of a question; null for one that needs nothing made. */
export async function makeRecorded(question: LoadedQuestion, runner: () => Promise<Runner>): Promise<Recorded | null> {
  const { file } = recordedFileOf(question);
  if (isSql(question)) {
    const body = codeBodyOf(question.frozen);
    const made = await makeExpected(question, await runner());
    if (!made.isMade) return { isMade: false, file: question.proofs[0]?.file ?? file, message: made.message };
    const { tables, results } = made.expected;
    const isCommitted =
      canonicalJson(tables) === canonicalJson(body.tables ?? []) &&
      body.cases.every(({ id, expected }) => canonicalJson(results[id] ?? null) === canonicalJson(expected));
    return { isMade: true, file, text: writeExpected(question.sourcesHash ?? '', made.expected), isCommitted };
  }
  if (question.generator === null || question.frozen.body.kind !== 'code') return null;
  const made = await makeGenerated(question, await runner());
  if (!made.isMade) return { isMade: false, file: generatorFile, message: made.message };
  const { cases } = question.frozen.body;
  const isCommitted = made.cases.every((frozenCase) => {
    const committed = cases.find(({ id }) => id === frozenCase.id);
    return committed !== undefined && canonicalJson(committed) === canonicalJson(frozenCase);
  });
  return { isMade: true, file, text: writeGenerated(question.generator, made.cases), isCommitted };
}

/** The committed file must be what its sources give now, and each time. */
export async function staleRecorded(question: LoadedQuestion, runner: Runner): Promise<QuestionProblem | null> {
  const recorded = await makeRecorded(question, async () => runner);
  if (recorded === null) return null;
  if (!recorded.isMade) return { file: recorded.file, line: null, message: recorded.message };
  if (recorded.isCommitted) return null;
  const message = isSql(question)
    ? 'The reference now gives other results. Run `assay check --record`; it must give the same ones each time.'
    : `${generatorFile} now makes other cases. Run \`assay check --record\`; it must make the same ones each time.`;
  return { file: recorded.file, line: null, message };
}

function isSql({ frozen: { body } }: LoadedQuestion): boolean {
  return body.kind === 'code' && formOf(body) === 'query';
}
