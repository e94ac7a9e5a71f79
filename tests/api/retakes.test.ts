import type { AttemptForCandidate } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { InvitationListForStaff, ListCheck } from '@assay/core/invitation-lists';
import type { InvitationForCandidate, InvitationForStaff } from '@assay/core/invitations';
import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { beforeEach, expect, test } from 'vitest';
import { bodyOf, openAttempt, openingInputOf, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const day = 24 * 3_600_000;
const again = { ...rightOption(), id: 'right-option-again', family: 'right-option-again' };
const doublingAgain = { ...doubling(), id: 'doubling-again', family: 'doubling-again' };

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner, questions: [doubling(), doublingAgain, rightOption(), again] });
});

/** Cleo finished the quiz for one opening with all points; a second opening uses the same one. */
async function finished(retake = { waitMonths: 6, isReuseAllowed: true }) {
  const first = await startedAttempt(platform, { assessment: { retake } });
  const { owner, attempt, opening } = first;
  bodyOf(await attempt.submit());
  await platform.work();
  const second = bodyOf(
    await owner.post<OpeningForStaff>('/api/staff/openings', { ...openingInputOf(opening), title: 'Second analyst' }),
    201,
  );
  const inviteTo = (seenBefore?: string, to: OpeningForStaff = second) =>
    owner.post<InvitationForStaff>('/api/staff/invitations', {
      openingId: to.openingId,
      name: 'Cleo Candidate',
      email: 'CLEO@example.org',
      startsFrom: null,
      startsUntil: null,
      ...(seenBefore === undefined ? {} : { seenBefore }),
    });
  return { ...first, second, inviteTo };
}

const resultsOf = async (owner: TestBrowser, { openingId }: OpeningForStaff) =>
  bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${openingId}/results`));

test('whoever took it within the wait is not invited by accident, and the words say when and until when', async () => {
  const { inviteTo, owner, second } = await finished();
  platform.clock.advance(30 * day);
  const answer = await inviteTo();
  expect(answer).toMatchObject({ status: 409, body: { error: { reason: 'seen_before_reusable' } } });
  expect(JSON.stringify(answer.body)).toContain(
    'took this assessment on 5 January 2026, for “Data analyst”. The retake rule asks to wait until 5 July 2026.',
  );
  expect((await resultsOf(owner, second)).total).toBe(0);
  platform.clock.advance(155 * day);
  expect(bodyOf(await inviteTo(), 201).status).toBe('invited');
});

test('an earlier score stands with its date, counts in no distribution, starts nothing, and can be taken back', async () => {
  const { inviteTo, owner, second, invitation: earlier } = await finished();
  const made = bodyOf(await inviteTo('reuse'), 201);
  expect(made).toMatchObject({
    status: 'waived',
    standing: { invitationId: earlier.invitationId, opening: 'Data analyst', closedAt: '2026-01-05T10:00:00.000Z', percent: 0 },
  });
  const page = await resultsOf(owner, second);
  expect(page.rows).toMatchObject([{ status: 'waived', scorePercent: 0, attemptId: null }]);
  expect(page.distribution.n).toBe(0);

  const { url } = bodyOf(await owner.post<{ url: string }>(`/api/staff/invitations/${made.invitationId}/links`), 201);
  const cleo = platform.browser();
  bodyOf(await cleo.post('/api/candidate/links/enter', { token: url.split('#')[1], email: 'cleo@example.org' }));
  expect(bodyOf(await cleo.get<InvitationForCandidate>('/api/candidate/invitation')).state).toEqual({
    kind: 'waived',
    tookAt: '2026-01-05T10:00:00.000Z',
  });
  expect(await cleo.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'waived' } } });

  const path = `/api/staff/invitations/${made.invitationId}/unwaive`;
  expect(bodyOf(await owner.post<InvitationForStaff>(path, { reason: 'she asked to' }))).toMatchObject({
    status: 'invited',
    standing: null,
  });
  expect(await owner.post(path, { reason: 'again' })).toMatchObject({ status: 409, body: { error: { reason: 'not_waived' } } });
  expect((await resultsOf(owner, second)).rows).toMatchObject([{ status: 'invited', scorePercent: null }]);
});

test('where the rule lets no score stand, nobody makes it stand', async () => {
  const { inviteTo } = await finished({ waitMonths: 6, isReuseAllowed: false });
  expect(await inviteTo('reuse')).toMatchObject({ status: 409, body: { error: { reason: 'seen_before' } } });
  expect(bodyOf(await inviteTo('invite'), 201).status).toBe('invited');
});

test('whoever sits it right now waits until that is over; a void attempt never happened', async () => {
  const running = await startedAttempt(platform);
  const { owner, opening, attempt } = running;
  const second = bodyOf(await owner.post<OpeningForStaff>('/api/staff/openings', { ...openingInputOf(opening), title: 'Second' }), 201);
  const again = () =>
    owner.post('/api/staff/invitations', {
      openingId: second.openingId,
      name: 'Cleo',
      email: 'cleo@example.org',
      startsFrom: null,
      startsUntil: null,
    });
  const answer = await again();
  expect(answer).toMatchObject({ status: 409, body: { error: { reason: 'seen_before' } } });
  expect(JSON.stringify(answer.body)).toContain('is taking this assessment right now');
  bodyOf(await attempt.submit());
  await platform.work();
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/void`, { reason: 'the server room burned' }));
  bodyOf(await again(), 201);
});

test('families met are not drawn again', async () => {
  const { candidate: _, attempt, owner, second, inviteTo } = await finished();
  const met = new Set(
    (await platform.db.selectFrom('items').selectAll().where('attemptId', '=', attempt.attemptId).execute()).map(
      (item) => item.questionVersionId,
    ),
  );
  const made = bodyOf(await inviteTo('invite'), 201);
  const { url } = bodyOf(await owner.post<{ url: string }>(`/api/staff/invitations/${made.invitationId}/links`), 201);
  const cleo = platform.browser();
  bodyOf(await cleo.post('/api/candidate/links/enter', { token: url.split('#')[1], email: 'cleo@example.org' }));
  const { attemptId } = bodyOf(await cleo.post<{ attemptId: AttemptForCandidate['attemptId'] }>('/api/candidate/attempts'), 201);
  await openAttempt(cleo, attemptId);
  const drawn = await platform.db.selectFrom('items').selectAll().where('attemptId', '=', attemptId).execute();
  expect(drawn).toHaveLength(2);
  expect(drawn.filter(({ questionVersionId }) => met.has(questionVersionId))).toEqual([]);

  const third = bodyOf(await owner.post<OpeningForStaff>('/api/staff/openings', { ...openingInputOf(second), title: 'Third' }), 201);
  const last = bodyOf(await inviteTo('invite', third), 201);
  const { url: lastUrl } = bodyOf(await owner.post<{ url: string }>(`/api/staff/invitations/${last.invitationId}/links`), 201);
  bodyOf(await cleo.post('/api/candidate/links/enter', { token: lastUrl.split('#')[1], email: 'cleo@example.org' }));
  expect(await cleo.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'empty_pool' } } });
});

test.each([
  ['leave_out', { invited: 1, waived: 0, tooSoon: 1 }, ['Ben']],
  ['reuse', { invited: 1, waived: 1, tooSoon: 0 }, ['Ben', 'Cleo Candidate']],
  ['invite', { invited: 2, waived: 0, tooSoon: 0 }, ['Ben', 'Cleo Candidate']],
] as const)('a list names who took it lately, and “%s” is done with them', async (seenBefore, counts, names) => {
  const { owner, second } = await finished();
  const text = 'name,email\nBen,ben@example.org\nCleo,cleo@example.org';
  const path = `/api/staff/openings/${second.openingId}/lists`;
  expect(bodyOf(await owner.post<ListCheck>(`${path}/check`, { text }))).toMatchObject({
    ready: 1,
    reusable: 1,
    seenBeforeRows: 1,
    seenBefore: [
      { row: 3, email: 'cleo@example.org', tookAt: '2026-01-05T10:00:00.000Z', until: '2026-07-05T10:00:00.000Z', mayReuse: true },
    ],
  });
  const list = bodyOf(await owner.post<InvitationListForStaff>(path, { text, startsFrom: null, startsUntil: null, seenBefore }), 201);
  await platform.work();
  expect(bodyOf(await owner.get<InvitationListForStaff>(`${path}/${list.listId}`))).toMatchObject({
    state: 'finished',
    people: 2,
    ...counts,
  });
  expect((await resultsOf(owner, second)).rows.map(({ name }) => name).toSorted()).toEqual(names);
});

test('a score that changes changes wherever it stands', async () => {
  const { owner, second, inviteTo, attempt } = await finished();
  bodyOf(await inviteTo('reuse'), 201);
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'the network failed' }));
  bodyOf(await attempt.send([attempt.rewriting('export const double = (n) => 2 * n;')]));
  bodyOf(await attempt.submit());
  await platform.work();
  const first = bodyOf(
    await owner.get<CandidateForStaff>(`/api/staff/invitations/${(await resultsOf(owner, second)).rows[0]?.invitationId}/candidate`),
  );
  const [row] = (await resultsOf(owner, second)).rows;
  expect(row?.scorePercent).toBe(first.invitation.standing?.percent);
  expect(row?.scorePercent).toBeGreaterThan(0);
});
