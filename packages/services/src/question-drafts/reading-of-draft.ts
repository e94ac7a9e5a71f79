import { type LoadedQuestion, readQuestion, sharedCaseId, unknownTags } from '@assay/bank';
import type { DraftReading } from '@assay/core/question-drafts';
import type { QuestionProblem } from '@assay/core/questions';
import { findBankWords, listBankQuestions, type QuestionVersion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { questionForCandidate } from '../questions/question-for-candidate.ts';
import { inFolder } from './folder-of-files.ts';

type Files = readonly { path: string; sha256: string; bytes: number }[];

/** Reading more than this holds up whoever types meanwhile: larger drafts are read when they are checked, by another process. */
const longestReading = 3 * 1024 * 1024;

export type FolderReading = { question: LoadedQuestion | null; problems: readonly QuestionProblem[] };

/** Holds a folder to the rules of the bank, and to the words that questions are filed under here. */
async function readFiled(ctx: ServiceContext, folder: string): Promise<FolderReading> {
  const reading = await readQuestion(folder);
  if (!reading.isLoaded) return { question: null, problems: reading.broken.problems.map(inApp) };
  const { question } = reading;
  const words = await findBankWords(ctx.db);
  const catalogue = { skills: words.skills.map(tagOf), roles: words.roles.map(tagOf) };
  const problems = words.skills.length === 0 ? [] : unknownTags(question, catalogue);
  return { question: problems.length === 0 ? question : null, problems };
}

/** The same, and held to all other questions of this installation: that takes longer than somebody who types should wait for. */
export async function readInBank(ctx: ServiceContext, questionId: string, folder: string): Promise<FolderReading> {
  const { question, problems } = await readFiled(ctx, folder);
  if (question === null) return { question, problems };
  const others = (await listBankQuestions(ctx.db)).filter(({ id }) => id !== questionId);
  const shared = sharedCaseId(
    question.frozen,
    others.flatMap(({ version }) => version?.question ?? []),
  );
  return shared === null ? { question, problems } : { question: null, problems: [{ file: 'tests', line: null, message: shared }] };
}

/** A bank's author records on the command line what a draft's check makes. */
const inApp = (problem: QuestionProblem): QuestionProblem => ({
  ...problem,
  message: problem.message.replace('Run `assay check --record`.', 'The check makes them.'),
});

const tagOf = ({ word, name, about }: { word: string; name: string; about: string }) => ({ id: word, name, about });

/** @param newest what publishing would be held against */
export async function readingOfDraft(
  ctx: ServiceContext,
  questionId: string,
  files: Files,
  newest: QuestionVersion | null,
): Promise<DraftReading> {
  const bytes = files.filter(({ path }) => !path.startsWith('material/')).reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > longestReading) {
    const message = 'This question is large: it is read when it is checked, and has no preview here.';
    return { problems: [{ file: 'question.yaml', line: null, message }], preview: null, change: null };
  }
  const { question, problems } = await inFolder(ctx, questionId, files, (folder) => readFiled(ctx, folder));
  if (question === null) return { problems, preview: null, change: null };
  const { frozen } = question;
  const order = frozen.body.kind === 'choice' ? frozen.body.options.map(({ id }) => id) : [];
  return { problems: [], preview: questionForCandidate(frozen, frozen.languages, order), change: changeOf(question, newest) };
}

/** Whether publishing this makes another version, or files the newest one anew. */
export const changeOf = ({ contentHash }: LoadedQuestion, newest: QuestionVersion | null): 'catalogue' | 'version' =>
  newest?.contentHash === contentHash ? 'catalogue' : 'version';
