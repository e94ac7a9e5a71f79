import { nothingHere } from '@assay/core';
import { type AccountId, parseId, type QuestionVersionId, type TeamId } from '@assay/core/ids';
import type { FrozenQuestion, HeldState, ProofResult, QuestionProblem, QuestionState, WaitingState } from '@assay/core/questions';
import { heldState, proofResult, questionProblem, questionState, waitingState } from '@assay/core/questions/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { type Catalogue, withCatalogue } from './catalogue.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

/** Where the versions of a question come from: a folder of the bank, or people in the app. */
export type QuestionSource = 'folder' | 'app';

export type QuestionVersion = {
  versionId: QuestionVersionId;
  contentHash: string;
  question: FrozenQuestion;
  proofs: readonly ProofResult[];
  /** The zip of its folder among the files, by its SHA-256. */
  folderFile: string | null;
  /** Who made it in the app; null for a folder's version. */
  authorId: AccountId | null;
};

/** A version that nobody has approved yet. */
export type WaitingVersion = { versionId: QuestionVersionId; version: number; state: WaitingState };

export type Question = {
  id: string;
  teamId: TeamId | null;
  state: QuestionState;
  /** Where a person holds it, whatever its folder does; null: nobody does. */
  heldState: HeldState | null;
  source: QuestionSource;
  problems: readonly QuestionProblem[];
  createdAt: Date;
  /** A version of it was approved, by a person or by the commit of its folder: that one is drawn. */
  isApproved: boolean;
  waiting: WaitingVersion | null;
  /** The approved version; without one, the one that waits; without that, what was last read of a draft; null when nothing of it could be read. */
  version: QuestionVersion | null;
};

const selectQuestions = (db: Database | Tx) =>
  db
    .selectFrom('questions')
    // A question that has neither an approved nor a waiting version has at most one row, that of its draft.
    .leftJoin('questionVersions', (join) =>
      join.onRef('questionVersions.questionId', '=', 'questions.id').on((eb) => {
        const used = eb.fn.coalesce('questions.liveVersionId', 'questions.waitingVersionId');
        return eb.or([eb(used, 'is', null), eb(used, '=', eb.ref('questionVersions.id'))]);
      }),
    )
    .leftJoin('questionVersions as waiting', 'waiting.id', 'questions.waitingVersionId')
    .select([
      'questions.id',
      'questions.teamId',
      'questions.state',
      'questions.heldState',
      'questions.problems',
      'questions.liveVersionId',
      'questions.source',
      'questions.waitingState',
      'waiting.id as waitingId',
      'waiting.version as waitingNumber',
      'questions.createdAt',
      'questionVersions.id as versionId',
      'questionVersions.authorId',
      'questionVersions.contentHash',
      'questionVersions.content',
      'questionVersions.proofs',
      'questionVersions.folderFile',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectQuestions>['execute']>>[number];

const questionFromRow = (row: Row): Question => ({
  id: row.id,
  teamId: row.teamId === null ? null : parseId('team', row.teamId),
  state: questionState.parse(row.state),
  heldState: row.heldState === null ? null : heldState.parse(row.heldState),
  source: row.source === 'app' ? 'app' : 'folder',
  problems: fromStored(z.array(questionProblem), row.problems, 'questions.problems'),
  createdAt: new Date(row.createdAt),
  isApproved: row.liveVersionId !== null,
  waiting:
    row.waitingId === null || row.waitingNumber === null || row.waitingState === null
      ? null
      : {
          versionId: parseId('questionVersion', row.waitingId),
          version: row.waitingNumber,
          state: waitingState.parse(row.waitingState),
        },
  version:
    row.versionId === null || row.contentHash === null || row.content === null || row.proofs === null
      ? null
      : versionFromRow({ ...row, id: row.versionId, contentHash: row.contentHash, content: row.content, proofs: row.proofs }),
});

type VersionRow = { id: string; contentHash: string; content: string; proofs: string; authorId: string | null; folderFile: string | null };

const versionFromRow = (row: VersionRow): QuestionVersion => ({
  versionId: parseId('questionVersion', row.id),
  contentHash: row.contentHash,
  question: readFrozenQuestion(row.content),
  proofs: fromStored(z.array(proofResult), row.proofs, 'question_versions.proofs'),
  authorId: row.authorId === null ? null : parseId('account', row.authorId),
  folderFile: row.folderFile,
});

export async function listBankQuestions(db: Database | Tx): Promise<readonly Question[]> {
  return (await selectQuestions(db).orderBy('questions.id').execute()).map(questionFromRow);
}

export async function findQuestion(db: Database | Tx, id: string): Promise<Question | null> {
  const row = await selectQuestions(db).where('questions.id', '=', id).executeTakeFirst();
  return row === undefined ? null : questionFromRow(row);
}

export async function getQuestion(db: Database | Tx, id: string): Promise<Question> {
  const question = await findQuestion(db, id);
  if (question === null) throw nothingHere();
  return question;
}

export async function getVersion(db: Database | Tx, id: QuestionVersionId): Promise<QuestionVersion> {
  const row = await db
    .selectFrom('questionVersions')
    .select(['id', 'contentHash', 'content', 'proofs', 'authorId', 'folderFile'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return versionFromRow(row);
}

export type LiveVersion = { versionId: QuestionVersionId; question: FrozenQuestion };

/** What may be drawn for a team: live, and shared or the team's own, without practice questions. */
export const listLiveVersions = (db: Database | Tx, teamId: TeamId): Promise<readonly LiveVersion[]> => listVersions(db, teamId, 0, 'live');

/** What rests and was proven: drawn only when there is nothing else. */
export const listRestingVersions = (db: Database | Tx, teamId: TeamId): Promise<readonly LiveVersion[]> =>
  listVersions(db, teamId, 0, 'resting');

/** What a practice round is made of. */
export const listPracticeVersions = (db: Database | Tx, teamId: TeamId): Promise<readonly LiveVersion[]> =>
  listVersions(db, teamId, 1, 'live');

async function listVersions(db: Database | Tx, teamId: TeamId, isPractice: 0 | 1, state: QuestionState): Promise<readonly LiveVersion[]> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('questionVersions', 'questionVersions.id', 'questions.liveVersionId')
    .select(['questionVersions.id', 'questionVersions.content'])
    .where('questions.state', '=', state)
    .where('questionVersions.isPractice', '=', isPractice)
    .where((eb) => eb.or([eb('questions.teamId', 'is', null), eb('questions.teamId', '=', teamId)]))
    .orderBy('questions.id')
    .execute();
  return rows.map((row) => ({
    versionId: parseId('questionVersion', row.id),
    question: readFrozenQuestion(row.content),
  }));
}

/** The stored hash of one version, proven or not. */
export async function findVersionHashOf(db: Database | Tx, questionId: string, version: number): Promise<string | null> {
  const row = await db
    .selectFrom('questionVersions')
    .select('contentHash')
    .where('questionId', '=', questionId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.contentHash ?? null;
}

/** How often each question was shown in real attempts. */
export async function countTimesShown(db: Database | Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select((eb) => ['questionVersions.questionId', eb.fn.countAll<number>().as('count')])
    .where('attempts.purpose', '=', 'real')
    .groupBy('questionVersions.questionId')
    .execute();
  return new Map(rows.map((row) => [row.questionId, Number(row.count)]));
}

/** Creates the question as a draft unless it is there. */
export async function insertQuestion(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .insertInto('questions')
    .values({
      id,
      teamId: null,
      state: 'draft',
      heldState: null,
      liveVersionId: null,
      source: 'folder',
      waitingVersionId: null,
      waitingState: null,
      problems: toStored([]),
      createdAt: at.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

type NewVersion = Omit<QuestionVersion, 'authorId' | 'folderFile'> & Partial<Pick<QuestionVersion, 'authorId' | 'folderFile'>>;

export async function insertVersion(tx: Tx, version: NewVersion, at: Date): Promise<void> {
  const { question } = version;
  await tx
    .insertInto('questionVersions')
    .values({
      id: version.versionId,
      questionId: question.id,
      version: question.version,
      contentHash: version.contentHash,
      family: question.family,
      kind: question.body.kind,
      title: question.title,
      difficulty: question.difficulty,
      isPractice: question.isPractice ? 1 : 0,
      content: toStored(question),
      proofs: toStored(version.proofs),
      authorId: version.authorId ?? null,
      createdAt: at.toISOString(),
      folderFile: version.folderFile ?? null,
    })
    .execute();
  if (question.body.kind !== 'project' || question.body.material.length === 0) return;
  const files = question.body.material.map(({ path, sha256 }) => ({ questionVersionId: version.versionId, path, sha256 }));
  await tx.insertInto('materialFiles').values(files).execute();
}

export async function markCatalogue(tx: Tx, version: QuestionVersion, catalogue: Catalogue): Promise<void> {
  await tx
    .updateTable('questionVersions')
    .set({
      family: catalogue.family,
      difficulty: catalogue.difficulty,
      isPractice: catalogue.isPractice ? 1 : 0,
      content: toStored(withCatalogue(version.question, catalogue)),
    })
    .where('id', '=', version.versionId)
    .where('contentHash', '=', version.contentHash)
    .execute();
}

/** Forgets the draft of a question of which no version was ever proven, so that nothing of it was ever served. */
export async function deleteDraftVersion(tx: Tx, questionId: string): Promise<void> {
  await tx
    .deleteFrom('questionVersions')
    .where('questionId', '=', questionId)
    .where('questionId', 'in', (eb) =>
      eb
        .selectFrom('questions')
        .select('questions.id')
        .where('questions.liveVersionId', 'is', null)
        .where('questions.waitingVersionId', 'is', null),
    )
    .execute();
}

export async function markQuestion(
  tx: Tx,
  id: string,
  change: { state: QuestionState; problems: readonly QuestionProblem[] },
): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ state: change.state, problems: toStored(change.problems) })
    .where('id', '=', id)
    .execute();
}

export async function markHeld(tx: Tx, id: string, held: HeldState | null): Promise<void> {
  await tx.updateTable('questions').set({ heldState: held }).where('id', '=', id).execute();
}

/** Who makes the versions from now on. */
export async function markSource(tx: Tx, id: string, source: QuestionSource): Promise<void> {
  await tx.updateTable('questions').set({ source }).where('id', '=', id).execute();
}

export async function markTeam(tx: Tx, id: string, teamId: TeamId | null): Promise<void> {
  await tx.updateTable('questions').set({ teamId }).where('id', '=', id).execute();
}

/** The folder that a version was made from, whose solutions and notes may change without it. */
export async function markFolderFile(tx: Tx, versionId: QuestionVersionId, folderFile: string): Promise<void> {
  await tx.updateTable('questionVersions').set({ folderFile }).where('id', '=', versionId).execute();
}

/** 0 for a question without a version. */
export async function latestVersionNumber(db: Database | Tx, questionId: string): Promise<number> {
  const row = await db
    .selectFrom('questionVersions')
    .select((eb) => eb.fn.max('version').as('latest'))
    .where('questionId', '=', questionId)
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}

/** From now on this version is the one that is drawn; what waited beside it is older, or is this one. */
export async function markLiveVersion(tx: Tx, id: string, versionId: QuestionVersionId): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ liveVersionId: versionId, waitingVersionId: null, waitingState: null })
    .where('id', '=', id)
    .execute();
}

/** Null: no version waits any more. */
export async function markWaiting(tx: Tx, id: string, waiting: Pick<WaitingVersion, 'versionId' | 'state'> | null): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ waitingVersionId: waiting?.versionId ?? null, waitingState: waiting?.state ?? null })
    .where('id', '=', id)
    .execute();
}

/** Questions of which a version waits in `checked`: shared ones, and those of these teams. What was retired before it was ever approved waits for nobody. */
export async function countToApprove(db: Database, teams: TeamScope): Promise<number> {
  const row = await db
    .selectFrom('questions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('waitingState', '=', 'checked')
    .where((eb) => eb.or([eb('state', '<>', 'retired'), eb('liveVersionId', 'is not', null)]))
    .where((eb) => eb.or([eb('teamId', 'is', null), inTeams('questions.teamId', teams)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
