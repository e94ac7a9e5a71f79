import type { FormErrors, NumberField } from '../../forms/form-errors.ts';
import { toNumber } from '../../forms/form-errors.ts';
import { instantOf, localOf } from '../../forms/local-moment.ts';
import type { OpeningSearch, ResultMoment } from '../../search.ts';

/** The filters that are folded away, as they stand in their fields. */
export type FurtherValues = {
  scoreFrom: NumberField;
  scoreTo: NumberField;
  when: ResultMoment;
  /** What a date-time input holds: the reader's own clock; '' for no limit. */
  from: string;
  until: string;
  isLateWaiting: boolean;
  /** '' for both. */
  told: 'told' | 'untold' | '';
  isCounted: boolean;
};

export type FurtherSearch = Pick<OpeningSearch, 'scoreFrom' | 'scoreTo' | 'when' | 'from' | 'until' | 'late' | 'told' | 'counted'>;

export function furtherValues(search: FurtherSearch): FurtherValues {
  return {
    scoreFrom: search.scoreFrom ?? '',
    scoreTo: search.scoreTo ?? '',
    when: search.when ?? 'closed',
    from: localOf(search.from),
    until: localOf(search.until),
    isLateWaiting: search.late === 'waiting',
    told: search.told ?? '',
    isCounted: search.counted === 'yes',
  };
}

export function furtherErrors(values: FurtherValues): FormErrors {
  const errors: FormErrors = {};
  const [scoreFrom, scoreTo] = [toNumber(values.scoreFrom), toNumber(values.scoreTo)];
  if (scoreFrom !== undefined && scoreTo !== undefined && scoreFrom > scoreTo) errors['scoreTo'] = 'Must not be below the lowest score.';
  const [from, until] = [instantOf(values.from), instantOf(values.until)];
  if (from === undefined) errors['from'] = 'Fill in day and time.';
  if (until === undefined) errors['until'] = 'Fill in day and time.';
  if (typeof from === 'string' && typeof until === 'string' && from > until) errors['until'] = 'Must not be before the first moment.';
  return errors;
}

/** Called once there are no errors. */
export function furtherSearch(values: FurtherValues): { [Key in keyof FurtherSearch]: FurtherSearch[Key] | undefined } {
  const [from, until] = [instantOf(values.from) ?? undefined, instantOf(values.until) ?? undefined];
  return {
    scoreFrom: toNumber(values.scoreFrom),
    scoreTo: toNumber(values.scoreTo),
    when: from === undefined && until === undefined ? undefined : values.when,
    from,
    until,
    late: values.isLateWaiting ? 'waiting' : undefined,
    told: values.told === '' ? undefined : values.told,
    counted: values.isCounted ? 'yes' : undefined,
  };
}
