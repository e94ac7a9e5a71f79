import { type CasePair, expectedByChance } from '@assay/core/similarity';
import { countComparedPairs, type Database, listPairsOfAttempt, type ShownPair, type Tx } from '@assay/db';
import type { StandingCase } from './case-standing.ts';

/** Every question in which the two of a case are alike, the most surprising first; none once one of them is gone. */
export async function casePairs(
  db: Database | Tx,
  standing: StandingCase,
  titleOf: (questionId: string) => string,
): Promise<readonly CasePair[]> {
  const [first, second] = standing.parties;
  if (first === undefined) return [];
  const pairs = (await listPairsOfAttempt(db, first.attemptId)).filter((pair) => isOfCase(pair, standing, second?.attemptId ?? null));
  const shown: CasePair[] = [];
  for (const pair of pairs) shown.push(await casePair(db, pair, titleOf(pair.questionId)));
  return shown;
}

export async function casePair(db: Database | Tx, pair: ShownPair, title: string): Promise<CasePair> {
  const { id, questionId, language, similarity, surprise } = pair;
  const compared = await countComparedPairs(db, pair);
  return {
    pairId: id,
    questionId,
    title,
    language,
    similarity,
    surprise,
    compared,
    expected: compared === 0 ? null : expectedByChance(compared, surprise),
  };
}

function isOfCase(pair: ShownPair, { knownSolutionId, proofPath }: StandingCase, second: string | null): boolean {
  if (knownSolutionId !== null) return pair.knownSolutionId === knownSolutionId;
  if (proofPath !== null) return pair.proofPath === proofPath;
  return second !== null && (pair.attemptId === second || pair.otherAttemptId === second);
}
