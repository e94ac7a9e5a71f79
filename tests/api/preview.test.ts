import type { HomeForStaff } from '@assay/core/accounts';
import type { AssessmentForStaff, AssessmentRow, RevisionRow } from '@assay/core/assessments';
import type { AttemptForCandidate } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import type { InvitationForCandidate, NewLink } from '@assay/core/invitations';
import type { QuestionRow } from '@assay/core/questions';
import { expect, test } from 'vitest';
import { signedInMember, tokenIn } from '../support/accounts.ts';
import { type AssessmentChanges, assessmentOf, bodyOf, openAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

async function assessment(owner: TestBrowser, changes: AssessmentChanges = {}): Promise<string> {
  const made = bodyOf(
    await owner.post<AssessmentForStaff>('/api/staff/assessments', { teamId: null, content: assessmentOf(changes) }),
    201,
  );
  return `/api/staff/assessments/${made.assessmentId}`;
}

async function preview(platform: Platform, owner: TestBrowser, path: string) {
  const token = tokenIn(bodyOf(await owner.post<NewLink>(`${path}/preview`), 201));
  const visitor = platform.browser('192.0.2.9');
  bodyOf(await visitor.post('/api/candidate/links/enter', { token, email: null }));
  const begin = async () => bodyOf(await visitor.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201).attemptId;
  return { token, visitor, begin };
}

test('opens an assessment as a candidate sees it, without an address or a contact, by a link that works once', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const path = await assessment(owner);
  const { token, visitor, begin } = await preview(platform, owner, path);
  expect(bodyOf(await visitor.get<InvitationForCandidate>('/api/candidate/invitation'))).toMatchObject({
    purpose: 'preview',
    contact: null,
    assessment: 'Analyst quiz',
    questions: 2,
    conduct: { search: 'allowed', assistants: 'not_allowed' },
    rules: 'Paper and pencil: allowed.',
    state: { kind: 'ready' },
  });
  expect((await platform.browser().post('/api/candidate/links/enter', { token, email: null })).status).toBe(404);
  const page = bodyOf(await visitor.get<AttemptForCandidate>(`/api/candidate/attempts/${await begin()}`));
  expect(page).toMatchObject({ purpose: 'preview', contact: null, assessment: 'Analyst quiz' });
  expect(page.items.map(({ question }) => question.kind)).toEqual(['code', 'choice']);
});

test('counts nowhere: no list, no number, no response, and the revision can still be replaced', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const path = await assessment(owner, { sections: [{ title: 'Reading', pool: { kinds: ['choice'] }, count: 1 }] });
  const { visitor, begin } = await preview(platform, owner, path);
  const attempt = await openAttempt(visitor, await begin());
  const empty = { running: [], finishedToday: 0, openings: 0, invitationsWaiting: 0 };
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home'))).toMatchObject(empty);
  bodyOf(await attempt.send([attempt.choosing(['b'])]));
  bodyOf(await attempt.submit());
  await platform.work();
  expect(await platform.db.selectFrom('attempts').select(['points', 'maxPoints']).execute()).toEqual([{ points: 1, maxPoints: 1 }]);
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home'))).toMatchObject(empty);
  expect(bodyOf(await owner.get('/api/staff/openings'))).toEqual({ openings: [] });
  expect(bodyOf(await owner.get<{ assessments: AssessmentRow[] }>('/api/staff/assessments')).assessments).toMatchObject([{ openings: 0 }]);
  const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
  expect(questions.map(({ timesShown }) => timesShown)).toEqual([0, 0]);
  expect(await platform.db.selectFrom('responses').select('itemId').execute()).toEqual([]);
  const saved = bodyOf(await owner.get<AssessmentForStaff>(path));
  expect(saved).toMatchObject({ isFrozen: false, openings: [] });
  const changed = bodyOf(
    await owner.put<AssessmentForStaff>(path, { basedOn: saved.stamp, content: assessmentOf({ name: 'After a preview' }) }),
  );
  expect(changed.revision).toBe(1);
  expect(bodyOf(await owner.get<{ revisions: RevisionRow[] }>(`${path}/revisions`)).revisions).toMatchObject([{ attempts: 0 }]);
});

test('goes with everything in it when the next preview of the same assessment is opened', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const [path, otherPath] = [await assessment(owner), await assessment(owner)];
  const first = await preview(platform, owner, path);
  const firstAttempt = await openAttempt(first.visitor, await first.begin());
  bodyOf(await firstAttempt.submit());
  const other = await preview(platform, owner, otherPath);
  const kept = await other.begin();
  const second = await preview(platform, owner, path);
  expect((await first.visitor.get('/api/candidate/invitation')).status).toBe(401);
  expect(await platform.db.selectFrom('attempts').select('id').execute()).toEqual([{ id: kept }]);
  expect(await platform.db.selectFrom('candidates').select('name').execute()).toHaveLength(2);
  // Its grading went with it: nothing is tried in vain.
  await platform.work();
  expect(await platform.db.selectFrom('jobs').select('subject').execute()).toEqual([]);
  const begun = await second.begin();
  expect(begun).not.toBe(firstAttempt.attemptId);
  expect(await platform.db.selectFrom('openings').select('purpose').execute()).toEqual([{ purpose: 'preview' }, { purpose: 'preview' }]);
});

test('is for members of the team only, and needs one question that can be drawn', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const path = await assessment(owner);
  const foreigner = await signedInMember(platform, { name: 'Faye', roles: ['manager', 'recruiter', 'author', 'reviewer'] });
  expect((await foreigner.post(`${path}/preview`)).status).toBe(404);
  await platform.db.updateTable('questions').set({ state: 'retired' }).execute();
  const { visitor } = await preview(platform, owner, path);
  expect(await visitor.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'empty_pool' } } });
});
