import type { Offer, OutcomeValues } from '@assay/core/outcomes';
import { outcomeValues } from '@assay/core/outcomes/schema';
import { errorsOfParse, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';

/** What the fields hold; '' where nothing is known. */
export type OutcomeFields = {
  interviewed: '' | 'yes' | 'no';
  interviewedOn: string;
  interviewRating: NumberField;
  offer: '' | Offer;
  hired: '' | 'yes' | 'no';
  hiredOn: string;
  laterRating: NumberField;
};

const yesNo = (known: boolean | null) => (known === null ? '' : known ? 'yes' : 'no');

export const fieldsOf = (values: OutcomeValues): OutcomeFields => ({
  interviewed: yesNo(values.interviewed),
  interviewedOn: values.interviewedOn ?? '',
  interviewRating: values.interviewRating ?? '',
  offer: values.offer ?? '',
  hired: yesNo(values.hired),
  hiredOn: values.hiredOn ?? '',
  laterRating: values.laterRating ?? '',
});

const knownOf = (answer: '' | 'yes' | 'no'): boolean | null => (answer === '' ? null : answer === 'yes');

/** What cannot be asked of somebody who was not interviewed or not hired goes with the answer. */
const written = (fields: OutcomeFields): OutcomeValues => ({
  interviewed: knownOf(fields.interviewed),
  interviewedOn: fields.interviewed === 'no' || fields.interviewedOn === '' ? null : fields.interviewedOn,
  interviewRating: fields.interviewed === 'no' ? null : (toNumber(fields.interviewRating) ?? null),
  offer: fields.offer === '' ? null : fields.offer,
  hired: knownOf(fields.hired),
  hiredOn: fields.hired === 'no' || fields.hiredOn === '' ? null : fields.hiredOn,
  laterRating: fields.hired === 'no' ? null : (toNumber(fields.laterRating) ?? null),
});

export const outcomeErrors = (fields: OutcomeFields): FormErrors => errorsOfParse(outcomeValues.safeParse(written(fields)));

/** Null while the form has errors. */
export const outcomeOf = (fields: OutcomeFields): OutcomeValues | null => outcomeValues.safeParse(written(fields)).data ?? null;

/** Where the server's complaints stand in the form. */
export const outcomeFieldNames: Readonly<Record<string, keyof OutcomeFields>> = {
  'values.interviewed': 'interviewed',
  'values.interviewedOn': 'interviewedOn',
  'values.interviewRating': 'interviewRating',
  'values.offer': 'offer',
  'values.hired': 'hired',
  'values.hiredOn': 'hiredOn',
  'values.laterRating': 'laterRating',
};
