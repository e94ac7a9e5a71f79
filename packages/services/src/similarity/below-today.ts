import type { SimilarityCaseId } from '@assay/core/ids';
import { type Database, getSimilaritySettings, listLaterPairs, type SimilarityCase, type StoredParty, type Tx } from '@assay/db';
import { isTooAlike, judgedPairs } from './judged-pairs.ts';
import { pairKeyOf } from './pair-key.ts';

/** Of these cases, those that nobody has touched and that today's settings would not open. One whose answers are not kept any more is none. */
export async function listBelowToday(
  db: Database | Tx,
  cases: readonly Pick<SimilarityCase, 'id' | 'status' | 'pairKey'>[],
  parties: readonly Pick<StoredParty, 'caseId' | 'attemptId'>[],
): Promise<ReadonlySet<SimilarityCaseId>> {
  const untouched = new Map(cases.flatMap(({ id, status, pairKey }) => (status === 'open' ? [[id, pairKey] as const] : [])));
  const attemptIds = parties.flatMap(({ caseId, attemptId }) => (untouched.has(caseId) ? [attemptId] : []));
  const pairKeys = new Set(untouched.values());
  const pairs = (await listLaterPairs(db, [...new Set(attemptIds)])).filter((pair) => pairKeys.has(pairKeyOf(pair)));
  const { settings } = await getSimilaritySettings(db);
  const judged = Map.groupBy(await judgedPairs(db, pairs, settings), pairKeyOf);
  return new Set(
    [...untouched].flatMap(([caseId, pairKey]) => {
      const own = judged.get(pairKey) ?? [];
      return own.length > 0 && !own.some(isTooAlike) ? [caseId] : [];
    }),
  );
}
