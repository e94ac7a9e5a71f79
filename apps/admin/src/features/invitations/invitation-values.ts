import type { InvitationInput } from '@assay/core/invitations';
import { invitationInput } from '@assay/core/invitations/schema';
import { errorsOfParse, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';
import { instantOf } from '../../forms/local-moment.ts';
import { type MailingValues, mailingOf, noMailing } from '../../forms/mailing-values.ts';

export type InvitationValues = MailingValues & {
  name: string;
  email: string;
  /** What a date-time input holds: the reader's own clock, such as 2026-11-21T19:42; '' for no limit. */
  startsFrom: string;
  startsUntil: string;
  timeMultiplier: NumberField;
  breakMinutes: NumberField;
};

export const emptyInvitation: InvitationValues = {
  name: '',
  email: '',
  startsFrom: '',
  startsUntil: '',
  timeMultiplier: 1,
  breakMinutes: 0,
  ...noMailing,
};

function parse(openingId: string, values: InvitationValues) {
  return invitationInput.safeParse({
    openingId,
    name: values.name,
    email: values.email.trim(),
    startsFrom: instantOf(values.startsFrom),
    startsUntil: instantOf(values.startsUntil),
    timeMultiplier: toNumber(values.timeMultiplier) ?? Number.NaN,
    breakMinutes: toNumber(values.breakMinutes) ?? Number.NaN,
    mailing: mailingOf(values),
  });
}

export function invitationErrors(openingId: string, values: InvitationValues, now: Date): FormErrors {
  const errors = errorsOfParse(parse(openingId, values));
  const until = instantOf(values.startsUntil);
  if (typeof until === 'string' && new Date(until) <= now) errors['startsUntil'] ??= 'This moment has passed.';
  return errors;
}

/** Null while the form has errors. */
export function invitationOf(openingId: string, values: InvitationValues): InvitationInput | null {
  return parse(openingId, values).data ?? null;
}
