import { AppError, type ErrorCode } from '@assay/core';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from './env.ts';

const statusOf = {
  invalid_input: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  attempt_closed: 409,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>; // a new code does not compile until mapped

/** The one place where an error becomes a response. A bug says its request id and nothing else; the log has the rest. */
export function answerError(error: Error, c: Context<Env>, logBug: (error: Error, requestId: string) => void): Response {
  const requestId = c.var.requestId;
  if (error instanceof AppError) {
    if (error.details.retryAfterSeconds !== undefined) c.header('Retry-After', String(error.details.retryAfterSeconds));
    return c.json({ error: { code: error.code, message: error.message, ...error.details, requestId } }, statusOf[error.code]);
  }
  if (error instanceof HTTPException && error.status < 500) {
    const code: ErrorCode = error.status === 404 ? 'not_found' : 'invalid_input';
    const message = error.status === 400 ? 'The body is not JSON.' : error.message || 'The request cannot be read.';
    return c.json({ error: { code, message, requestId } }, error.status);
  }
  logBug(error, requestId);
  const message = `This is our fault, not yours. Nothing that was saved is lost. Please try again; if it stays, tell the team this number: ${requestId}.`;
  return c.json({ error: { code: 'internal', message, requestId } }, 500);
}
