import type { AssessmentForStaff } from '@assay/core/assessments';
import type { InvitationForStaff, NewLink } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import type { Page } from 'playwright-core';
import { type AssessmentChanges, assessmentOf } from './attempt.ts';
import { ownerSetUp } from './owner-set-up.ts';

/** What a test asks of the API with the cookies of a signed-in page, where walking through the forms is not the point. */
export function staffSession(page: Page, url: string) {
  const post = async <Body>(path: string, data: unknown): Promise<Body> => {
    const response = await page.request.post(`${url}${path}`, { data, headers: { origin: url } });
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
    return (await response.json()) as Body;
  };
  /** With an assessment of its own. */
  const opening = async ({ title, assessment }: { title: string; assessment?: AssessmentChanges }): Promise<OpeningForStaff> => {
    const { assessmentId } = await post<AssessmentForStaff>('/api/staff/assessments', { teamId: null, content: assessmentOf(assessment) });
    return post<OpeningForStaff>('/api/staff/openings', {
      title,
      assessmentId,
      managerName: 'Mara Manager',
      managerEmail: 'mara@example.org',
      answerByDays: 7,
      floorPercent: 60,
      floorReason: 'Below this nobody did well in interviews.',
    });
  };
  return {
    post,
    opening,
    async get<Body>(path: string): Promise<Body> {
      const response = await page.request.get(`${url}${path}`);
      if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
      return (await response.json()) as Body;
    },
    setUp: (setUpUrl: string) => post('/api/staff/set-up', ownerSetUp(setUpUrl)),
    /** An opening with an assessment of its own, and one invitation to it. */
    async invited(options: { title: string; name: string; email: string; assessment?: AssessmentChanges }) {
      const made = await opening(options);
      const invitation = await post<InvitationForStaff>('/api/staff/invitations', {
        openingId: made.openingId,
        name: options.name,
        email: options.email,
        startsFrom: null,
        startsUntil: null,
        timeMultiplier: 1,
      });
      const { url: link } = await post<NewLink>(`/api/staff/invitations/${invitation.invitationId}/links`, {});
      return { assessmentId: made.assessmentId, opening: made, invitation, link };
    },
  };
}
