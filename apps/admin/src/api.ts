import { AppError } from '@assay/core';
import type { HomeForStaff, SetUpInput, SetUpLinkForVisitor, StaffForApp } from '@assay/core/accounts';
import type { AssessmentContent, AssessmentForStaff, AssessmentRow, PoolFilter, PoolStock } from '@assay/core/assessments';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { InvitationForStaff, InvitationInput, NewLink } from '@assay/core/invitations';
import type { OpeningForStaff, OpeningInput, OpeningRow, ResultsPage } from '@assay/core/openings';
import type { QuestionForStaff, QuestionRow } from '@assay/core/questions';
import { readAnswer, toAppError } from '@assay/ui';

export type ResultsQuery = { search: string; status: string; sort: string; direction: 'asc' | 'desc'; page: number };

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return readAnswer<Answer>(await send(method, path, body));
}

function send(method: string, path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
}

const staff = '/api/staff';

export const api = {
  me: () => call<StaffForApp>('GET', `${staff}/me`),
  lookAtSetUpLink: (token: string) => call<SetUpLinkForVisitor>('POST', `${staff}/set-up/look`, { token }),
  setUp: (input: SetUpInput) => call<{ ok: true }>('POST', `${staff}/set-up`, input),
  home: () => call<HomeForStaff>('GET', `${staff}/home`),
  questions: async () => (await call<{ questions: QuestionRow[] }>('GET', `${staff}/questions`)).questions,
  question: (id: string) => call<QuestionForStaff>('GET', `${staff}/questions/${encodeURIComponent(id)}`),
  assessments: async () => (await call<{ assessments: AssessmentRow[] }>('GET', `${staff}/assessments`)).assessments,
  assessment: (id: string) => call<AssessmentForStaff>('GET', `${staff}/assessments/${encodeURIComponent(id)}`),
  createAssessment: (content: AssessmentContent) => call<AssessmentForStaff>('POST', `${staff}/assessments`, content),
  changeAssessment: (id: string, content: AssessmentContent) =>
    call<AssessmentForStaff>('PUT', `${staff}/assessments/${encodeURIComponent(id)}`, content),
  pools: async (sections: readonly { pool: PoolFilter; count: number }[]) =>
    (await call<{ pools: PoolStock[] }>('POST', `${staff}/assessments/pools`, { sections })).pools,
  openings: async () => (await call<{ openings: OpeningRow[] }>('GET', `${staff}/openings`)).openings,
  opening: (id: string) => call<OpeningForStaff>('GET', `${staff}/openings/${encodeURIComponent(id)}`),
  createOpening: (input: OpeningInput) => call<OpeningForStaff>('POST', `${staff}/openings`, input),
  changeOpening: (id: string, input: OpeningInput) => call<OpeningForStaff>('PUT', `${staff}/openings/${encodeURIComponent(id)}`, input),
  results: (id: string, query: ResultsQuery) =>
    call<ResultsPage>(
      'GET',
      `${staff}/openings/${encodeURIComponent(id)}/results?${new URLSearchParams({ ...query, page: String(query.page) })}`,
    ),
  invite: (input: InvitationInput) => call<InvitationForStaff>('POST', `${staff}/invitations`, input),
  makeLink: (invitationId: string) => call<NewLink>('POST', `${staff}/invitations/${encodeURIComponent(invitationId)}/links`, {}),
  revokeLinks: (invitationId: string, reason: string) =>
    call<InvitationForStaff>('POST', `${staff}/invitations/${encodeURIComponent(invitationId)}/revoke`, { reason }),
  candidate: (invitationId: string) => call<CandidateForStaff>('GET', `${staff}/invitations/${encodeURIComponent(invitationId)}/candidate`),

  /** better-auth speaks for itself here: its refusals have a shape of their own. */
  signIn: async (email: string, password: string) => {
    const response = await send('POST', '/api/auth/sign-in/email', { email, password });
    if (response.ok) return;
    if (response.status === 429) throw new AppError('rate_limited', 'Too many tries. Wait a minute, then try again.');
    if (response.status >= 500) throw await toAppError(response);
    throw new AppError('invalid_input', 'This e-mail address and password do not belong together. Check both and try again.');
  },
  signOut: async () => {
    const response = await send('POST', '/api/auth/sign-out', {});
    if (!response.ok) throw await toAppError(response);
  },
};
