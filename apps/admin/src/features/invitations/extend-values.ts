import type { ExtendInput } from '@assay/core/invitations';
import { extendInput } from '@assay/core/invitations/schema';
import { errorsOfParse, type FormErrors } from '../../forms/form-errors.ts';
import { instantOf } from '../../forms/local-moment.ts';

export type ExtendValues = {
  /** What a date-time input holds: the reader's own clock. */
  startsUntil: string;
  hasEnd: boolean;
  reason: string;
};

export const emptyExtension: ExtendValues = { startsUntil: '', hasEnd: true, reason: '' };

const parse = ({ startsUntil, hasEnd, reason }: ExtendValues) =>
  extendInput.safeParse({ startsUntil: hasEnd ? (instantOf(startsUntil) ?? undefined) : null, reason });

/** The server decides; these are the refusals that can be told before asking. */
export function extendErrors(values: ExtendValues, before: string, now: Date): FormErrors {
  const errors = errorsOfParse(parse(values));
  const until = values.hasEnd ? instantOf(values.startsUntil) : null;
  if (typeof until === 'string' && new Date(until) <= now) errors['startsUntil'] ??= 'This moment has passed.';
  if (typeof until === 'string' && until <= before) errors['startsUntil'] ??= 'The window goes further than that already.';
  return errors;
}

/** Null while the form has errors. */
export const extensionOf = (values: ExtendValues): ExtendInput | null => parse(values).data ?? null;
