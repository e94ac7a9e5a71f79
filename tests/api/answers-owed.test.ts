import type { OwedSummary } from '@assay/core/decisions';
import { listResultsAnew } from '@assay/db';
import { expect, test } from 'vitest';
import { olga } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { asking, deskWith, type ErrorBody, finished, names, these } from '../support/deciding.ts';
import { fillWith } from '../support/people-in-opening.ts';

test('owed answers stand by their promised date, opening by opening, and say how late they are', async () => {
  const desk = await deskWith([
    { name: 'Late', attempt: { score: 70, closedAfterMinutes: 0 } },
    { name: 'Grading', attempt: { closed: true, closedAfterMinutes: 24 * 60 } },
    { name: 'Later', attempt: { score: 20, closedAfterMinutes: 3 * 24 * 60 } },
    { name: 'Running', attempt: {} },
    { name: 'Trial', attempt: { score: 50, purpose: 'trial' } },
    { name: 'Void', attempt: { score: 50, isVoid: true } },
  ]);
  const soon = await createOpening(desk.owner, { opening: { title: 'Soon', answerByDays: 1 } });
  await fillWith(desk.platform, soon.openingId, [finished('Quick')]);
  desk.platform.clock.advance(8 * 24 * 60 * 60_000);
  const owner = desk.platform.browser('203.0.113.9');
  bodyOf(await owner.post('/api/auth/sign-in/email', { email: olga.email, password: olga.password }));
  const { owed, decide } = { ...asking(owner, desk.opening) };
  const page = await owed();
  expect(page).toMatchObject({ total: 4, undecided: 4, untold: 0, overdue: 2 });
  expect(page.openings.map(({ title, undecided, overdue, earliestDay }) => [title, undecided, overdue, earliestDay])).toEqual([
    ['Soon', 1, 1, '2026-01-06'],
    ['Data analyst', 3, 1, '2026-01-12'],
  ]);
  expect(page.rows.map(({ name, promisedDay, daysOverdue }) => [name, promisedDay, daysOverdue])).toEqual([
    ['Quick', '2026-01-06', 7],
    ['Late', '2026-01-12', 1],
    ['Grading', '2026-01-13', 0],
    ['Later', '2026-01-15', -2],
  ]);
  expect(names(await owed('overdue=yes'))).toEqual(['Quick', 'Late']);
  expect(names(await owed('search=LAT'))).toEqual(['Late', 'Later']);
  expect(names(await owed(`openingId=${soon.openingId}`))).toEqual(['Quick']);
  expect(names(await owed('page=2'))).toEqual([]);
  // East of us the day of the promise begins and ends earlier.
  expect((await owed('zone=Pacific/Kiritimati&search=Grading')).rows[0]).toMatchObject({ promisedDay: '2026-01-14', daysOverdue: 0 });
  await decide(these(desk.ids[0]), 'advance');
  expect(names(await owed('show=untold'))).toEqual(['Late']);
  expect(names(await owed('show=undecided'))).toEqual(['Quick', 'Grading', 'Later']);
  const summary = bodyOf(await owner.get<OwedSummary>('/api/staff/answers/next?zone=UTC'));
  expect(names(summary)).toEqual(['Quick', 'Late', 'Grading', 'Later']);
  expect(summary).toMatchObject({ overdue: 2, undecided: 3, untold: 1 });
  expect((await owner.get('/api/staff/answers?zone=Mars/Olympus')).status).toBe(422);
});

test('pages run through all openings without repeating or leaving out anybody', async () => {
  const desk = await deskWith(Array.from({ length: 70 }, (_, index) => finished(`A${index}`)));
  const other = await createOpening(desk.owner, { opening: { title: 'Other', answerByDays: 9 } });
  await fillWith(
    desk.platform,
    other.openingId,
    Array.from({ length: 60 }, (_, index) => finished(`B${index}`)),
  );
  const pages = [await desk.owed('page=1'), await desk.owed('page=2'), await desk.owed('page=3')];
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
    [50, 130],
    [50, 130],
    [30, 130],
  ]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ invitationId }) => invitationId))).size).toBe(130);
});

test('"I have told these" empties the list, names no reason to anybody, and can be taken back', async () => {
  const { ids, owner, decide, owed, answers, tell, results, platform, candidate } = await deskWith([
    finished('Ada', 90),
    finished('Ben', 20),
    finished('Cai', 50),
  ]);
  await decide(these(ids[0]), 'advance');
  await decide(these(ids[1]), 'reject');
  const preview = await answers(these(...ids));
  expect(preview).toMatchObject({ telling: 2, undecided: 1, toldAlready: 0, byDecision: { advance: 1, reject: 1, hold: 0 } });
  expect(preview.answers).toEqual([
    { name: 'Ada', email: 'ada@example.org', opening: 'Data analyst', decision: 'advance' },
    { name: 'Ben', email: 'ben@example.org', opening: 'Data analyst', decision: 'reject' },
  ]);
  expect(preview.texts.map(({ decision, emails }) => [decision, emails])).toEqual([
    ['advance', ['ada@example.org']],
    ['reject', ['ben@example.org']],
  ]);
  expect(JSON.stringify(preview)).not.toContain('Not enough practice');
  const all = { kind: 'matching' as const, filter: {}, zone: 'Europe/Berlin' };
  expect((await answers(all)).seen).toBe(preview.seen);
  const told = bodyOf(await tell(all, preview.seen), 201);
  expect(told.told).toBe(2);
  expect(names(await owed())).toEqual(['Cai']);
  expect(names(await results('told=told'))).toEqual(['Ada', 'Ben']);
  expect((await candidate(ids[1])).decisions.standing?.told).toMatchObject({
    by: 'Olga Owner',
    way: 'by_hand',
    at: '2026-01-05T10:00:00.000Z',
  });
  // Whoever was told is not told twice, and what they were told is not taken back.
  expect((await tell(all, preview.seen)).status).toBe(409);
  const { batchId } = (await candidate(ids[1])).decisions.standing ?? {};
  expect((await owner.post<ErrorBody>(`/api/staff/decision-batches/${batchId}/take-back`)).body.error.reason).toBe('told');
  expect(bodyOf(await owner.post(`/api/staff/answers/tellings/${told.tellingId}/take-back`))).toEqual({ takenBack: 2 });
  expect(names(await owed('show=untold')).toSorted()).toEqual(['Ada', 'Ben']);
  expect((await owner.post(`/api/staff/answers/tellings/${told.tellingId}/take-back`)).status).toBe(404);
  expect(await platform.db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(platform.db));
});

test('a decision made anew after the candidate was told is owed to them again', async () => {
  const { ids, decide, answers, tell, owed, preview } = await deskWith([finished('Ada')]);
  await decide(these(...ids), 'hold');
  await tell(these(...ids), (await answers(these(...ids))).seen);
  expect((await owed()).total).toBe(0);
  expect(await preview({ selection: these(...ids), decision: 'advance', replaces: true })).toMatchObject({
    replacing: 1,
    replacingTold: 1,
  });
  await decide(these(...ids), 'advance', true);
  expect((await owed('show=untold')).rows).toMatchObject([{ name: 'Ada', decision: 'advance' }]);
});
