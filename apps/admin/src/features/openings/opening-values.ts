import type { OpeningForStaff, OpeningInput } from '@assay/core/openings';
import { openingInput } from '@assay/core/openings/schema';
import { errorsOfParse, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';

export type OpeningValues = {
  title: string;
  role: string;
  level: string;
  assessmentId: string | null;
  managerName: string;
  managerEmail: string;
  answerByDays: NumberField;
  hasFloor: boolean;
  floorPercent: NumberField;
  floorReason: string;
  daysToKeep: NumberField;
};

export function emptyOpening(manager: { name: string; email: string }, assessmentId: string | null): OpeningValues {
  return {
    title: '',
    role: '',
    level: '',
    assessmentId,
    managerName: manager.name,
    managerEmail: manager.email,
    answerByDays: 7,
    hasFloor: false,
    floorPercent: 60,
    floorReason: '',
    daysToKeep: 365,
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
    answerByDays: opening.answerByDays,
    hasFloor: opening.floorPercent !== null,
    floorPercent: opening.floorPercent ?? 60,
    floorReason: opening.floorReason,
    daysToKeep: opening.daysToKeep,
  };
}

function parse(values: OpeningValues) {
  return openingInput.safeParse({
    title: values.title,
    role: values.role,
    level: values.level,
    assessmentId: values.assessmentId ?? undefined,
    managerName: values.managerName,
    managerEmail: values.managerEmail.trim(),
    answerByDays: toNumber(values.answerByDays),
    floorPercent: values.hasFloor ? toNumber(values.floorPercent) : null,
    floorReason: values.hasFloor ? values.floorReason : '',
    daysToKeep: toNumber(values.daysToKeep) ?? Number.NaN,
  });
}

export function openingErrors(values: OpeningValues): FormErrors {
  const errors = errorsOfParse(parse(values));
  if (values.hasFloor && values.floorReason.trim() === '')
    errors['floorReason'] ??= 'Say why: a floor without a reason cannot be explained to a candidate.';
  return errors;
}

/** Null while the form has errors. */
export function openingOf(values: OpeningValues): OpeningInput | null {
  return Object.keys(openingErrors(values)).length > 0 ? null : (parse(values).data ?? null);
}
