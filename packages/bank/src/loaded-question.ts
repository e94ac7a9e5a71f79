import { basename } from 'node:path';
import type { FrozenQuestion, QuestionProblem } from '@assay/core/questions';
import { contentHash, type Sources } from './content-hash.ts';
import type { Folder } from './folder.ts';
import type { Proof } from './proofs.ts';
import type { QuestionFile } from './question-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A folder without a problem; `frozen` is complete and may be stored once the proofs were kept. */
export type LoadedQuestion = {
  folder: string;
  frozen: FrozenQuestion;
  contentHash: string;
  proofs: readonly Proof[];
  /** The text of `tests/size.gen.js`. */
  generator: string | null;
  /** The generated cases are absent or belong to another generator: only `recordGenerated` may use the question. */
  isStale: boolean;
  /** Where in question.yaml these stand, for complaints that need the whole question. */
  lines: { version: number | null; timeMs: number | null };
};

export type BrokenFolder = { name: string; folder: string; problems: readonly QuestionProblem[] };

export type FolderReading = { isLoaded: true; question: LoadedQuestion } | { isLoaded: false; broken: BrokenFolder };

/** What every kind begins with: the parsed file beside the statement. */
export type QuestionText = { folder: Folder; yaml: YamlFile; statement: string; statementHtml: string };

type Read = {
  file: QuestionFile;
  body: FrozenQuestion['body'];
  sources?: Partial<Omit<Sources, 'statement'>>;
} & Partial<Pick<LoadedQuestion, 'proofs' | 'generator' | 'isStale'>>;

export const questionFileName = 'question.yaml';

export function loadedQuestion({ folder, yaml, statement, statementHtml }: QuestionText, read: Read): LoadedQuestion {
  const { file, body, sources, proofs = [], generator = null, isStale = false } = read;
  const { id, version, family, title, skills, roles, difficulty, minutes, practice: isPractice, licence, authors } = file;
  const languages = file.kind === 'code' ? file.languages : [];
  const catalogue = { family, title, skills, roles, difficulty, minutes, languages, isPractice, licence, authors };
  const frozen = { id, version, ...catalogue, statementHtml, body };
  const lines = { version: yaml.lineOf(['version']), timeMs: yaml.lineOf(['limits', 'timeMs']) };
  const hash = contentHash(frozen, { statement, starters: {}, optionTexts: [], ...sources });
  return { folder: folder.path, frozen, contentHash: hash, lines, proofs, generator, isStale };
}

export function complainOfId({ folder, yaml }: QuestionText, id: string): void {
  const name = basename(folder.path);
  if (id !== name)
    folder.problems.add(yaml.file, yaml.lineOf(['id']), `The id is \`${id}\` and the folder is called ${name}. Give both the same name.`);
}
