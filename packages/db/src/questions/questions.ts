import { nothingHere } from '@assay/core';
import { parseId, type QuestionVersionId, type TeamId } from '@assay/core/ids';
import type { FrozenQuestion, ProofResult, QuestionProblem, QuestionState } from '@assay/core/questions';
import { proofResult, questionProblem, questionState } from '@assay/core/questions/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

export type QuestionVersion = {
  versionId: QuestionVersionId;
  contentHash: string;
  question: FrozenQuestion;
  proofs: readonly ProofResult[];
};

export type Question = {
  id: string;
  teamId: TeamId | null;
  state: QuestionState;
  problems: readonly QuestionProblem[];
  isProven: boolean;
  /** The proven version; without one, what was last read of a draft; null when nothing of it could be read. */
  version: QuestionVersion | null;
};

const selectQuestions = (db: Database | Tx) =>
  db
    .selectFrom('questions')
    // A question without a proven version has at most one row, that of its draft.
    .leftJoin('questionVersions', (join) =>
      join
        .onRef('questionVersions.questionId', '=', 'questions.id')
        .on((eb) => eb.or([eb('questions.liveVersionId', 'is', null), eb('questions.liveVersionId', '=', eb.ref('questionVersions.id'))])),
    )
    .select([
      'questions.id',
      'questions.teamId',
      'questions.state',
      'questions.problems',
      'questions.liveVersionId',
      'questionVersions.id as versionId',
      'questionVersions.contentHash',
      'questionVersions.content',
      'questionVersions.proofs',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectQuestions>['execute']>>[number];

const questionFromRow = (row: Row): Question => ({
  id: row.id,
  teamId: row.teamId === null ? null : parseId('team', row.teamId),
  state: questionState.parse(row.state),
  problems: fromStored(z.array(questionProblem), row.problems, 'questions.problems'),
  isProven: row.liveVersionId !== null,
  version:
    row.versionId === null || row.content === null || row.proofs === null
      ? null
      : {
          versionId: parseId('questionVersion', row.versionId),
          contentHash: row.contentHash ?? '',
          question: readFrozenQuestion(row.content),
          proofs: fromStored(z.array(proofResult), row.proofs, 'question_versions.proofs'),
        },
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

export type LiveVersion = { versionId: QuestionVersionId; question: FrozenQuestion };

/** What may be drawn for a team: live, and shared or the team's own, without practice questions. */
export const listLiveVersions = (db: Database | Tx, teamId: TeamId): Promise<readonly LiveVersion[]> => listVersions(db, teamId, 0);

/** What a practice round is made of. */
export const listPracticeVersions = (db: Database | Tx, teamId: TeamId): Promise<readonly LiveVersion[]> => listVersions(db, teamId, 1);

async function listVersions(db: Database | Tx, teamId: TeamId, isPractice: 0 | 1): Promise<readonly LiveVersion[]> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('questionVersions', 'questionVersions.id', 'questions.liveVersionId')
    .select(['questionVersions.id', 'questionVersions.content'])
    .where('questions.state', '=', 'live')
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
    .values({ id, teamId: null, state: 'draft', liveVersionId: null, problems: toStored([]), createdAt: at.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function insertVersion(tx: Tx, version: QuestionVersion, at: Date): Promise<void> {
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
      createdAt: at.toISOString(),
    })
    .execute();
  if (question.body.kind !== 'project' || question.body.material.length === 0) return;
  const files = question.body.material.map(({ path, sha256 }) => ({ questionVersionId: version.versionId, path, sha256 }));
  await tx.insertInto('materialFiles').values(files).execute();
}

/**
 * What may change without a new version, since no candidate sees it and no grade depends on it: what files a question away, and what helps reviewers. The criteria of
 * a rubric are content; only its examples can differ here.
 */
export type Catalogue = Pick<
  FrozenQuestion,
  'family' | 'skills' | 'roles' | 'difficulty' | 'isPractice' | 'licence' | 'authors' | 'rubric' | 'reviewerNoteHtml'
>;

export async function markCatalogue(tx: Tx, version: QuestionVersion, catalogue: Catalogue): Promise<void> {
  // What is no longer said goes.
  const { rubric: _, reviewerNoteHtml: __, ...content } = version.question;
  await tx
    .updateTable('questionVersions')
    .set({
      family: catalogue.family,
      difficulty: catalogue.difficulty,
      isPractice: catalogue.isPractice ? 1 : 0,
      content: toStored({ ...content, ...catalogue }),
    })
    .where('id', '=', version.versionId)
    .where('contentHash', '=', version.contentHash)
    .execute();
}

/** Forgets the draft of a question that never had a proven version, so that nothing of it was ever served. */
export async function deleteDraftVersion(tx: Tx, questionId: string): Promise<void> {
  await tx
    .deleteFrom('questionVersions')
    .where('questionId', '=', questionId)
    .where('questionId', 'in', (eb) => eb.selectFrom('questions').select('questions.id').where('questions.liveVersionId', 'is', null))
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

export async function markLiveVersion(tx: Tx, id: string, versionId: QuestionVersionId): Promise<void> {
  await tx.updateTable('questions').set({ liveVersionId: versionId }).where('id', '=', id).execute();
}
