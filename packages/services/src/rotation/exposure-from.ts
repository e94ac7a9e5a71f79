import { answersToExpect } from '@assay/core/rotation';
import { type Database, type ExposureScores, listMeasured } from '@assay/db';
import { expectedFacility, type LeakExposure } from '@assay/stats';

type Expected = Readonly<Record<string, number>>;

/**
 * An answer as the leak test takes it. What is expected of another question is measured once, as soon as it has answers enough, and kept; until then it says
 * nothing about a candidate.
 */
export async function exposureFrom(
  db: Database,
  scores: ExposureScores,
  known: Expected,
): Promise<{ exposure: LeakExposure; expected: Record<string, number> }> {
  const expected = await withExpected(db, [scores], known);
  return { exposure: exposureWith(scores, expected), expected };
}

export async function withExpected(db: Database, all: readonly ExposureScores[], known: Expected): Promise<Record<string, number>> {
  const unknown = new Set(all.flatMap(({ others }) => others.map(({ questionVersionId }) => questionVersionId)));
  const measured = await listMeasured(
    db,
    [...unknown].filter((id) => known[id] === undefined),
  );
  const added = measured
    .filter(({ n }) => n >= answersToExpect)
    .map(({ questionVersionId, difficulty, n, mean }) => [questionVersionId, expectedFacility(difficulty, { n, mean })] as const);
  return { ...known, ...Object.fromEntries(added) };
}

export const exposureWith = ({ score, others }: ExposureScores, expected: Expected): LeakExposure => ({
  score,
  others: others.flatMap((other) => {
    const known = expected[other.questionVersionId];
    return known === undefined ? [] : [{ score: other.score, expected: known }];
  }),
});
