import { AppError } from '@assay/core';
import { plainResumeCode } from '@assay/core/attempts';
import { formatDuration } from '@assay/ui';

const codeCharacters = 8;

/** Refused here already: a slip costs none of the tries that the server counts. Null when it may be the code. */
export function incompleteCode(typed: string): string | null {
  const { length } = plainResumeCode(typed);
  if (length === codeCharacters) return null;
  return length === 0 ? 'Enter the code, such as K7M4-2QPX.' : `The code has ${codeCharacters} letters and digits, such as K7M4-2QPX.`;
}

export const isWrongCode = (error: unknown): boolean => error instanceof AppError && error.details.reason === 'wrong_code';

/** What the server said of the code; null when it is about something else. */
export function refusedCode(error: unknown): string | null {
  if (isWrongCode(error))
    return 'This is not the code of your attempt. Compare it sign by sign; if you were given a newer one, only that one works.';
  if (!(error instanceof AppError) || error.code !== 'rate_limited') return null;
  const { retryAfterSeconds } = error.details;
  return `Too many tries. ${retryAfterSeconds === undefined ? 'Wait some minutes' : `Wait ${formatDuration(retryAfterSeconds * 1000)}`}, then try again.`;
}
