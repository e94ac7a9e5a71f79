import type { AssessmentRow } from '@assay/core/assessments';
import type { DecidingScore, OpeningForStaff, OpeningInput, SectionOfOpening } from '@assay/core/openings';
import { openingInput } from '@assay/core/openings/schema';
import { errorsOfParse, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';

export type OpeningValues = {
  title: string;
  role: string;
  level: string;
  assessmentId: string | null;
  managerName: string;
  managerEmail: string;
  /** Empty while nobody knows. */
  interviewsPerWeek: NumberField;
  answerByDays: NumberField;
  hasFloor: boolean;
  floorPercent: NumberField;
  floorReason: string;
  decidingScore: DecidingScore;
  daysToKeep: NumberField;
  recordingDaysToKeep: NumberField;
  hasOwnPoints: boolean;
  /** One row per section of the chosen assessment. */
  sectionPoints: PointsRow[];
};

export type PointsRow = Omit<SectionOfOpening, 'points'> & { points: NumberField };

/** The rows of an assessment, each with the points that the assessment gives. */
export const pointsRows = (sections: AssessmentRow['sections']): PointsRow[] =>
  sections.map(({ points, ...section }) => ({ ...section, assessmentPoints: points, points }));

/** What a form is worth with these points; null while one of them is no number. */
export function pointsInAll(rows: readonly PointsRow[]): number | null {
  const worth = rows.map(({ count, points }) => count * (toNumber(points) ?? Number.NaN));
  const sum = worth.reduce((all, points) => all + points, 0);
  return Number.isNaN(sum) ? null : sum;
}

/** Whether the opening has points for a section that its assessment no longer has. */
export const hasLostPoints = ({ sectionPoints, sections }: Pick<OpeningForStaff, 'sectionPoints' | 'sections'>): boolean =>
  sectionPoints?.some((own) => !sections.some(({ sectionId }) => sectionId === own.sectionId)) ?? false;

export function emptyOpening(
  manager: { name: string; email: string },
  assessmentId: string | null,
  sections: AssessmentRow['sections'] = [],
): OpeningValues {
  return {
    title: '',
    role: '',
    level: '',
    assessmentId,
    managerName: manager.name,
    managerEmail: manager.email,
    interviewsPerWeek: '',
    answerByDays: 7,
    hasFloor: false,
    floorPercent: 60,
    floorReason: '',
    decidingScore: 'raw',
    daysToKeep: 365,
    recordingDaysToKeep: 90,
    hasOwnPoints: false,
    sectionPoints: pointsRows(sections),
  };
}

export function openingValues(opening: OpeningForStaff): OpeningValues {
  return {
    title: opening.title,
    role: opening.role,
    level: opening.level,
    assessmentId: opening.assessmentId,
    managerName: opening.managerName,
    managerEmail: opening.managerEmail,
    interviewsPerWeek: opening.interviewsPerWeek ?? '',
    answerByDays: opening.answerByDays,
    hasFloor: opening.floorPercent !== null,
    floorPercent: opening.floorPercent ?? 60,
    floorReason: opening.floorReason,
    decidingScore: opening.decidingScore,
    daysToKeep: opening.daysToKeep,
    recordingDaysToKeep: opening.recordingDaysToKeep,
    hasOwnPoints: opening.sectionPoints !== null,
    sectionPoints: opening.sections.map((section) => ({ ...section })),
  };
}

/** With a floor that is proposed; why it is one is still to be written, since the reason so far was for another. */
export const withFloor = (values: OpeningValues, percent: number | undefined): OpeningValues =>
  percent === undefined || (values.hasFloor && values.floorPercent === percent)
    ? values
    : { ...values, hasFloor: true, floorPercent: percent, floorReason: '' };

function parse(values: OpeningValues) {
  return openingInput.safeParse({
    title: values.title,
    role: values.role,
    level: values.level,
    assessmentId: values.assessmentId ?? undefined,
    managerName: values.managerName,
    managerEmail: values.managerEmail.trim(),
    interviewsPerWeek: toNumber(values.interviewsPerWeek) ?? null,
    answerByDays: toNumber(values.answerByDays),
    floorPercent: values.hasFloor ? toNumber(values.floorPercent) : null,
    floorReason: values.hasFloor ? values.floorReason : '',
    decidingScore: values.decidingScore,
    daysToKeep: toNumber(values.daysToKeep) ?? Number.NaN,
    recordingDaysToKeep: toNumber(values.recordingDaysToKeep) ?? Number.NaN,
    sectionPoints: values.hasOwnPoints
      ? values.sectionPoints.map(({ sectionId, points }) => ({ sectionId, points: toNumber(points) }))
      : null,
  });
}

export function openingErrors(values: OpeningValues): FormErrors {
  const errors = errorsOfParse(parse(values));
  if (values.hasFloor && values.floorReason.trim() === '')
    errors['floorReason'] ??= 'Say why: a floor without a reason cannot be explained to a candidate.';
  if (values.hasOwnPoints && pointsInAll(values.sectionPoints) === 0)
    errors['sectionPoints'] ??= 'Give at least one section more than 0 points: nobody could score otherwise.';
  return errors;
}

/** Null while the form has errors. */
export function openingOf(values: OpeningValues): OpeningInput | null {
  return Object.keys(openingErrors(values)).length > 0 ? null : (parse(values).data ?? null);
}
