/** The closed list of refusals: `http` turns a code into a status, the apps turn it into words. */
export type ErrorCode =
  | 'invalid_input'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'attempt_closed'
  | 'rate_limited'
  | 'unavailable'
  | 'internal';

/** One complaint about an input: where (a path such as `sections.0.count`) and what to write instead. */
export type Issue = { path: string; message: string };

export type ErrorDetails = {
  issues?: readonly Issue[];
  retryAfterSeconds?: number;
  /** A word for programs where the code alone leaves open what to do next. */
  reason?: string;
  /** With the reason `gap`: the number that the server waits for. */
  expectedSeq?: number;
  /** With the reason `wrong_offset`: how many bytes of the file have arrived. */
  receivedBytes?: number;
};

/** A refusal we foresee: the message is a sentence for a person that says what to do. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** The same words for what is not there and for what is somebody else's: ids cannot be probed. */
export const nothingHere = (): AppError => new AppError('not_found', 'There is nothing here, or it belongs to another team.');
