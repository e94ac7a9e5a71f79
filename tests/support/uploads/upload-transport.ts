import { AppError, type ErrorCode, type ErrorDetails } from '@assay/core';
import type { UploadForCandidate } from '@assay/core/uploads';
import type { UploadTransport } from '../../../apps/candidate/src/features/attempts/uploads/uploader.ts';

/** As the page reads it; its own reader comes with components that plain Node does not load. */
async function readAnswer<Body>(response: Response): Promise<Body> {
  if (response.ok) return (await response.json()) as Body;
  const { error } = (await response.json()) as { error: ErrorDetails & { code: ErrorCode; message: string } };
  throw new AppError(error.code, error.message, error);
}

/** What the page asks of the server, with a cookie in place of a browser. A request that breaks off throws, as the browser's does. */
export function uploadTransport(at: { url: string; attemptId: string; cookie: string; origin: string }): UploadTransport {
  const base = `${at.url}/api/candidate/attempts/${at.attemptId}/uploads`;
  const headers = { cookie: at.cookie, origin: at.origin, connection: 'close' };
  const post = async <Body>(path: string, body: unknown): Promise<Body> =>
    readAnswer<Body>(
      await fetch(`${base}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  return {
    create: (input) => post<UploadForCandidate>('', input),
    read: async (uploadId) => readAnswer<UploadForCandidate>(await fetch(`${base}/${uploadId}`, { headers })),
    sendPiece: async (uploadId, offset, piece) =>
      readAnswer<{ receivedBytes: number }>(
        await fetch(`${base}/${uploadId}`, {
          method: 'PATCH',
          headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
          body: piece,
        }),
      ),
    finish: (uploadId, sha256) => post<UploadForCandidate>(`/${uploadId}/finish`, { sha256 }),
    remove: (uploadId) => post(`/${uploadId}/remove`, {}),
  };
}
