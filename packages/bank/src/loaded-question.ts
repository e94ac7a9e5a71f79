import { basename } from 'node:path';
import type { FrozenQuestion, QuestionProblem, Rubric } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import { contentHash, type Sources } from './content-hash.ts';
import type { DataFiles } from './figures/chart-table.ts';
import type { Folder } from './folder.ts';
import type { Proof } from './proofs.ts';
import type { QuestionFile } from './question-file.ts';
import { renderInline } from './statement.ts';
import type { YamlFile } from './yaml-file.ts';

/** A folder without a problem; `frozen` is complete and may be stored once the proofs were kept. */
export type LoadedQuestion = {
  folder: string;
  frozen: FrozenQuestion;
  contentHash: string;
  proofs: readonly Proof[];
  /** Of a question with parameters each of its variants, the first one being `frozen`; otherwise none. */
  variants: readonly Pick<LoadedQuestion, 'frozen' | 'proofs'>[];
  /** The text of `tests/size.gen.js`. */
  generator: string | null;
  /** What `assay check --record` makes (generated cases, or the results of the reference) is absent or belongs to other sources: nobody else may use the question. */
  isStale: boolean;
  /** For a question in SQL: what its expected results follow from. */
  sourcesHash: string | null;
  /** Where in question.yaml these stand, for complaints that need the whole question. */
  lines: { version: number | null; timeMs: number | null; skills: number | null; roles: number | null };
};

export type BrokenFolder = { name: string; folder: string; problems: readonly QuestionProblem[] };

export type FolderReading = { isLoaded: true; question: LoadedQuestion } | { isLoaded: false; broken: BrokenFolder };

/** What every kind begins with: the parsed file, and what lies beside it whatever the kind. */
export type QuestionText = {
  folder: Folder;
  yaml: YamlFile;
  statement: string;
  statementHtml: string;
  /** What charts of the statement are drawn from. */
  data: DataFiles;
  /** Null: the folder has none. */
  rubric: Rubric | null;
  reviewerNoteHtml: string | null;
};

type Read = {
  file: QuestionFile;
  body: FrozenQuestion['body'];
  sources?: Partial<Omit<Sources, 'statement' | 'data'>>;
} & Partial<Pick<LoadedQuestion, 'proofs' | 'generator' | 'sourcesHash' | 'isStale'>>;

export const questionFileName = 'question.yaml';

export function loadedQuestion(
  { folder, yaml, statement, statementHtml, data, rubric, reviewerNoteHtml }: QuestionText,
  read: Read,
): LoadedQuestion {
  const { file, body, sources, proofs = [], generator = null, sourcesHash = null, isStale = false } = read;
  const { id, version, family, title, skills, roles, difficulty, minutes, practice: isPractice, licence, authors } = file;
  const languages = languagesOf(file);
  const catalogue = { family, title, skills, roles, difficulty, minutes, languages, isPractice, licence, authors };
  const frozen = {
    id,
    version,
    ...catalogue,
    statementHtml,
    ...(rubric === null ? {} : { rubric }),
    ...(reviewerNoteHtml === null ? {} : { reviewerNoteHtml }),
    ...followUpOf(file, folder, yaml),
    body,
  };
  const lines = {
    version: yaml.lineOf(['version']),
    timeMs: yaml.lineOf(['limits', 'timeMs']),
    skills: yaml.lineOf(['skills']),
    roles: yaml.lineOf(['roles']),
  };
  const hash = contentHash(frozen, {
    statement,
    data: data.size === 0 ? undefined : Object.fromEntries(data),
    starters: {},
    optionTexts: [],
    followUp: file.followUp,
    ...sources,
  });
  return { folder: folder.path, frozen, contentHash: hash, lines, proofs, variants: [], generator, sourcesHash, isStale };
}

function followUpOf({ followUp }: QuestionFile, { problems }: Folder, yaml: YamlFile): Pick<FrozenQuestion, 'followUp'> {
  if (followUp === undefined) return {};
  const html = renderInline(yaml.file, followUp.ask, yaml.lineOf(['followUp', 'ask']), problems);
  return { followUp: { html, minutes: followUp.minutes } };
}

function languagesOf(file: QuestionFile): Language[] {
  if (file.kind === 'code' || file.kind === 'tests') return file.languages;
  return file.kind === 'sql' ? ['sql'] : [];
}

export function complainOfId({ folder, yaml }: QuestionText, id: string): void {
  const name = basename(folder.path);
  if (id !== name)
    folder.problems.add(yaml.file, yaml.lineOf(['id']), `The id is \`${id}\` and the folder is called ${name}. Give both the same name.`);
}
