import type { BrokenFolder, LoadedQuestion, QuestionCheck } from '@assay/bank';
import { canonicalJson, type Json } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { FrozenQuestion, QuestionProblem, QuestionState } from '@assay/core/questions';
import {
  type Catalogue,
  deleteDraftVersion,
  findVersionHashOf,
  getQuestion,
  insertQuestion,
  insertVersion,
  listBankQuestions,
  markCatalogue,
  markLiveVersion,
  markQuestion,
  type Question,
  type Tx,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { storeMaterial } from '../material/store-material.ts';
import { trace } from '../trace.ts';

/**
 * @param check null when `findVersionHash` answered a hash: that version was proven, or its number is taken
 * @param folder where the question was read: its material is taken from there
 */
export type CheckedQuestion = Pick<LoadedQuestion, 'frozen' | 'contentHash'> & {
  folder?: string;
  check: Pick<QuestionCheck, 'isKept' | 'proofs' | 'problems'> | null;
};

export type CheckedBank = {
  questions: readonly CheckedQuestion[];
  broken: readonly Pick<BrokenFolder, 'name' | 'problems'>[];
};

export type PublishedBank = { live: number; withProblems: number; retired: readonly string[] };

/**
 * Stores what the bank's folders hold now. A proven version is kept for ever and goes on being served until a newer one is proven, whatever
 * happens to its folder but its removal; a question without a proven version is a draft and says why.
 */
export async function publishBank(ctx: ServiceContext, bank: CheckedBank): Promise<PublishedBank> {
  for (const question of bank.questions) {
    const problem = question.folder === undefined ? null : await storeMaterial(ctx, question.frozen, question.folder);
    if (problem === null) await writing(ctx.db, (tx) => publishQuestion(tx, ctx, question));
    else await writing(ctx.db, (tx) => noteProblems(tx, ctx, question.frozen.id, [problem]));
  }
  for (const { name, problems } of bank.broken) await writing(ctx.db, (tx) => noteProblems(tx, ctx, name, problems));
  const present = new Set([...bank.questions.map(({ frozen }) => frozen.id), ...bank.broken.map(({ name }) => name)]);
  const retired = await writing(ctx.db, (tx) => retireMissing(tx, ctx, present));
  const questions = (await listBankQuestions(ctx.db)).filter(({ state }) => state !== 'retired');
  return {
    live: questions.filter(({ state, version }) => state === 'live' && version?.question.isPractice !== true).length,
    withProblems: questions.filter(({ problems }) => problems.length > 0).length,
    retired,
  };
}

async function publishQuestion(tx: Tx, ctx: ServiceContext, { frozen, contentHash, check }: CheckedQuestion): Promise<void> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  await insertQuestion(tx, frozen.id, ctx.now());
  const before = await getQuestion(tx, frozen.id);
  const proven = before.isProven ? before.version : null;
  const storedHash = proven === null ? null : await findVersionHashOf(tx, frozen.id, frozen.version);

  if (proven !== null && storedHash === contentHash && frozen.version === proven.question.version) {
    if (!isSameCatalogue(proven.question, frozen)) await markCatalogue(tx, proven, catalogueOf(frozen));
    return settle(tx, ctx, before, 'live', []);
  }
  if (proven !== null && (storedHash !== null || frozen.version < proven.question.version)) {
    return settle(tx, ctx, before, 'live', [staleNumber(frozen, proven.question.version)]);
  }
  if (check === null) throw new Error(`version ${frozen.version} of ${frozen.id} is new and was not checked`);
  if (!check.isKept && proven !== null) return settle(tx, ctx, before, 'live', check.problems);

  await deleteDraftVersion(tx, frozen.id);
  const versionId = newIdIn(ctx, 'questionVersion');
  await insertVersion(tx, { versionId, contentHash, question: frozen, proofs: check.proofs }, ctx.now());
  if (check.isKept) await markLiveVersion(tx, frozen.id, versionId);
  await settle(tx, ctx, before, check.isKept ? 'live' : 'draft', check.problems, { version: frozen.version, contentHash });
}

async function noteProblems(tx: Tx, ctx: ServiceContext, id: string, problems: readonly QuestionProblem[]): Promise<void> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  await insertQuestion(tx, id, ctx.now());
  const before = await getQuestion(tx, id);
  await settle(tx, ctx, before, before.isProven ? 'live' : 'draft', problems);
}

async function retireMissing(tx: Tx, ctx: ServiceContext, present: ReadonlySet<string>): Promise<readonly string[]> {
  assertMay(ctx.actor, 'question.publish', { kind: 'installation' });
  const missing = (await listBankQuestions(tx)).filter(({ id, state }) => state !== 'retired' && !present.has(id));
  for (const question of missing) await settle(tx, ctx, question, 'retired', []);
  return missing.map(({ id }) => id);
}

/** Writes and traces a state only when something is different, so that a start on an unchanged bank leaves no trace. */
async function settle(
  tx: Tx,
  ctx: ServiceContext,
  before: Question,
  state: QuestionState,
  problems: readonly QuestionProblem[],
  published?: { version: number; contentHash: string },
): Promise<void> {
  const isSame = before.state === state && canonicalJson([...before.problems]) === canonicalJson([...problems]);
  if (isSame && published === undefined) return;
  await markQuestion(tx, before.id, { state, problems });
  await trace(tx, ctx, { action: 'question.publish', subject: before.id, details: { state, problems: problems.length, ...published } });
}

const staleNumber = ({ version }: FrozenQuestion, proven: number): QuestionProblem => ({
  file: 'question.yaml',
  line: null,
  message:
    version < proven
      ? `Version ${proven} was published already and this folder says ${version}. Raise \`version\` to ${proven + 1}.`
      : `Version ${version} was published with other content. Raise \`version\` to ${proven + 1}, or take the change back.`,
});

const catalogueOf = (question: FrozenQuestion): Catalogue => {
  const { family, skills, roles, difficulty, isPractice, licence, authors, rubric, reviewerNoteHtml } = question;
  return {
    ...{ family, skills, roles, difficulty, isPractice, licence, authors },
    ...(rubric === undefined ? {} : { rubric }),
    ...(reviewerNoteHtml === undefined ? {} : { reviewerNoteHtml }),
  };
};

const isSameCatalogue = (a: FrozenQuestion, b: FrozenQuestion): boolean => {
  const textOf = (question: FrozenQuestion): string => {
    const catalogue: Json = { ...catalogueOf(question) };
    return canonicalJson(catalogue);
  };
  return textOf(a) === textOf(b);
};
