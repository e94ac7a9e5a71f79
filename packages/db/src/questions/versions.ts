import { parseId, type QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

/** Versions by their id, whatever became of their questions. */
export async function mapVersions(
  db: Database | Tx,
  ids: readonly QuestionVersionId[],
): Promise<ReadonlyMap<QuestionVersionId, FrozenQuestion>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('questionVersions').select(['id', 'content']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, content }) => [parseId('questionVersion', id), readFrozenQuestion(content)]));
}

/** Versions of a question by their number, whatever became of it. */
export async function mapVersionsOf(
  db: Database | Tx,
  questionId: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, FrozenQuestion>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('questionVersions')
    .select(['version', 'content'])
    .where('questionId', '=', questionId)
    .where('version', 'in', versions)
    .execute();
  return new Map(rows.map(({ version, content }) => [version, readFrozenQuestion(content)]));
}
