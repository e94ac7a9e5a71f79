import { machineGradeOf } from '../grading/machine-grade.ts';
import type { ItemGrade } from '../grading/schema.ts';
import type { ReviewOutcome } from './schema.ts';

const toReview = { kind: 'to_review', share: 0 } as const;

/**
 * What an answer is worth with what people gave: remarks alone leave the grade as it is, and of nothing written there is nothing to score. A grade
 * that has it already comes to the same.
 */
export function reviewedGrade(graded: ItemGrade, { by, reviews, rubricShare, rubricPart, criteria }: ReviewOutcome): ItemGrade {
  const grade = machineGradeOf(graded) ?? toReview;
  if (rubricPart === 0 || grade.kind === 'unanswered') return grade;
  const automatic = grade.kind === 'code' ? grade : null;
  const share = (1 - rubricPart) * (automatic?.share ?? 0) + rubricPart * rubricShare;
  return {
    kind: 'reviewed',
    share: Math.min(1, Math.max(0, share)),
    rubricShare,
    rubricPart,
    by,
    reviews,
    criteria: [...criteria],
    automatic,
  };
}
