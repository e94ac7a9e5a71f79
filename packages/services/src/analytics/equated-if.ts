import { type EquatedScore, isScoredByPeople } from '@assay/core/analytics';
import type { ItemId } from '@assay/core/ids';
import type { ReviewOutcome } from '@assay/core/reviews';
import { type Attempt, type Database, findCurveFit, getAssessmentIdOf, getOpening, type Item } from '@assay/db';
import { equatedScore } from './equated-score.ts';

type Supposed = {
  items: readonly Pick<Item, 'id' | 'question' | 'counts' | 'weight'>[];
  score: { points: number; maxPoints: number; toReview: number };
  /** What people gave the answers. */
  outcomes: ReadonlyMap<ItemId, ReviewOutcome>;
};

/** What an attempt's score would be worth on the reference form were its items and its points these; null while nothing was fitted. */
export async function equatedIf(
  db: Database,
  attempt: Pick<Attempt, 'openingId' | 'revisionId'>,
  { items, score, outcomes }: Supposed,
): Promise<EquatedScore | null> {
  const fit = await findCurveFit(db, await getAssessmentIdOf(db, attempt.revisionId));
  if (fit === null) return null;
  const { sectionPoints } = await getOpening(db, attempt.openingId);
  const counted = items.filter(({ counts, weight }) => counts && weight > 0);
  const { points, maxPoints, toReview } = score;
  return equatedScore(
    {
      ...{ points, maxPoints, toReview, sectionPoints },
      items: counted.map(({ id, question: { id: questionId, version, body }, weight }) => ({
        ...{ questionId, version, weight },
        isByPeople: isScoredByPeople(body.kind) || (outcomes.get(id)?.rubricPart ?? 0) > 0,
      })),
    },
    fit,
  );
}
