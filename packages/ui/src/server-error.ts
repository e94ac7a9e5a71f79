import { AppError, type ErrorCode, type ErrorDetails, type Issue } from '@assay/core';

/** A refusal read from an answer of ours; `requestId` is what support finds it by. */
export class ServerError extends AppError {
  readonly requestId: string | null;

  constructor(code: ErrorCode, message: string, details: ErrorDetails, requestId: string | null) {
    super(code, message, details);
    this.requestId = requestId;
  }
}

const codeOf: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'invalid_input',
  422: 'invalid_input',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

const codes = new Set<string>([
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'attempt_closed',
  'rate_limited',
  'unavailable',
  'internal',
] satisfies ErrorCode[]);

const isCode = (value: unknown): value is ErrorCode => typeof value === 'string' && codes.has(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isIssue = (value: unknown): value is Issue =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';

/** Reads our error shape; an answer that is not ours (a proxy's page) is judged by its status alone. */
export async function toAppError(response: Pick<Response, 'status' | 'json'>): Promise<ServerError> {
  const body: unknown = await response.json().catch(() => null);
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : null;
  if (error === null || !isCode(error['code']) || typeof error['message'] !== 'string') {
    return new ServerError(codeOf[response.status] ?? 'internal', `The server answered with ${response.status}.`, {}, null);
  }
  const details: ErrorDetails = {
    ...(Array.isArray(error['issues']) ? { issues: error['issues'].filter(isIssue) } : {}),
    ...(typeof error['retryAfterSeconds'] === 'number' ? { retryAfterSeconds: error['retryAfterSeconds'] } : {}),
    ...(typeof error['reason'] === 'string' ? { reason: error['reason'] } : {}),
  };
  return new ServerError(error['code'], error['message'], details, typeof error['requestId'] === 'string' ? error['requestId'] : null);
}

/** The body of a good answer; anything else is thrown as a ServerError. */
export async function readAnswer<Body>(response: Pick<Response, 'ok' | 'status'> & { json(): Promise<Body> }): Promise<Body> {
  if (!response.ok) throw await toAppError(response);
  return await response.json();
}
