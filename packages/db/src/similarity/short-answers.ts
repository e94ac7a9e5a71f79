import { type AttemptId, parseId } from '@assay/core/ids';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** What was chosen or typed as the answer to a question, and the share of its points that the machine gave. */
export type GivenAnswer = { attemptId: AttemptId; selected: readonly string[]; typed: string | null; share: number };

/** The latest real answers to a question that were graded, so many at most. */
export async function listGivenAnswers(db: Database | Tx, questionId: string, limit: number): Promise<readonly GivenAnswer[]> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('gradings', 'gradings.itemId', 'items.id')
    .select(['items.attemptId', 'items.selected', 'items.typed', 'gradings.share'])
    .where('questionVersions.questionId', '=', questionId)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.gradedAt', 'is not', null)
    .orderBy('attempts.gradedAt', 'desc')
    .orderBy('items.id')
    .limit(limit)
    .execute();
  return rows.map(({ attemptId, selected, typed, share }) => ({
    attemptId: parseId('attempt', attemptId),
    selected: fromStored(z.array(z.string()), selected, 'items.selected'),
    typed: typed === null ? null : fromStored(z.string(), typed, 'items.typed'),
    share,
  }));
}
