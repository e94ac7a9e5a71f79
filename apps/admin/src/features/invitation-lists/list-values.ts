import type { InvitationListInput } from '@assay/core/invitation-lists';
import { invitationListInput } from '@assay/core/invitation-lists/schema';
import { errorsOfParse, type FormErrors } from '../../forms/form-errors.ts';
import { instantOf } from '../../forms/local-moment.ts';
import { type MailingValues, mailingOf, noMailing } from '../../forms/mailing-values.ts';

export type ListValues = MailingValues & {
  text: string;
  /** What a date-time input holds: the reader's own clock; '' for no limit. */
  startsFrom: string;
  startsUntil: string;
  source: string;
  warmth: 'warm' | 'cold';
};

export const emptyList: ListValues = { text: '', startsFrom: '', startsUntil: '', source: '', warmth: 'cold', ...noMailing };

function parse(values: ListValues) {
  return invitationListInput.safeParse({
    text: values.text,
    startsFrom: instantOf(values.startsFrom),
    startsUntil: instantOf(values.startsUntil),
    source: values.source,
    isWarm: values.warmth === 'warm',
    mailing: mailingOf(values),
  });
}

export function listErrors(values: ListValues, now: Date): FormErrors {
  const errors = errorsOfParse(parse(values));
  const until = instantOf(values.startsUntil);
  if (typeof until === 'string' && new Date(until) <= now) errors['startsUntil'] ??= 'This moment has passed.';
  if (values.text.trim() === '') errors['text'] ??= 'Paste the list, or choose its file.';
  return errors;
}

/** Null while the form has errors. */
export const listOf = (values: ListValues): InvitationListInput | null => parse(values).data ?? null;
