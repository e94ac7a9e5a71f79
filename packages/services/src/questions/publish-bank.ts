import type { BankCatalogue, BrokenFolder, LoadedQuestion, QuestionCheck } from '@assay/bank';
import { canonicalJson } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type FrozenQuestion, groundOf, type QuestionProblem, type QuestionState, stateOf } from '@assay/core/questions';
import {
  deleteDraftVersion,
  findVersionHashOf,
  getQuestion,
  insertQuestion,
  listBankQuestions,
  markFolderFile,
  markLiveVersion,
  markQuestion,
  markSource,
  type Question,
  replaceBankWords,
  type Tx,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { storeMaterial } from '../material/store-material.ts';
import { packFolder } from '../question-drafts/pack-folder.ts';
import { trace } from '../trace.ts';
import { fileAnew, storeVersion } from './store-version.ts';

/**
 * @param check null when `findVersionHash` answered a hash: that version was proven, or its number is taken
 * @param folder where the question was read: its material is taken from there
 */
export type CheckedQuestion = Pick<LoadedQuestion, 'frozen' | 'contentHash'> & {
  folder?: string;
  /** Of a question with parameters. */
  variants?: readonly { frozen: FrozenQuestion }[];
  check: Pick<QuestionCheck, 'isKept' | 'proofs' | 'problems'> | null;
};

export type CheckedBank = {
  questions: readonly CheckedQuestion[];
  broken: readonly Pick<BrokenFolder, 'name' | 'problems'>[];
  /** The words that its questions may be filed under; null where the bank keeps none. */
  catalogue?: BankCatalogue | null;
};

export type PublishedBank = { live: number; withProblems: number; retired: readonly string[] };

/**
 * Stores what the bank's folders hold now. A proven version is live at once, approved by the commit of its folder, and a version that waited beside it is older then and waits no more. It is
 * kept for ever and goes on being served until a newer one is approved, whatever happens to its folder but its removal; a question without a proven version is a draft and says why.
 */
export async function publishBank(ctx: ServiceContext, bank: CheckedBank): Promise<PublishedBank> {
  for (const question of bank.questions) {
    const { folder, frozen } = question;
    const problem = folder === undefined ? null : await storeMaterial(ctx, frozen, folder);
    const folderFile = folder === undefined ? null : await packFolder(ctx, frozen.id, folder);
    if (problem === null) await writing(ctx.db, (tx) => publishQuestion(tx, ctx, question, folderFile));
    else await writing(ctx.db, (tx) => noteProblems(tx, ctx, frozen.id, [problem]));
  }
  for (const { name, problems } of bank.broken) await writing(ctx.db, (tx) => noteProblems(tx, ctx, name, problems));
  await writing(ctx.db, (tx) => fileCatalogue(tx, ctx, bank.catalogue ?? null));
  const present = new Set([...bank.questions.map(({ frozen }) => frozen.id), ...bank.broken.map(({ name }) => name)]);
  const retired = await writing(ctx.db, (tx) => retireMissing(tx, ctx, present));
  const questions = (await listBankQuestions(ctx.db)).filter(({ state }) => state !== 'retired');
  return {
    live: questions.filter(({ state, version }) => state === 'live' && version?.question.isPractice !== true).length,
    withProblems: questions.filter(({ problems }) => problems.length > 0).length,
    retired,
  };
}

async function publishQuestion(
  tx: Tx,
  ctx: ServiceContext,
  { frozen, contentHash, check, variants = [] }: CheckedQuestion,
  folderFile: string | null,
): Promise<void> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  await insertQuestion(tx, frozen.id, ctx.now());
  const before = await getQuestion(tx, frozen.id);
  const proven = before.isApproved ? before.version : null;
  const newest = Math.max(proven?.question.version ?? 0, before.waiting?.version ?? 0);
  const storedHash = newest > 0 ? await findVersionHashOf(tx, frozen.id, frozen.version) : null;

  if (proven !== null && storedHash === contentHash && frozen.version === proven.question.version) {
    // The folder says what the app says: what was made there has arrived in the bank, which goes on from here.
    if (before.source === 'app') await markSource(tx, frozen.id, 'folder');
    await fileAnew(tx, proven, { frozen, variants });
    if (folderFile !== null && folderFile !== proven.folderFile) await markFolderFile(tx, proven.versionId, folderFile);
    return settle(tx, ctx, before, 'live', []);
  }
  if (before.waiting?.version === frozen.version && storedHash === contentHash && check?.isKept !== false) {
    // It was taken into the folders as it is: their commit approves it.
    await markLiveVersion(tx, frozen.id, before.waiting.versionId);
    await markSource(tx, frozen.id, 'folder');
    return settle(tx, ctx, before, 'live', [], { version: frozen.version, contentHash });
  }
  if (newest > 0 && before.source === 'app') return settle(tx, ctx, before, groundBy(before), [madeInApp(frozen, newest)]);
  if (storedHash !== null || frozen.version < newest) return settle(tx, ctx, before, groundBy(before), [staleNumber(frozen, newest)]);
  if (check === null) throw new Error(`version ${frozen.version} of ${frozen.id} is new and was not checked`);
  if (!check.isKept && newest > 0) return settle(tx, ctx, before, groundBy(before), check.problems);

  await deleteDraftVersion(tx, frozen.id);
  const versionId = await storeVersion(tx, ctx, { frozen, contentHash, variants, proofs: check.proofs, folderFile });
  if (check.isKept) await markLiveVersion(tx, frozen.id, versionId);
  await settle(tx, ctx, before, check.isKept ? 'live' : 'draft', check.problems, { version: frozen.version, contentHash });
}

async function fileCatalogue(tx: Tx, ctx: ServiceContext, catalogue: BankCatalogue | null): Promise<void> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  const wordsOf = (words: BankCatalogue['skills']) => words.map(({ id: word, name, about }) => ({ word, name, about }));
  await replaceBankWords(tx, { skills: wordsOf(catalogue?.skills ?? []), roles: wordsOf(catalogue?.roles ?? []) });
}

async function noteProblems(tx: Tx, ctx: ServiceContext, id: string, problems: readonly QuestionProblem[]): Promise<void> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  await insertQuestion(tx, id, ctx.now());
  const before = await getQuestion(tx, id);
  // Its versions are made in the app: what its folder is like is nobody's trouble.
  if (before.source === 'app') return;
  await settle(tx, ctx, before, groundBy(before), problems);
}

async function retireMissing(tx: Tx, ctx: ServiceContext, present: ReadonlySet<string>): Promise<readonly string[]> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  const missing = (await listBankQuestions(tx)).filter(
    ({ id, state, source }) => state !== 'retired' && source === 'folder' && !present.has(id),
  );
  for (const question of missing) await settle(tx, ctx, question, 'retired', []);
  return missing.map(({ id }) => id);
}

const groundBy = ({ isApproved, waiting }: Question): QuestionState => groundOf({ isApproved, waitingState: waiting?.state ?? null });

/** Writes and traces a state only when something is different, so that a start on an unchanged bank leaves no trace. */
async function settle(
  tx: Tx,
  ctx: ServiceContext,
  before: Question,
  ofFolder: QuestionState,
  problems: readonly QuestionProblem[],
  published?: { version: number; contentHash: string },
): Promise<void> {
  const state = stateOf(ofFolder, before.heldState);
  const isSame = before.state === state && canonicalJson([...before.problems]) === canonicalJson([...problems]);
  if (isSame && published === undefined) return;
  await markQuestion(tx, before.id, { state, problems });
  await trace(tx, ctx, { action: 'question.publish', subject: before.id, details: { state, problems: problems.length, ...published } });
}

const madeInApp = ({ version }: FrozenQuestion, live: number): QuestionProblem => ({
  file: 'question.yaml',
  line: null,
  message: `Version ${live} was made in the app and is asked; this folder holds version ${version} with other content, which is not used. Export the question and put it into the folder, or let the folder go on from here on the question's page.`,
});

const staleNumber = ({ version }: FrozenQuestion, newest: number): QuestionProblem => ({
  file: 'question.yaml',
  line: null,
  message:
    version < newest
      ? `Version ${newest} was published already and this folder says ${version}. Raise \`version\` to ${newest + 1}.`
      : `Version ${version} was published with other content. Raise \`version\` to ${newest + 1}, or take the change back.`,
});
