import { AppError, type Issue } from '@assay/core';
import { formatDuration } from './format.ts';
import { ServerError } from './server-error.ts';

/** What a person reads about a failure. */
export type ErrorWords = {
  title: string;
  message: string;
  issues: readonly Issue[];
  whatToDo: string | null;
  requestId: string | null;
};

/** Any failure of a request in words: our refusals in theirs, a failed fetch as a lost connection, the rest as a fault of ours. */
export function errorWords(error: unknown): ErrorWords {
  if (!(error instanceof AppError)) {
    return error instanceof TypeError
      ? words(
          'The server cannot be reached',
          'The connection is lost or the server is restarting.',
          'Check your connection, then try again.',
        )
      : words('This page has a fault', 'The fault is ours, not yours.', 'Reload the page. If it stays, tell us what you did last.');
  }
  const given = { issues: error.details.issues ?? [], requestId: error instanceof ServerError ? error.requestId : null };
  switch (error.code) {
    case 'invalid_input':
      return { ...words('Please check what you entered', error.message, null), ...given };
    case 'unauthenticated':
      return { ...words('You are signed out', error.message, null), ...given };
    case 'forbidden':
      return { ...words('You may not do this', error.message, null), ...given };
    case 'not_found':
      return { ...words('Not found', error.message, null), ...given };
    case 'conflict':
      return { ...words('This has changed meanwhile', error.message, null), ...given };
    case 'attempt_closed':
      return { ...words('The attempt is closed', error.message, null), ...given };
    case 'rate_limited': {
      const seconds = error.details.retryAfterSeconds;
      const wait = seconds === undefined ? 'Wait a moment, then try again.' : `Try again in ${formatDuration(seconds * 1000)}.`;
      return { ...words('Too many tries', error.message, wait), ...given };
    }
    case 'unavailable':
      return { ...words('Not available right now', error.message, 'Try again in a moment.'), ...given };
    case 'internal':
      return {
        ...words('The server has a fault', 'The fault is ours, not yours, and it has been noted.', 'Try again in a moment.'),
        ...given,
      };
    default:
      return error.code satisfies never;
  }
}

const words = (title: string, message: string, whatToDo: string | null): ErrorWords => ({
  title,
  message,
  issues: [],
  whatToDo,
  requestId: null,
});
