import { reasonInput } from '@assay/core/attempts/schema';
import { asksReason, type BulkAction, type BulkKind } from '@assay/core/bulk';
import { bulkAction } from '@assay/core/bulk/schema';
import { errorsOfParse, type FieldNames, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';
import { instantOf } from '../../forms/local-moment.ts';
import { ownTimeZone } from '../../forms/mailing-values.ts';

/** The fields of all that can be done; each form shows its own. */
export type BulkValues = {
  /** What a date-time input holds: the reader's own clock. */
  startsUntil: string;
  hasEnd: boolean;
  timeMultiplier: NumberField;
  breakMinutes: NumberField;
  lowers: boolean;
  minutes: NumberField;
  reason: string;
};

export const emptyBulk: BulkValues = {
  startsUntil: '',
  hasEnd: true,
  timeMultiplier: '',
  breakMinutes: '',
  lowers: false,
  minutes: 10,
  reason: '',
};

/** Where the server's complaints belong. */
export const bulkFields: FieldNames = {
  'action.startsUntil': 'startsUntil',
  'action.timeMultiplier': 'timeMultiplier',
  'action.breakMinutes': 'breakMinutes',
  'action.minutes': 'minutes',
};

function entered(kind: BulkKind, values: BulkValues): unknown {
  switch (kind) {
    case 'extend':
      return { kind, startsUntil: values.hasEnd ? (instantOf(values.startsUntil) ?? undefined) : null };
    case 'conditions':
      return {
        kind,
        timeMultiplier: toNumber(values.timeMultiplier) ?? null,
        breakMinutes: toNumber(values.breakMinutes) ?? null,
        lowers: values.lowers,
      };
    case 'add_minutes':
    case 'reopen':
      return { kind, minutes: toNumber(values.minutes) };
    case 'revoke':
    case 'unwaive':
      return { kind };
    case 'remind':
      return { kind, timeZone: ownTimeZone() };
    default:
      return kind satisfies never;
  }
}

const hasPassed = (kind: BulkKind, { hasEnd, startsUntil }: BulkValues, now: Date): boolean => {
  const until = instantOf(startsUntil);
  return kind === 'extend' && hasEnd && typeof until === 'string' && new Date(until) <= now;
};

/** Null while the form does not say yet what to do. */
export const bulkActionOf = (kind: BulkKind, values: BulkValues, now: Date): BulkAction | null =>
  hasPassed(kind, values, now) ? null : (bulkAction.safeParse(entered(kind, values)).data ?? null);

export function bulkErrors(kind: BulkKind, values: BulkValues, now: Date): FormErrors {
  const errors: FormErrors = {
    ...errorsOfParse(bulkAction.safeParse(entered(kind, values))),
    ...(asksReason(kind) ? errorsOfParse(reasonInput.safeParse(values)) : {}),
  };
  if (hasPassed(kind, values, now)) errors['startsUntil'] ??= 'This moment has passed.';
  return errors;
}
