import type { PickLateTailInput } from '@assay/core/attempts';
import { pickLateTailInput } from '@assay/core/attempts/schema';
import { errorsOfParse, type FormErrors } from '../../../forms/form-errors.ts';

export type DecisionValues = { counts: 'yes' | 'no' | ''; reason: string };

export const emptyDecision: DecisionValues = { counts: '', reason: '' };

const parse = ({ counts, reason }: DecisionValues, lastSeq: number) =>
  pickLateTailInput.safeParse({ counts: counts === '' ? undefined : counts === 'yes', reason, lastSeq });

export function decisionErrors(values: DecisionValues, lastSeq: number): FormErrors {
  const errors = errorsOfParse(parse(values, lastSeq));
  return errors['counts'] === undefined ? errors : { ...errors, counts: 'Choose one of the two.' };
}

/** Null while the form has errors. */
export const decisionOf = (values: DecisionValues, lastSeq: number): PickLateTailInput | null => parse(values, lastSeq).data ?? null;
