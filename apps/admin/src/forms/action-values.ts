import type { MinutesInput, ReasonInput } from '@assay/core/attempts';
import { minutesInput, reasonInput } from '@assay/core/attempts/schema';
import { errorsOfParse, type FormErrors, type NumberField, toNumber } from './form-errors.ts';

export type ActionValues = { minutes: NumberField; reason: string };

/** What is asked before something is done to an attempt. */
export type Asked<Input> = {
  hasMinutes: boolean;
  hasReason: boolean;
  errors: (values: ActionValues) => FormErrors;
  /** Called once there are no errors. */
  input: (values: ActionValues) => Input;
};

const asEntered = (values: ActionValues) => ({ ...values, minutes: toNumber(values.minutes) });

export const askMinutes: Asked<MinutesInput> = {
  hasMinutes: true,
  hasReason: true,
  errors: (values) => errorsOfParse(minutesInput.safeParse(asEntered(values))),
  input: (values) => minutesInput.parse(asEntered(values)),
};

export const askReason: Asked<ReasonInput> = {
  hasMinutes: false,
  hasReason: true,
  errors: (values) => errorsOfParse(reasonInput.safeParse(values)),
  input: (values) => reasonInput.parse(values),
};

export const askNothing: Asked<null> = { hasMinutes: false, hasReason: false, errors: () => ({}), input: () => null };
