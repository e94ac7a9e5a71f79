import { createCandidateClient } from '@assay/api-client';
import type { ArrangementInput } from '@assay/core/arrangements';
import type {
  AttemptForCandidate,
  BatchesAnswer,
  BatchesInput,
  OpenWriterInput,
  RunForCandidate,
  StartRunInput,
  SubmitInput,
} from '@assay/core/attempts';
import type { ApplyInput } from '@assay/core/open-links';
import type { DataRequestKind } from '@assay/core/personal-data';
import type { ReportProblemInput } from '@assay/core/problems';
import type { Film } from '@assay/core/recordings';
import type { SurveyInput } from '@assay/core/surveys';
import type { CreateUploadInput } from '@assay/core/uploads';
import { readAnswer } from '@assay/ui';

/** An answer later than this is a lost connection. */
const patienceMs = 20_000;
const longPollMs = 15_000;
/** A piece of a file over a slow line, and a large file that our server looks through. */
const uploadPatienceMs = 90_000;
/** Browsers carry at most this much for a page that is gone. */
const keepaliveBytes = 60_000;

const client = createCandidateClient('');

const within = (ms: number, init: RequestInit = {}) => ({ init: { ...init, signal: AbortSignal.timeout(ms) } });

/**
 * The client's types for free JSON (arguments, results of programs) and for what may be absent say the same as ours in other words, which the compiler
 * cannot see: these answers are read as the view that their route returns.
 */
const withFreeJson = (response: Pick<Response, 'ok' | 'status' | 'json'>) => response;

/** Everything this app asks of the server. */
export const api = {
  lookAtLink: async (token: string) => readAnswer(await client.links.look.$post({ json: { token } }, within(patienceMs))),
  enter: async (token: string, email: string | null) =>
    readAnswer(await client.links.enter.$post({ json: { token, email } }, within(patienceMs))),
  lookAtOpenLink: async (token: string) => readAnswer(await client['open-links'].look.$post({ json: { token } }, within(patienceMs))),
  apply: async (json: ApplyInput) => readAnswer(await client['open-links'].apply.$post({ json }, within(patienceMs))),
  getInvitation: async () => readAnswer(await client.invitation.$get({}, within(patienceMs))),
  requestArrangement: async (json: ArrangementInput) =>
    readAnswer(await client.invitation.arrangements.$post({ json }, within(patienceMs))),
  withdrawArrangement: async (requestId: string) =>
    readAnswer(await client.invitation.arrangements[':requestId'].withdraw.$post({ param: { requestId }, json: {} }, within(patienceMs))),
  getDataRequests: async () => (await readAnswer(await client.invitation['data-requests'].$get({}, within(patienceMs)))).requests,
  requestData: async (kind: DataRequestKind) =>
    readAnswer(await client.invitation['data-requests'].$post({ json: { kind } }, within(patienceMs))),
  getReport: async (attemptId: string) =>
    readAnswer(await client.attempts[':attemptId'].report.$get({ param: { attemptId } }, within(patienceMs))),
  getFilm: async (attemptId: string) =>
    readAnswer<Film>(withFreeJson(await client.attempts[':attemptId'].film.$get({ param: { attemptId } }, within(patienceMs)))),
  getSecondLook: async (attemptId: string) =>
    readAnswer(await client.attempts[':attemptId']['second-look'].$get({ param: { attemptId } }, within(patienceMs))),
  requestSecondLook: async (attemptId: string, text: string) =>
    readAnswer(await client.attempts[':attemptId']['second-look'].$post({ param: { attemptId }, json: { text } }, within(patienceMs))),
  getSurvey: async (attemptId: string) =>
    readAnswer(await client.attempts[':attemptId'].survey.$get({ param: { attemptId } }, within(patienceMs))),
  answerSurvey: async (attemptId: string, json: SurveyInput) =>
    readAnswer(await client.attempts[':attemptId'].survey.$post({ param: { attemptId }, json }, within(patienceMs))),
  getOwnCases: async (attemptId: string) =>
    readAnswer(await client.attempts[':attemptId'].cases.$get({ param: { attemptId } }, within(patienceMs))),
  answerCase: async (attemptId: string, caseId: string, text: string) =>
    readAnswer(
      await client.attempts[':attemptId'].cases[':caseId'].answer.$post(
        { param: { attemptId, caseId }, json: { text } },
        within(patienceMs),
      ),
    ),
  startPractice: async () => readAnswer(await client.invitation.practice.$post({ json: {} }, within(patienceMs))),
  startAttempt: async () => readAnswer(await client.attempts.$post({ json: {} }, within(patienceMs))),
  getAttempt: async (attemptId: string) =>
    readAnswer<AttemptForCandidate>(withFreeJson(await client.attempts[':attemptId'].$get({ param: { attemptId } }, within(patienceMs)))),
  openWriter: async (attemptId: string, input: OpenWriterInput) =>
    readAnswer(await client.attempts[':attemptId'].writers.$post({ param: { attemptId }, json: input }, within(patienceMs))),
  async sendBatches(attemptId: string, input: BatchesInput, isLeaving: boolean): Promise<BatchesAnswer> {
    const keepalive = isLeaving && new TextEncoder().encode(JSON.stringify(input)).length < keepaliveBytes;
    const options = within(patienceMs, { keepalive });
    return readAnswer<BatchesAnswer>(
      withFreeJson(await client.attempts[':attemptId'].batches.$post({ param: { attemptId }, json: input }, options)),
    );
  },
  startBreak: async (attemptId: string) =>
    readAnswer(await client.attempts[':attemptId'].break.$post({ param: { attemptId }, json: {} }, within(patienceMs))),
  endBreak: async (attemptId: string) =>
    readAnswer(await client.attempts[':attemptId'].break.end.$post({ param: { attemptId }, json: {} }, within(patienceMs))),
  startRun: async (attemptId: string, input: StartRunInput) =>
    readAnswer<RunForCandidate>(
      withFreeJson(await client.attempts[':attemptId'].runs.$post({ param: { attemptId }, json: input }, within(patienceMs))),
    ),
  getRun: async (attemptId: string, runId: string, position: number | null) =>
    readAnswer<RunForCandidate>(
      withFreeJson(
        await client.attempts[':attemptId'].runs[':runId'].$get(
          {
            param: { attemptId, runId },
            query: { waitMs: String(longPollMs), ...(position === null ? {} : { position: String(position) }) },
          },
          within(longPollMs + patienceMs),
        ),
      ),
    ),
  reportProblem: async (attemptId: string, input: ReportProblemInput) =>
    readAnswer(await client.attempts[':attemptId'].problems.$post({ param: { attemptId }, json: input }, within(patienceMs))),
  createUpload: async (attemptId: string, input: CreateUploadInput) =>
    readAnswer(await client.attempts[':attemptId'].uploads.$post({ param: { attemptId }, json: input }, within(patienceMs))),
  readUpload: async (attemptId: string, uploadId: string) =>
    readAnswer(await client.attempts[':attemptId'].uploads[':uploadId'].$get({ param: { attemptId, uploadId } }, within(patienceMs))),
  /** Not by the typed client: it knows no bodies but JSON. */
  sendPiece: async (attemptId: string, uploadId: string, offset: number, piece: Blob): Promise<{ receivedBytes: number }> =>
    readAnswer<{ receivedBytes: number }>(
      await fetch(`/api/candidate/attempts/${attemptId}/uploads/${uploadId}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body: piece,
        signal: AbortSignal.timeout(uploadPatienceMs),
      }),
    ),
  finishUpload: async (attemptId: string, uploadId: string, sha256: string) =>
    readAnswer(
      await client.attempts[':attemptId'].uploads[':uploadId'].finish.$post(
        { param: { attemptId, uploadId }, json: { sha256 } },
        within(uploadPatienceMs),
      ),
    ),
  removeUpload: async (attemptId: string, uploadId: string) =>
    readAnswer(
      await client.attempts[':attemptId'].uploads[':uploadId'].remove.$post(
        { param: { attemptId, uploadId }, json: {} },
        within(patienceMs),
      ),
    ),
  declareHours: async (attemptId: string, hours: number) =>
    readAnswer(await client.attempts[':attemptId'].hours.$post({ param: { attemptId }, json: { hours } }, within(patienceMs))),
  submit: async (attemptId: string, input: SubmitInput) =>
    readAnswer(await client.attempts[':attemptId'].submit.$post({ param: { attemptId }, json: input }, within(patienceMs))),
};
