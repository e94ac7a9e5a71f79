import { parseId, type QuestionVersionId, type TeamId } from '@assay/core/ids';
import type { FrozenQuestion, QuestionState } from '@assay/core/questions';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

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
