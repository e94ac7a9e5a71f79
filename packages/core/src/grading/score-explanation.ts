import { type SharingSeen, sharingSeen } from '../assessments/points-sharing.ts';
import type { ItemId, RegradeId } from '../ids.ts';
import type { FrozenQuestion } from '../questions/schema.ts';
import { machineGradeOf } from './machine-grade.ts';
import { pointsOf, toBillionth } from './points.ts';
import type { ItemGrade } from './schema.ts';
import { type PointsOfItems, scoreOfItems } from './score-of-items.ts';

/** Why an answer is in no score, with when (null where no times are told). `other`: it was taken out in a way that nothing tells of any more. */
export type LeftOut =
  | { why: 'pilot' }
  | { why: 'stopped'; when: { at: string; minutes: number } | null }
  | { why: 'regrade'; regradeId: RegradeId; at: string | null; reason: string }
  | { why: 'other' };

/** What cases and keys decide of an answer's points, or what people do by a rubric. */
export type ScorePart = { by: 'machine' | 'people'; share: number; points: number; maxPoints: number };

type ItemToExplain = {
  itemId: ItemId;
  position: number;
  title: string;
  section: string;
  weight: number;
  question: Pick<FrozenQuestion, 'minutes' | 'difficulty'>;
  counts: boolean;
  grade: ItemGrade | null;
  /** Null for what counts. */
  leftOut: LeftOut | null;
  gradedByVersion: number | null;
};

export type ExplainedItem = Pick<ItemToExplain, 'itemId' | 'position' | 'title' | 'weight' | 'leftOut' | 'gradedByVersion'> & {
  /** `to_review`: a person scores it and nobody has yet, so that it is in neither points nor what they are out of. */
  standing: 'counted' | 'ungraded' | 'to_review' | 'left_out';
  isAnswered: boolean;
  /** Of its points; null where nothing is graded, or a person has still to. */
  share: number | null;
  /** 0 of 0 for what is in no score; what is not graded yet has earned nothing so far. */
  points: number;
  maxPoints: number;
  /** They add up to the points. */
  parts: readonly ScorePart[];
};

export type ExplainedSection = PointsOfItems & {
  title: string;
  /** What the points of its questions are in proportion to. */
  sharing: SharingSeen;
  items: readonly ExplainedItem[];
};

/** How a total came about: sections add up to it, and items to their section, to the billionth. */
export type ScoreExplanation = PointsOfItems & { sections: readonly ExplainedSection[] };

/** For whoever is told nothing of when something happened, or of minutes that were granted. */
export const withoutTimes = (explanation: ScoreExplanation): ScoreExplanation => ({
  ...explanation,
  sections: explanation.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, leftOut: item.leftOut === null ? null : timeless(item.leftOut) })),
  })),
});

function timeless(leftOut: LeftOut): LeftOut {
  if (leftOut.why === 'stopped') return { ...leftOut, when: null };
  return leftOut.why === 'regrade' ? { ...leftOut, at: null } : leftOut;
}

export function explainScore(items: readonly ItemToExplain[]): ScoreExplanation {
  const sections = [...new Set(items.map(({ section }) => section))].map((title) => {
    const own = items.filter(({ section }) => section === title);
    const scored = own.filter(({ leftOut }) => leftOut?.why !== 'pilot');
    return { title, ...pointsIn(own), sharing: sharingSeen(scored), items: own.map(explainItem) };
  });
  return { ...pointsIn(items), sections };
}

const pointsIn = (items: readonly ItemToExplain[]): PointsOfItems =>
  scoreOfItems(
    items.map(({ itemId, counts, weight }) => ({ id: itemId, counts, weight })),
    items.flatMap(({ itemId, grade }) => (grade === null ? [] : [{ itemId, grade }])),
  );

function explainItem({ counts, grade, section: _, question: __, ...item }: ItemToExplain): ExplainedItem {
  const isWaiting = grade?.kind === 'to_review';
  const standing = !counts ? 'left_out' : grade === null ? 'ungraded' : isWaiting ? 'to_review' : 'counted';
  const isIn = counts && !isWaiting;
  return {
    ...item,
    standing,
    isAnswered: grade !== null && grade.kind !== 'unanswered',
    share: grade === null || isWaiting ? null : grade.share,
    points: isIn && grade !== null ? pointsOf(item.weight, grade) : 0,
    maxPoints: isIn ? item.weight : 0,
    parts: isIn && grade !== null ? partsOf(item.weight, grade) : [],
  };
}

function partsOf(weight: number, grade: ItemGrade): ScorePart[] {
  const points = pointsOf(weight, grade);
  if (grade.kind !== 'reviewed') return [{ by: 'machine', share: grade.share, points, maxPoints: weight }];
  if (grade.rubricPart === 1) return [{ by: 'people', share: grade.rubricShare, points, maxPoints: weight }];
  const share = machineGradeOf(grade)?.share ?? 0;
  const ofMachine = {
    points: toBillionth(weight * (1 - grade.rubricPart) * share),
    maxPoints: toBillionth(weight * (1 - grade.rubricPart)),
  };
  const ofPeople = { points: toBillionth(points - ofMachine.points), maxPoints: toBillionth(weight - ofMachine.maxPoints) };
  return [
    { by: 'machine', share, ...ofMachine },
    { by: 'people', share: grade.rubricShare, ...ofPeople },
  ];
}
