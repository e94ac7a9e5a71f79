import type { CandidateForStaff } from '@assay/core/candidates';
import type {
  AnswersPreview,
  AnswersTold,
  DecisionKind,
  DecisionPreview,
  DecisionSketchInput,
  DecisionsMade,
  OwedPage,
  OwedSelectionInput,
} from '@assay/core/decisions';
import { parseId } from '@assay/core/ids';
import type { DecidingScore, OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { bodyOf, createOpening } from './attempt.ts';
import { fillWith, type Person } from './people-in-opening.ts';
import { createPlatform, type TestBrowser } from './platform.ts';

export type ErrorBody = { error: { code: string; message: string; reason?: string } };

type Desk = Parameters<typeof createPlatform>[0] & { decidingScore?: DecidingScore };

export async function deskWith(people: readonly Person[], { decidingScore = 'raw', ...options }: Desk = {}) {
  const platform = await createPlatform(options);
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { opening: { floorPercent: 60, decidingScore } });
  const ids = await fillWith(platform, opening.openingId, people);
  return { platform, owner, opening, ids, ...asking(owner, opening) };
}

export const these = (...invitationIds: (string | undefined)[]) => ({
  kind: 'these' as const,
  invitationIds: invitationIds.map((id) => parseId('invitation', id ?? '')),
});

export function asking(browser: TestBrowser, { openingId }: Pick<OpeningForStaff, 'openingId'>) {
  const path = `/api/staff/openings/${openingId}`;
  const preview = async (sketch: DecisionSketchInput) => bodyOf(await browser.post<DecisionPreview>(`${path}/decisions/preview`, sketch));
  const send = (sketch: DecisionSketchInput, seen: string, reason = 'Not enough practice yet.') =>
    browser.post<DecisionsMade & ErrorBody>(`${path}/decisions`, { ...sketch, reason, seen });
  return {
    preview,
    send,
    async decide(selection: DecisionSketchInput['selection'], decision: DecisionKind, replaces = false): Promise<DecisionsMade> {
      const sketch = { selection, decision, replaces };
      return bodyOf(await send(sketch, (await preview(sketch)).seen), 201);
    },
    results: async (query = '') => bodyOf(await browser.get<ResultsPage>(`${path}/results?${query}`)),
    owed: async (query = '') => bodyOf(await browser.get<OwedPage>(`/api/staff/answers?${query}`)),
    answers: async (selection: OwedSelectionInput) =>
      bodyOf(await browser.post<AnswersPreview>('/api/staff/answers/preview', { selection })),
    tell: (selection: OwedSelectionInput, seen: string) =>
      browser.post<AnswersTold & ErrorBody>('/api/staff/answers/tell', { selection, seen }),
    candidate: async (invitationId: string | undefined) =>
      bodyOf(await browser.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`)),
  };
}

export const finished = (name: string, score = 70): Person => ({ name, attempt: { score } });
export const names = (page: { rows: readonly { name: string }[] }) => page.rows.map(({ name }) => name);
