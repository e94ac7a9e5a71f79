import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Folder, longestFileBytes, openFolder, readText } from './folder.ts';
import { type FolderReading, type LoadedQuestion, type QuestionText, questionFileName } from './loaded-question.ts';
import { recordedFileOf } from './make-recorded.ts';
import { anyOf, Problems } from './problems.ts';
import type { QuestionFile } from './question-file.ts';
import { readChoice } from './read-choice.ts';
import { readCode } from './read-code.ts';
import { readEssay } from './read-essay.ts';
import { readProject } from './read-project.ts';
import { readReviewerNote } from './read-reviewer-note.ts';
import { readRubric } from './read-rubric.ts';
import { readSql } from './read-sql.ts';
import { readNumberQuestion, readTextQuestion } from './read-typed.ts';
import { renderStatement } from './statement.ts';
import { isRecord, nameOf } from './value-fit.ts';
import { parseYaml } from './yaml-file.ts';

const statementFile = 'statement.md';

const readers: Readonly<Record<QuestionFile['kind'], (text: QuestionText) => Promise<LoadedQuestion | null>>> = {
  code: readCode,
  sql: readSql,
  choice: readChoice,
  number: readNumberQuestion,
  text: readTextQuestion,
  essay: readEssay,
  project: readProject,
};

/** Reads one folder. What is wrong in it is told, never thrown. */
export async function readQuestion(path: string): Promise<FolderReading> {
  const reading = await readAny(path);
  if (!reading.isLoaded || !reading.question.isStale) return reading;
  const { file, unmade } = recordedFileOf(reading.question);
  const message = `${unmade} Run \`assay check --record\`.`;
  const problems = [{ file, line: null, message }];
  return { isLoaded: false, broken: { name: basename(reading.question.folder), folder: reading.question.folder, problems } };
}

/** Like `readQuestion`, but lets a question through whose generated cases are stale, for whoever makes them anew. */
export async function readAny(path: string): Promise<FolderReading> {
  const absolute = resolve(path);
  const problems = new Problems();
  const broken = () => ({ isLoaded: false, broken: { name: basename(absolute), folder: absolute, problems: problems.found } }) as const;
  const found = await stat(absolute).catch(() => null);
  if (found?.isDirectory() !== true) {
    problems.add(questionFileName, null, `There is no folder ${path}.`);
    return broken();
  }
  const folder = await openFolder(absolute, problems);
  const question = await readContent(folder);
  return question === null || !problems.isEmpty ? broken() : { isLoaded: true, question };
}

async function readContent(folder: Folder): Promise<LoadedQuestion | null> {
  const { problems } = folder;
  const text = await readText(folder, questionFileName, longestFileBytes.yaml, 'what the question is: its id, kind, title and so on');
  const yaml = text === null ? null : parseYaml(questionFileName, text, problems);
  if (yaml === null) return null;
  const statement = await readText(folder, statementFile, longestFileBytes.statement, 'what the candidate reads');
  const statementHtml = statement === null ? '' : renderStatement(statementFile, statement, problems);
  const rubric = await readRubric(folder);
  const reviewerNoteHtml = await readReviewerNote(folder);
  const written = isRecord(yaml.value) ? yaml.value['kind'] : undefined;
  if (isKind(written)) return readers[written]({ folder, yaml, statement: statement ?? '', statementHtml, rubric, reviewerNoteHtml });
  const known = Object.keys(readers);
  const complaint =
    written === undefined ? `\`kind\` is missing. Write ${anyOf(known)}.` : `\`kind\` must be ${anyOf(known)}, not ${nameOf(written)}.`;
  problems.add(
    questionFileName,
    yaml.lineOf(['kind']),
    isRecord(yaml.value) ? complaint : 'The file must be a mapping. Begin it with `id:`.',
  );
  return null;
}

function isKind(written: unknown): written is QuestionFile['kind'] {
  return typeof written === 'string' && Object.hasOwn(readers, written);
}
