import type { HomeForStaff } from '@assay/core/accounts';
import type { AttemptForCandidate } from '@assay/core/attempts';
import type { InvitationForCandidate } from '@assay/core/invitations';
import type { QuestionRow } from '@assay/core/questions';
import { createSample } from '@assay/services';
import { expect, test } from 'vitest';
import { tokenIn } from '../support/accounts.ts';
import { bodyOf, openAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const enough = [doubling(), doubling({ id: 'tripling', family: 'tripling' }), rightOption()];

async function sampleToken(platform: Awaited<ReturnType<typeof createPlatform>>): Promise<string> {
  const link = await createSample(platform.system('start'));
  if (link === null) throw new Error('there is a sample');
  expect(link.url).toMatch(/^http:\/\/localhost:4310\/take#[\w-]{43}$/);
  return tokenIn(link);
}

test('offers two code questions and a choice for 45 minutes, without an address and before there is an owner', async () => {
  const platform = await createPlatform({ questions: enough });
  const token = await sampleToken(platform);
  const visitor = platform.browser();
  expect(bodyOf(await visitor.post('/api/candidate/links/look', { token }))).toMatchObject({ needsEmail: false });
  bodyOf(await visitor.post('/api/candidate/links/enter', { token, email: null }));
  expect(bodyOf(await visitor.get<InvitationForCandidate>('/api/candidate/invitation'))).toMatchObject({
    purpose: 'sample',
    contact: null,
    questions: 3,
    workingTimeMs: 45 * 60_000,
    state: { kind: 'ready' },
  });
  const { attemptId } = bodyOf(await visitor.post<{ attemptId: string }>('/api/candidate/attempts'), 201);
  const page = bodyOf(await visitor.get<AttemptForCandidate>(`/api/candidate/attempts/${attemptId}`));
  expect(page.items.map(({ question }) => question.kind)).toEqual(['code', 'code', 'choice']);
});

test('is made once per installation, with a fresh link each time', async () => {
  const platform = await createPlatform({ questions: enough });
  const tokens = new Set([await sampleToken(platform), await sampleToken(platform), await sampleToken(platform)]);
  expect(tokens.size).toBe(3);
  expect(await platform.db.selectFrom('openings').select('purpose').execute()).toEqual([{ purpose: 'sample' }]);
  for (const token of tokens) expect((await platform.browser().post('/api/candidate/links/look', { token })).status).toBe(200);
});

test('is counted nowhere', async () => {
  const platform = await createPlatform({ questions: enough });
  const token = await sampleToken(platform);
  const visitor = platform.browser();
  bodyOf(await visitor.post('/api/candidate/links/enter', { token, email: null }));
  const { attemptId } = bodyOf(await visitor.post<{ attemptId: Parameters<typeof openAttempt>[1] }>('/api/candidate/attempts'), 201);
  const owner = await platform.signedInOwner();
  const empty = { running: [], finishedToday: 0, openings: 0, invitationsWaiting: 0 };
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home'))).toMatchObject(empty);
  const attempt = await openAttempt(visitor, attemptId);
  bodyOf(await attempt.submit());
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home'))).toMatchObject(empty);
  expect(bodyOf(await owner.get('/api/staff/openings'))).toEqual({ openings: [] });
  expect(bodyOf(await owner.get('/api/staff/assessments'))).toEqual({ assessments: [] });
  const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
  expect(questions.map(({ timesShown }) => timesShown)).toEqual([0, 0, 0]);
});

test('is not offered while the bank holds too few live questions', async () => {
  const platform = await createPlatform({ questions: [doubling(), rightOption()] });
  expect(await createSample(platform.system('start'))).toBe(null);
});
