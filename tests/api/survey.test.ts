import type { SurveyOnDashboard } from '@assay/core/analytics';
import type { OpeningForStaff } from '@assay/core/openings';
import type { SurveyForCandidate } from '@assay/core/surveys';
import { insertSurveyAnswer, writing } from '@assay/db';
import { beforeEach, expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

const assessment = { hasSurvey: true };

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform();
});

/** Somebody who has handed in, and what they may say afterwards. */
async function finished(owner: TestBrowser, opening: OpeningForStaff, name: string) {
  const email = `${name.toLowerCase()}@example.org`;
  const { invitation, token } = await invite(owner, opening, { name, email });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: never }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  bodyOf(await attempt.submit());
  const path = `${attempt.path}/survey`;
  return {
    attempt,
    invitation,
    say: (body: unknown) => candidate.post(path, body),
    standing: async () => bodyOf(await candidate.get<SurveyForCandidate>(path)).kind,
  };
}

const figuresOf = async (staff: TestBrowser, { assessmentId }: OpeningForStaff, query = '') =>
  bodyOf(await staff.get<{ survey: SurveyOnDashboard | null }>(`/api/staff/assessments/${assessmentId}/survey?${query}`)).survey;

test('asks after the end alone, once, and takes half an answer', async () => {
  const { candidate, attempt } = await startedAttempt(platform, { assessment });
  const path = `${attempt.path}/survey`;
  const standing = async () => bodyOf(await candidate.get<SurveyForCandidate>(path)).kind;
  expect(await standing()).toBe('none');
  expect(await candidate.post(path, { fair: 4 })).toMatchObject({ status: 409, body: { error: { reason: 'not_asked' } } });
  bodyOf(await attempt.submit());
  expect(await standing()).toBe('asked');
  bodyOf(await candidate.post(path, { fair: 4 }), 201);
  expect(await standing()).toBe('answered');
  expect(await candidate.post(path, { job: 1 })).toMatchObject({ status: 409, body: { error: { reason: 'answered' } } });
});

test.each<[string, unknown, string]>([
  ['nothing at all', {}, 'fair'],
  ['nothing but blanks', { comment: ' \n ' }, 'fair'],
  ['a rating outside of the scale', { fair: 6 }, 'fair'],
  ['half a point', { job: 2.5 }, 'job'],
  ['a rating as text', { job: '5' }, 'job'],
  ['more words than there is room for', { fair: 5, comment: 'x'.repeat(1001) }, 'comment'],
  ['a name beside it', { fair: 5, name: 'Cleo' }, ''],
])('refuses %s and says why', async (_, body, path) => {
  const owner = await platform.signedInOwner();
  const { say, standing } = await finished(owner, await createOpening(owner, { assessment }), 'Cleo');
  expect(await say(body)).toMatchObject({ status: 422, body: { error: { issues: [{ path }] } } });
  expect(await standing()).toBe('asked');
});

test('an assessment that asks nothing takes nothing, and nobody answers for somebody else', async () => {
  const owner = await platform.signedInOwner();
  const silent = await finished(owner, await createOpening(owner), 'Ada');
  expect(await silent.standing()).toBe('none');
  expect(await silent.say({ fair: 5 })).toMatchObject({ status: 409, body: { error: { reason: 'not_asked' } } });
  const asked = await finished(owner, await createOpening(owner, { assessment }), 'Ben');
  const stranger = platform.browser();
  expect((await stranger.post(`${asked.attempt.path}/survey`, { fair: 1 })).status).toBe(401);
  expect((await owner.get(`${asked.attempt.path}/survey`)).status).toBe(401);
});

test('whoever tries without end is told to wait', async () => {
  const owner = await platform.signedInOwner();
  const { say } = await finished(owner, await createOpening(owner, { assessment }), 'Cleo');
  const statuses: number[] = [];
  for (let asked = 0; asked < 6; asked += 1) statuses.push((await say({ fair: 3 })).status);
  expect(statuses).toEqual([201, 409, 409, 409, 409, 429]);
});

test('shows nothing of four answers, and of five the counts; the words once five wrote some', async () => {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment });
  const people = [];
  for (const name of ['Ada', 'Ben', 'Cem', 'Dora', 'Eve', 'Finn', 'Gil']) people.push(await finished(owner, opening, name));
  const figures = () => figuresOf(owner, opening);
  const [first, second, third, fourth, fifth, sixth] = people;
  for (const person of [first, second, third, fourth])
    bodyOf((await person?.say({ fair: 5, comment: 'Fine, thank you.' })) ?? never(), 201);
  expect(await figures()).toMatchObject({ n: 4, answered: { n: 7, value: 4 / 7 }, questions: [], comments: { total: 0, shown: [] } });
  bodyOf((await fifth?.say({ fair: 2, job: 3 })) ?? never(), 201);
  expect(await figures()).toMatchObject({
    n: 5,
    questions: [{ question: 'fair', counts: [0, 1, 0, 0, 4], mean: 4.4 }],
    comments: { total: 0, shown: [] },
  });
  bodyOf((await sixth?.say({ comment: '=HYPERLINK("x") <b>bold</b>' })) ?? never(), 201);
  const shown = await figures();
  expect(shown?.comments.shown.map(({ text }) => text).toSorted()).toEqual([
    '=HYPERLINK("x") <b>bold</b>',
    ...Array.from({ length: 4 }, () => 'Fine, thank you.'),
  ]);
  expect(shown?.comments.shown.every(({ day }) => day === '2026-01-05')).toBe(true);
  expect(await figuresOf(owner, opening, 'from=2026-01-06')).toBeNull();
});

test('gives out comments by fifty, each once, however many there are', async () => {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment });
  await finished(owner, opening, 'Ada');
  await writing(platform.db, async (tx) => {
    for (let number = 0; number < 103; number += 1) {
      const comment = number % 34 === 0 ? '' : `Comment ${number}.`;
      await insertSurveyAnswer(tx, `answer-${number}`, {
        openingId: opening.openingId,
        day: '2026-01-05',
        fair: 1 + (number % 5),
        job: null,
        comment,
      });
    }
  });
  const pages = [];
  for (const page of [1, 2, 3]) pages.push((await figuresOf(owner, opening, `page=${page}`))?.comments);
  expect(pages.map((page) => [page?.total, page?.pageSize, page?.shown.length])).toEqual([
    [99, 50, 50],
    [99, 50, 49],
    [99, 50, 0],
  ]);
  expect(new Set(pages.flatMap((page) => page?.shown.map(({ text }) => text) ?? [])).size).toBe(99);
  expect(await figuresOf(owner, opening)).toMatchObject({ n: 103, questions: [{ counts: [21, 21, 21, 20, 20] }], comments: pages[0] });
  for (const page of ['0', '-1', 'all', '1.5'])
    expect((await owner.get(`/api/staff/assessments/${opening.assessmentId}/survey?page=${page}`)).status, page).toBe(422);
});

test('refuses days upside down, an opening of another assessment, and reviewers', async () => {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment });
  const path = `/api/staff/assessments/${opening.assessmentId}/survey`;
  expect(await figuresOf(owner, opening)).toBeNull();
  expect(await owner.get(`${path}?from=2026-02-02&until=2026-02-01`)).toMatchObject({ status: 422 });
  expect(await owner.get(`${path}?from=yesterday`)).toMatchObject({ status: 422 });
  expect((await owner.get(`${path}?opening=opn_00000000000000000000000000`)).status).toBe(404);
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer'], team: opening.teamId });
  expect((await reviewer.get(path)).status).toBe(404);
  const author = await signedInMember(platform, { name: 'Aron', roles: ['author'], team: opening.teamId });
  expect(await figuresOf(author, opening)).toBeNull();
});

test('nothing leads from an answer to whoever gave it, and it stays when they go', async () => {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment });
  const { say, invitation, attempt } = await finished(owner, opening, 'Cleo');
  const log = async () => (await platform.db.selectFrom('audit').select('id').execute()).length;
  const before = await log();
  bodyOf(await say({ fair: 1, comment: 'The clock ran out.' }), 201);
  expect(await log()).toBe(before);
  const [answer] = await platform.db.selectFrom('surveyAnswers').selectAll().execute();
  expect(answer).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    openingId: opening.openingId,
    day: '2026-01-05',
    fair: 1,
    job: null,
    comment: '"The clock ran out."',
  });
  const page = JSON.stringify(bodyOf(await owner.get(`/api/staff/invitations/${invitation.invitationId}/candidate`)));
  expect(page).not.toContain('clock ran out');
  const copy = JSON.stringify(bodyOf(await owner.get(`/api/staff/invitations/${invitation.invitationId}/person/copy`)));
  expect(copy).not.toContain('clock ran out');
  bodyOf(await owner.post(`/api/staff/invitations/${invitation.invitationId}/person/end`, { kind: 'delete', reason: 'they asked for it' }));
  const stored = await everythingStored(platform);
  expect(stored).toContain('The clock ran out.');
  expect(stored).not.toMatch(/cleo@example|Cleo/);
  expect((await platform.db.selectFrom('attempts').select('id').where('id', '=', attempt.attemptId).execute()).length).toBe(0);
});

function never(): never {
  throw new Error('there are seven people');
}

test('what was said is still told once all who were asked are deleted', async () => {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment });
  for (const name of ['Ada', 'Ben', 'Cem', 'Dora', 'Eve']) {
    const { say, invitation } = await finished(owner, opening, name);
    bodyOf(await say({ fair: 4 }), 201);
    bodyOf(
      await owner.post(`/api/staff/invitations/${invitation.invitationId}/person/end`, { kind: 'delete', reason: 'they asked for it' }),
    );
  }
  expect(await figuresOf(owner, opening)).toMatchObject({ n: 5, answered: null, questions: [{ question: 'fair', mean: 4 }] });
});
