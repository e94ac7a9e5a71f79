import type { OpenLinkForStaff, OpenLinkInput } from '@assay/core/open-links';
import { openLinkInput } from '@assay/core/open-links/schema';
import { errorsOfParse, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';
import { instantOf, localOf } from '../../forms/local-moment.ts';

export type OpenLinkValues = {
  source: string;
  mostAttempts: NumberField;
  /** Empty: no end. */
  daysToStart: NumberField;
  /** What a date-time input holds; '' for no end. */
  endsAt: string;
};

export const emptyOpenLink: OpenLinkValues = { source: 'Careers page', mostAttempts: 200, daysToStart: 14, endsAt: '' };

export const openLinkValues = ({ source, mostAttempts, daysToStart, endsAt }: OpenLinkForStaff): OpenLinkValues => ({
  source,
  mostAttempts,
  daysToStart: daysToStart ?? '',
  endsAt: localOf(endsAt ?? undefined),
});

const parse = (values: OpenLinkValues) =>
  openLinkInput.safeParse({
    source: values.source,
    mostAttempts: toNumber(values.mostAttempts),
    daysToStart: toNumber(values.daysToStart) ?? null,
    endsAt: instantOf(values.endsAt),
  });

export function openLinkErrors(values: OpenLinkValues, now: Date): FormErrors {
  const errors = errorsOfParse(parse(values));
  const ends = instantOf(values.endsAt);
  if (typeof ends === 'string' && new Date(ends) <= now) errors['endsAt'] ??= 'This moment has passed.';
  return errors;
}

/** Null while the form has errors. */
export const openLinkOf = (values: OpenLinkValues): OpenLinkInput | null => parse(values).data ?? null;
