import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { hashOfVariants } from './content-hash.ts';
import { drawsFile, readDraws, scriptFile } from './drawn-values.ts';
import { readDataFiles } from './figures/data-files.ts';
import { type Folder, longestFileBytes, openFolder, readText } from './folder.ts';
import { type FolderReading, type LoadedQuestion, type QuestionText, questionFileName } from './loaded-question.ts';
import { recordedFileOf } from './make-recorded.ts';
import { type Values, valuesWords } from './placeholders.ts';
import { anyOf, Problems } from './problems.ts';
import type { QuestionFile } from './question-file.ts';
import { readChoice } from './read-choice.ts';
import { readCode } from './read-code.ts';
import { readEssay } from './read-essay.ts';
import { readProject } from './read-project.ts';
import { readReview } from './read-review.ts';
import { readReviewerNote } from './read-reviewer-note.ts';
import { readRubric } from './read-rubric.ts';
import { readSql } from './read-sql.ts';
import { readTests } from './read-tests.ts';
import { readNumberQuestion, readTextQuestion } from './read-typed.ts';
import { renderStatement } from './statement.ts';
import { isRecord, nameOf } from './value-fit.ts';
import { parseYaml } from './yaml-file.ts';

const statementFile = 'statement.md';

const readers: Readonly<Record<QuestionFile['kind'], (text: QuestionText) => Promise<LoadedQuestion | null>>> = {
  code: readCode,
  sql: readSql,
  tests: readTests,
  choice: readChoice,
  number: readNumberQuestion,
  text: readTextQuestion,
  essay: readEssay,
  review: readReview,
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
  const drawn = await readDraws(folder);
  if (drawn.kind === 'stale')
    problems.add(
      drawsFile,
      null,
      `The values of ${scriptFile} were not drawn yet, or by another text of it. Run \`assay check --record\`.`,
    );
  if (drawn.kind === 'stale' || drawn.kind === 'faulty') return broken();
  const question = drawn.kind === 'none' ? await readContent(folder) : await readVariants(folder, drawn.draws);
  return question === null || !problems.isEmpty ? broken() : { isLoaded: true, question };
}

/** The folder once for each variant, with its values in place. The first variant with a problem tells it; the others would only repeat it. */
async function readVariants(folder: Folder, draws: readonly Values[]): Promise<LoadedQuestion | null> {
  const variants: LoadedQuestion[] = [];
  for (const [index, values] of draws.entries()) {
    const problems = new Problems();
    const read = await readContent({ ...folder, values, problems });
    if (read !== null && (read.generator !== null || read.sourcesHash !== null || read.frozen.body.kind === 'project')) {
      folder.problems.add(
        questionFileName,
        null,
        'A project, a question in SQL and one with generated cases can have no parameters. Write siblings in one family.',
      );
      return null;
    }
    for (const { file, line, message } of problems.found) folder.problems.add(file, line, `${message} (With ${valuesWords(values)}.)`);
    if (read === null || !problems.isEmpty) return null;
    variants.push({ ...read, frozen: { ...read.frozen, variant: { number: index + 1, values } } });
  }
  const [first] = variants;
  if (first === undefined) return null;
  if (new Set(variants.map(({ contentHash }) => contentHash)).size < variants.length) {
    folder.problems.add(drawsFile, null, 'Two variants are the same question. Use every name in a text, as `{{name}}`.');
    return null;
  }
  const contentHash = hashOfVariants(variants.map((variant) => variant.contentHash));
  return { ...first, contentHash, variants: variants.map(({ frozen, proofs }) => ({ frozen, proofs })) };
}

async function readContent(folder: Folder): Promise<LoadedQuestion | null> {
  const { problems } = folder;
  const file = await readText(folder, questionFileName, longestFileBytes.yaml, 'what the question is: its id, kind, title and so on');
  const yaml = file === null ? null : parseYaml(questionFileName, file, problems);
  if (yaml === null) return null;
  const statement = await readText(folder, statementFile, longestFileBytes.statement, 'what the candidate reads');
  const data = await readDataFiles(folder);
  const statementHtml = statement === null ? '' : renderStatement(statementFile, statement, problems, data);
  const rubric = await readRubric(folder);
  const reviewerNoteHtml = await readReviewerNote(folder);
  const written = isRecord(yaml.value) ? yaml.value['kind'] : undefined;
  const text = { folder, yaml, statement: statement ?? '', statementHtml, data, rubric, reviewerNoteHtml };
  if (isKind(written)) return readers[written](text);
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
