import { nothingHere } from '@assay/core';
import { parseId, type QuestionVersionId, type TeamId } from '@assay/core/ids';
import type { HeldState, QuestionProblem, QuestionState, WaitingState } from '@assay/core/questions';
import { heldState, questionProblem, questionState, waitingState } from '@assay/core/questions/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { type QuestionVersion, versionFromRow } from './versions.ts';

/** Where the versions of a question come from: a folder of the bank, or people in the app. */
export type QuestionSource = 'folder' | 'app';

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
