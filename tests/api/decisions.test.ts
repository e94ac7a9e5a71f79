import type { AuditPage } from '@assay/core/audit';
import { parseId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import { listResultsAnew, markGraded, writing } from '@assay/db';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { asking, deskWith, type ErrorBody, finished, names, these } from '../support/deciding.ts';
import { fillWith } from '../support/people-in-opening.ts';
import type { TestBrowser } from '../support/platform.ts';

test('decides about many at once, keeps score and line of that moment, and leaves out whom it cannot be about', async () => {
  const { ids, preview, send, results, candidate, opening, owner, platform } = await deskWith([
    finished('Ada', 80),
    { name: 'Ben', attempt: { score: 40, hasLateTail: true } },
    { name: 'Cai', attempt: {} },
    { name: 'Dee', attempt: { closed: true } },
    { name: 'Eli' },
    { name: 'Fay', attempt: { score: 30, isVoid: true } },
  ]);
  const sketch = { selection: these(...ids), decision: 'reject' as const, replaces: false };
  const seen = await preview(sketch);
  expect(seen).toMatchObject({ selected: 6, changing: 3, replacing: 0, provisional: 1, decided: 0, beingGraded: 1, notOver: 2 });
  expect(seen.people.map(({ name, deciding, now }) => [name, deciding?.percent ?? null, now])).toEqual([
    ['Ada', 80, null],
    ['Ben', 40, null],
    ['Fay', null, null],
  ]);
  expect(bodyOf(await send(sketch, seen.seen), 201).decided).toBe(3);
  const page = await results('sort=name');
  expect(page.rows.map(({ name, decision }) => [name, decision?.kind ?? null])).toEqual([
    ['Ada', 'reject'],
    ['Ben', 'reject'],
    ['Cai', null],
    ['Dee', null],
    ['Eli', null],
    ['Fay', 'reject'],
  ]);
  // A later floor and a later score change nothing about what was decided on.
  const { basedOn, ...input } = await openingInputOf(owner, opening);
  bodyOf(await owner.put(`/api/staff/openings/${opening.openingId}`, { basedOn, opening: { ...input, floorPercent: 90 } }));
  const attemptId = (await candidate(ids[1])).attempt?.attemptId ?? '';
  const regraded = { points: 10, toReview: 0, toReviewPoints: 0, maxPoints: 10, gradedAt: platform.base.now() };
  await writing(platform.db, (tx) => markGraded(tx, parseId('attempt', attemptId), regraded));
  expect((await candidate(ids[1])).decisions.standing).toMatchObject({
    kind: 'reject',
    reason: 'Not enough practice yet.',
    scorePercent: 40,
    linePercent: 60,
    isProvisional: true,
    by: 'Olga Owner',
    told: null,
  });
  expect(await platform.db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(platform.db));
});

async function openingInputOf(owner: TestBrowser, { openingId }: OpeningForStaff) {
  const opening = bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${openingId}`));
  const { title, role, level, assessmentId, managerName, managerEmail, answerByDays, floorPercent, floorReason, daysToKeep } = opening;
  return {
    basedOn: opening.saves,
    title,
    role,
    level,
    assessmentId,
    managerName,
    managerEmail,
    answerByDays,
    floorPercent,
    floorReason,
    daysToKeep,
  };
}

test('reject and hold need a reason, advance needs none, and the words stay within bounds', async () => {
  const { ids, preview, send } = await deskWith([finished('Ada')]);
  for (const [decision, reason, status] of [
    ['reject', ' x ', 422],
    ['hold', '', 422],
    ['hold', 'y'.repeat(1001), 422],
    ['advance', '', 201],
  ] as const) {
    const sketch = { selection: these(...ids), decision, replaces: true };
    expect({ decision, status: (await send(sketch, (await preview(sketch)).seen, reason)).status }).toEqual({ decision, status });
  }
});

test('a later decision replaces the earlier one, both are kept, and taking it back lets the earlier stand again', async () => {
  const { ids, decide, preview, candidate, owner, platform } = await deskWith([finished('Ada'), finished('Ben')]);
  const first = await decide(these(ids[0]), 'hold');
  platform.clock.advance(60_000);
  expect(await preview({ selection: these(...ids), decision: 'reject' })).toMatchObject({ changing: 1, decided: 1, replacing: 0 });
  const second = await decide(these(...ids), 'reject', true);
  expect(second.decided).toBe(2);
  expect((await candidate(ids[0])).decisions.history.map(({ kind, state }) => [kind, state])).toEqual([
    ['reject', 'standing'],
    ['hold', 'replaced'],
  ]);
  expect((await owner.post<ErrorBody>(`/api/staff/decision-batches/${first.batchId}/take-back`)).body.error).toMatchObject({
    code: 'conflict',
    reason: 'replaced',
  });
  expect(bodyOf(await owner.post(`/api/staff/decision-batches/${second.batchId}/take-back`))).toEqual({ takenBack: 2, kept: 0 });
  expect((await candidate(ids[0])).decisions).toMatchObject({
    standing: { kind: 'hold' },
    history: [{ state: 'taken_back' }, { state: 'standing' }],
  });
  expect((await candidate(ids[1])).decisions).toMatchObject({ standing: null, history: [{ kind: 'reject', state: 'taken_back' }] });
  expect((await owner.post(`/api/staff/decision-batches/${second.batchId}/take-back`)).status).toBe(409);
  const log = bodyOf(await owner.get<AuditPage>(`/api/staff/audit?action=decision.write&subject=${ids[0]}`));
  expect(log.entries.map(({ details }) => details)).toMatchObject([
    { change: 'decision taken back' },
    { decision: 'reject', replaced: 'hold', scorePercent: 70, linePercent: 60 },
    { decision: 'hold', replaced: null },
  ]);
  // What is said about a person goes with the person: the log outlives them.
  expect(JSON.stringify(log)).not.toContain('Not enough practice');
  expect(await platform.db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(platform.db));
});

test('whoever matches a filter is decided on, unless it is not whom the preview showed', async () => {
  const people = Array.from({ length: 120 }, (_, index) => finished(`Person ${index}`, index < 80 ? 30 : 90));
  const { opening, platform, preview, send, results } = await deskWith(people);
  const sketch = {
    selection: { kind: 'matching' as const, filter: { floor: 'below' as const, decision: 'undecided' as const } },
    decision: 'reject' as const,
    replaces: false,
  };
  const seen = await preview(sketch);
  expect(seen).toMatchObject({ selected: 80, changing: 80 });
  expect(seen.people).toHaveLength(20);
  await fillWith(platform, opening.openingId, [finished('One more', 10)]);
  const refused = await send(sketch, seen.seen);
  expect(refused.body.error).toMatchObject({ code: 'conflict', reason: 'selection_changed' });
  expect((await results('decision=reject')).total).toBe(0);
  expect(bodyOf(await send(sketch, (await preview(sketch)).seen), 201).decided).toBe(81);
  expect((await results('decision=reject&told=untold')).total).toBe(81);
  expect((await results('decision=undecided')).total).toBe(40);
  expect((await results('sort=decision&direction=asc')).rows.every(({ decision }) => decision?.kind === 'reject')).toBe(true);
  expect(names(await results('sort=decision&page=3')).length).toBe(21);
});

test('a score that changed since the preview is looked at again', async () => {
  const { ids, platform, preview, send, candidate } = await deskWith([finished('Ada', 30)]);
  const sketch = { selection: these(...ids), decision: 'reject' as const, replaces: false };
  const { seen } = await preview(sketch);
  const attemptId = (await candidate(ids[0])).attempt?.attemptId ?? '';
  const regraded = { points: 9, toReview: 0, toReviewPoints: 0, maxPoints: 10, gradedAt: platform.base.now() };
  await writing(platform.db, (tx) => markGraded(tx, parseId('attempt', attemptId), regraded));
  expect((await send(sketch, seen)).status).toBe(409);
});

test('a waived invitation can be decided on and is owed an answer from the day on which it was waived', async () => {
  const { ids, platform, opening, decide, owed } = await deskWith([{ name: 'Wim' }]);
  await platform.db
    .updateTable('invitations')
    .set({ waivedAt: '2026-01-04T10:00:00.000Z' })
    .where('openingId', '=', opening.openingId)
    .execute();
  for (const { invitationId, ...row } of await listResultsAnew(platform.db))
    await platform.db.updateTable('results').set(row).where('invitationId', '=', invitationId).execute();
  expect((await owed()).rows).toMatchObject([{ name: 'Wim', status: 'waived', promisedDay: '2026-01-11', daysOverdue: -6 }]);
  expect((await decide(these(...ids), 'advance')).decided).toBe(1);
});

test('managers and recruiters decide and tell, authors and reviewers cannot see any of it', async () => {
  const { platform, opening, ids } = await deskWith([finished('Ada')]);
  const { teamId } = opening;
  for (const role of ['recruiter', 'manager'] as const) {
    const member = asking(await signedInMember(platform, { name: role, roles: [role], team: teamId }), opening);
    expect((await member.decide(these(...ids), 'advance', true)).decided).toBe(1);
    expect((await member.owed()).total).toBe(1);
  }
  for (const role of ['author', 'reviewer'] as const) {
    const member = await signedInMember(platform, { name: role, roles: [role], team: teamId });
    const sketch = { selection: these(...ids), decision: 'advance' };
    expect((await member.post(`/api/staff/openings/${opening.openingId}/decisions/preview`, sketch)).status).toBe(404);
    expect((await member.post(`/api/staff/openings/${opening.openingId}/decisions`, { ...sketch, reason: '', seen: '' })).status).toBe(404);
    expect((await member.get('/api/staff/answers')).status).toBe(403);
    expect((await member.post('/api/staff/answers/preview', { selection: these(...ids) })).status).toBe(404);
    const everybody = { kind: 'matching', filter: {}, zone: 'UTC' };
    expect((await member.post('/api/staff/answers/preview', { selection: everybody })).status).toBe(403);
    expect((await member.post('/api/staff/answers/tell', { selection: everybody, seen: '' })).status).toBe(403);
  }
});

test('a selection names people of its own opening only', async () => {
  const { owner, ids, opening, platform, preview } = await deskWith([finished('Ada')]);
  const other = await createOpening(owner, { opening: { title: 'Other' } });
  const [foreign] = await fillWith(platform, other.openingId, [finished('Ben')]);
  expect(await preview({ selection: these(ids[0], foreign), decision: 'advance' })).toMatchObject({ selected: 1, changing: 1 });
  expect(opening.openingId).not.toBe(other.openingId);
});
