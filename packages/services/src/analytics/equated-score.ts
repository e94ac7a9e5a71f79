import type { EquatedScore } from '@assay/core/analytics';
import { pointsPerSection, type SectionPoints } from '@assay/core/openings';
import type { CurveFitOfAssessment, EquatableAttempt, StoredCurve } from '@assay/db';
import { equatedError, equatedShare, type WeighedCurve } from '@assay/stats';

/** Of fewer answers a curve is mostly chance. */
const fewestAnswers = 30;

/** A question that the weak get rather than the strong tells nothing of a skill. */
export const isUsable = ({ n, discrimination }: StoredCurve): boolean => n >= fewestAnswers && discrimination > 0;

type UsedFit = Pick<CurveFitOfAssessment, 'reference' | 'curves'>;

/** What the share of an attempt's points is worth on the reference form of a fit. */
export function equatedScore(attempt: Omit<EquatableAttempt, 'attemptId'>, fit: UsedFit): EquatedScore {
  if (attempt.toReview > 0 || attempt.items.some(({ isByPeople }) => isByPeople)) return { isKnown: false, why: 'by_people' };
  const curveOf = curvesOf(fit);
  const form = attempt.items.map(({ weight, ...item }) => weighed(curveOf(item), weight));
  const reference = referenceForm(fit, attempt.sectionPoints);
  const known = form.flatMap((curve) => curve ?? []);
  if (known.length < form.length || reference === null) return { isKnown: false, why: 'no_curve' };
  const share = attempt.maxPoints > 0 ? attempt.points / attempt.maxPoints : 0;
  const equated = equatedShare(share, known, reference);
  if (equated === null) return { isKnown: false, why: 'no_curve' };
  const error = equatedError(share, known, reference);
  return { isKnown: true, percent: 100 * equated, standardError: error === null ? null : 100 * error };
}

/**
 * The form that everybody's score is held against: of each section all questions that could be drawn when curves were fitted, its points in equal parts over them. So it is as hard as the average
 * draw, nobody's own draw, and the same until the next fit, whatever the bank becomes meanwhile. Points are those of the opening, by which the score was made: an equated score tells what a
 * form's difficulty did and nothing else. Null where a section that is worth something has no question with a curve.
 */
function referenceForm(fit: UsedFit, own: readonly SectionPoints[] | null): readonly WeighedCurve[] | null {
  const curveOf = curvesOf(fit);
  const points = pointsPerSection(fit.reference, own);
  const sections = fit.reference.map(({ count, questions }, index) =>
    questions.flatMap((question) => weighed(curveOf(question), ((points[index] ?? 0) * count) / questions.length) ?? []),
  );
  return sections.some((section, index) => section.length === 0 && (points[index] ?? 0) > 0) ? null : sections.flat();
}

const weighed = (curve: StoredCurve | undefined, weight: number): WeighedCurve | null =>
  curve === undefined ? null : { discrimination: curve.discrimination, difficulty: curve.difficulty, weight };

type Version = { questionId: string; version: number };

function curvesOf({ curves }: UsedFit): (version: Version) => StoredCurve | undefined {
  const byVersion = new Map(curves.filter(isUsable).map((curve) => [`${curve.questionId} ${curve.version}`, curve]));
  return ({ questionId, version }) => byVersion.get(`${questionId} ${version}`);
}
