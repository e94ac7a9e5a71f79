import type { AttemptForCandidate } from '@assay/core/attempts';
import type { AuditPage } from '@assay/core/audit';
import type { BulkSketchInput } from '@assay/core/bulk';
import { parseId } from '@assay/core/ids';
import { findAttemptByInvitation, getInvitation, markBreaksAllowed, markConditions, writing } from '@assay/db';
import { createMemoryMailer } from '@assay/integrations';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, startedAttempt } from '../support/attempt.ts';
import { counts, doing, why } from '../support/bulk.ts';
import { type ErrorBody, finished, these } from '../support/deciding.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { fillWith, type Person } from '../support/people-in-opening.ts';
import { createPlatform } from '../support/platform.ts';

const minuteMs = 60_000;
const soon = '2026-01-06T10:00:00.000Z';
const later = '2026-01-08T10:00:00.000Z';
const latest = '2026-01-10T10:00:00.000Z';

async function deskWith(people: readonly Person[], { hasMail = false } = {}) {
  const mailer = createMemoryMailer();
  const platform = await createPlatform(hasMail ? { mailer } : {});
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const ids = await fillWith(platform, opening.openingId, people);
  const idOf = (name: string) => parseId('invitation', ids[people.findIndex((person) => person.name === name)] ?? '');
  return {
    platform,
    mailer,
    owner,
    opening,
    ids,
    ...doing(owner, opening),
    idOf,
    invitation: (name: string) => getInvitation(platform.db, idOf(name)),
    attempt: async (name: string) => {
      const attempt = await findAttemptByInvitation(platform.db, idOf(name));
      if (attempt === null) throw new Error(`${name} has no attempt`);
      return attempt;
    },
    /** As the retake rule leaves somebody whose earlier score stands. */
    waive: async (name: string) => {
      await platform.db.updateTable('invitations').set({ waivedAt: soon }).where('id', '=', idOf(name)).execute();
    },
    traces: async (action: string) => bodyOf(await owner.get<AuditPage>(`/api/staff/audit?action=${action}`)).entries,
  };
}

test('extends the window of everybody whom it helps, and says of the others why not', async () => {
  const desk = await deskWith([
    { name: 'Ada', startsUntil: soon },
    { name: 'Ben', startsUntil: '2026-01-05T09:00:00.000Z' },
    { name: 'Cai', startsUntil: latest },
    { name: 'Dee' },
    { name: 'Eli', startsUntil: soon, attempt: {} },
    { name: 'Fay', startsUntil: soon, isRevoked: true },
    { name: 'Gus', startsUntil: soon },
  ]);
  await desk.waive('Gus');
  const sketch = { selection: these(...desk.ids), action: { kind: 'extend' as const, startsUntil: later } };
  const preview = await desk.preview(sketch);
  expect(preview).toMatchObject({ selected: 7, applies: 2, people: [{ name: 'Ada' }, { name: 'Ben' }] });
  expect(counts(preview)).toEqual({ not_later: 1, no_end: 1, started: 1, revoked: 1, waived: 1 });
  const done = await desk.carryOut(sketch);
  expect({ done: done.done, left: counts(done) }).toEqual({ done: 2, left: counts(preview) });
  expect(done.leftOut.find(({ reason }) => reason === 'started')?.people).toMatchObject([{ name: 'Eli' }]);
  expect((await desk.invitation('Ada')).startsUntil?.toISOString()).toBe(later);
  expect((await desk.invitation('Ben')).startsUntil?.toISOString()).toBe(later);
  expect((await desk.invitation('Cai')).startsUntil?.toISOString()).toBe(latest);
  expect((await desk.invitation('Fay')).startsUntil?.toISOString()).toBe(soon);
});

test('leaves for everybody the trace that the same leaves for one', async () => {
  const desk = await deskWith([
    { name: 'Ada', startsUntil: soon },
    { name: 'Ben', startsUntil: soon },
  ]);
  bodyOf(await desk.owner.post(`/api/staff/invitations/${desk.idOf('Ada')}/window`, { startsUntil: later, reason: why }));
  await desk.carryOut({ selection: these(desk.idOf('Ben')), action: { kind: 'extend', startsUntil: later } });
  const [ben, ada, ...more] = await desk.traces('invitation.extend');
  expect(more).toEqual([]);
  const { reason, details, actionName } = ada ?? {};
  expect({ reason, details, actionName }).toEqual({ reason: why, details: { from: soon, to: later }, actionName: 'invitation.extend' });
  expect(ben).toMatchObject({ reason, details, actionName });
});

test('time and breaks before the start, breaks alone while somebody works, and nobody loses what they have unless it is asked for', async () => {
  const desk = await deskWith([
    { name: 'Ada' },
    { name: 'Ben', attempt: {} },
    finished('Cai'),
    { name: 'Dee' },
    { name: 'Eli', isRevoked: true },
    { name: 'Fay' },
  ]);
  await writing(desk.platform.db, async (tx) => {
    await markConditions(tx, desk.idOf('Dee'), { timeMultiplier: 2, breakMinutes: 5 });
    await markConditions(tx, desk.idOf('Fay'), { timeMultiplier: 1.5, breakMinutes: 10 });
  });
  const action = { kind: 'conditions' as const, timeMultiplier: 1.5, breakMinutes: 10 };
  const preview = await desk.preview({ selection: these(...desk.ids), action });
  expect(preview).toMatchObject({ applies: 2, breaksAlone: 1 });
  expect(counts(preview)).toEqual({ ended: 1, has_more: 1, revoked: 1, same: 1 });
  expect((await desk.carryOut({ selection: these(...desk.ids), action })).done).toBe(2);
  expect(await desk.invitation('Ada')).toMatchObject({ timeMultiplier: 1.5, breakMinutes: 10 });
  expect(await desk.attempt('Ben')).toMatchObject({ timeMultiplier: 1, breakMs: 10 * minuteMs });
  expect(await desk.invitation('Dee')).toMatchObject({ timeMultiplier: 2, breakMinutes: 5 });
  expect((await desk.carryOut({ selection: these(desk.idOf('Dee')), action: { ...action, lowers: true } })).done).toBe(1);
  expect(await desk.invitation('Dee')).toMatchObject({ timeMultiplier: 1.5, breakMinutes: 10 });
  // What is not named stays as it is for each.
  const breaks = { selection: these(desk.idOf('Dee'), desk.idOf('Ben')), action: { ...action, timeMultiplier: null, breakMinutes: 20 } };
  expect((await desk.carryOut(breaks)).done).toBe(2);
  expect(await desk.invitation('Dee')).toMatchObject({ timeMultiplier: 1.5, breakMinutes: 20 });
  const time = { selection: these(desk.idOf('Ben')), action: { ...action, timeMultiplier: 2, breakMinutes: null } };
  expect(counts(await desk.preview(time))).toEqual({ started: 1 });
});

test('adds minutes to whoever works or is in a break, and opens again whoever has finished', async () => {
  const desk = await deskWith([
    { name: 'Ada', attempt: {} },
    { name: 'Ben', attempt: {} },
    finished('Cai'),
    { name: 'Dee', attempt: { score: 50, isVoid: true } },
    { name: 'Eli' },
  ]);
  const ben = await desk.attempt('Ben');
  await writing(desk.platform.db, (tx) => markBreaksAllowed(tx, ben.id, 0));
  bodyOf(await desk.owner.post(`/api/staff/attempts/${ben.id}/break`, { reason: why }));
  const selection = these(...desk.ids);
  const added = await desk.carryOut({ selection, action: { kind: 'add_minutes', minutes: 15 } });
  expect({ done: added.done, left: counts(added) }).toEqual({ done: 2, left: { ended: 2, not_started: 1 } });
  expect([(await desk.attempt('Ada')).addedMs, (await desk.attempt('Ben')).addedMs]).toEqual([15 * minuteMs, 15 * minuteMs]);
  const opened = await desk.carryOut({ selection, action: { kind: 'reopen', minutes: 5 } });
  expect({ done: opened.done, left: counts(opened) }).toEqual({ done: 1, left: { open: 2, void: 1, not_started: 1 } });
  expect(await desk.attempt('Cai')).toMatchObject({ closedAt: null, gradedAt: null });
  expect((await desk.attempt('Dee')).closedAt).not.toBeNull();
  expect((await desk.traces('attempt.reopen')).map(({ reason }) => reason)).toEqual([why]);
});

test('the page of somebody who works shows the minutes that everybody got', async () => {
  const platform = await createPlatform({ runner: doublingRunner });
  const { owner, opening, candidate, attempt } = await startedAttempt(platform);
  const until = async () => {
    const { timing } = bodyOf(await candidate.get<AttemptForCandidate>(attempt.path));
    return timing.phase === 'running' ? Date.parse(timing.closesAt ?? '') : null;
  };
  const before = await until();
  const matching = { kind: 'matching' as const, filter: { status: 'running' as const } };
  expect((await doing(owner, opening).carryOut({ selection: matching, action: { kind: 'add_minutes', minutes: 7 } })).done).toBe(1);
  expect(await until()).toBe((before ?? 0) + 7 * minuteMs);
});

test('revokes the links of whoever has not started, and asks those for an attempt whose earlier score stood', async () => {
  const desk = await deskWith([
    { name: 'Ada' },
    { name: 'Ben', attempt: {} },
    { name: 'Cai', isRevoked: true },
    { name: 'Dee', startsUntil: soon },
  ]);
  await desk.waive('Dee');
  bodyOf(await desk.owner.post(`/api/staff/invitations/${desk.idOf('Ada')}/links`), 201);
  const selection = these(...desk.ids);
  const revoked = await desk.carryOut({ selection, action: { kind: 'revoke' } });
  expect({ done: revoked.done, left: counts(revoked) }).toEqual({ done: 1, left: { started: 1, no_links: 2 } });
  expect((await desk.traces('invitation.write'))[0]).toMatchObject({ details: { change: 'links revoked', links: 1 }, reason: why });
  const asked = await desk.carryOut({ selection, action: { kind: 'unwaive' } });
  expect({ done: asked.done, left: counts(asked) }).toEqual({ done: 1, left: { not_waived: 3 } });
  expect((await desk.invitation('Dee')).waivedAt).toBeNull();
});

test('reminds by mail whoever can still start, once, and not at all without a mail server', async () => {
  const people = [{ name: 'Ada' }, { name: 'Ben', attempt: {} }, { name: 'Cai', isRevoked: true }, { name: 'Dee', startsUntil: soon }];
  const desk = await deskWith([...people, { name: 'Eli', startsUntil: '2026-01-05T09:00:00.000Z' }], { hasMail: true });
  const { platform, mailer } = desk;
  const sketch = { selection: these(...desk.ids), action: { kind: 'remind' as const, timeZone: 'Europe/Berlin' } };
  const reminded = await desk.carryOut(sketch, '');
  expect({ done: reminded.done, left: counts(reminded) }).toEqual({ done: 2, left: { started: 1, revoked: 1, over: 1 } });
  expect(counts(await desk.preview(sketch))).toMatchObject({ on_its_way: 2 });
  await platform.work();
  expect(mailer.sent.map(({ to }) => to.name).toSorted()).toEqual(['Ada', 'Dee']);
  const without = await deskWith(people);
  const body = { selection: these(...without.ids), action: sketch.action };
  expect(
    (await without.owner.post<ErrorBody>(`/api/staff/openings/${without.opening.openingId}/bulk/preview`, body)).body.error,
  ).toMatchObject({ code: 'conflict', reason: 'no_mail' });
});

test('what the preview did not show is refused: another who matches, another window, another number, a second press', async () => {
  const desk = await deskWith([{ name: 'Ada', startsUntil: soon }, { name: 'Ben', attempt: {} }, finished('Cai')]);
  const everybody = { kind: 'matching' as const, filter: {} };
  const extending = { selection: everybody, action: { kind: 'extend' as const, startsUntil: later } };
  const { seen } = await desk.preview(extending);
  const [dee] = await fillWith(desk.platform, desk.opening.openingId, [{ name: 'Dee', startsUntil: soon }]);
  const refused = await desk.send({ ...extending, reason: why, seen });
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'selection_changed' } } });
  expect((await getInvitation(desk.platform.db, parseId('invitation', dee ?? ''))).startsUntil?.toISOString()).toBe(soon);
  const again = await desk.preview(extending);
  bodyOf(await desk.owner.post(`/api/staff/invitations/${dee}/window`, { startsUntil: '2026-01-07T10:00:00.000Z', reason: why }));
  expect((await desk.send({ ...extending, reason: why, seen: again.seen })).status).toBe(409);

  const minutes = (count: number) => ({ selection: everybody, action: { kind: 'add_minutes' as const, minutes: count } });
  const ten = await desk.preview(minutes(10));
  expect((await desk.send({ ...minutes(100), reason: why, seen: ten.seen })).status).toBe(409);
  const pressed = { ...minutes(10), reason: why, seen: ten.seen };
  const answers = await Promise.all([desk.send(pressed), desk.send(pressed)]);
  expect(answers.filter(({ body }) => body.done === 1)).toHaveLength(1);
  expect((await desk.send(pressed)).status).toBe(409);
  expect((await desk.attempt('Ben')).addedMs).toBe(10 * minuteMs);
  const nobody = { selection: these(desk.idOf('Cai')), action: { kind: 'unwaive' as const } };
  const { seen: ofNobody } = await desk.preview(nobody);
  expect((await desk.send({ ...nobody, reason: why, seen: ofNobody })).body.error).toMatchObject({ reason: 'nobody' });
});

test('two thousand at once, while others get the database in between', async () => {
  const people = Array.from({ length: 2_000 }, (_, index) => ({ name: `Person ${index}`, startsUntil: soon }));
  const desk = await deskWith(people);
  const sketch = { selection: { kind: 'matching' as const, filter: {} }, action: { kind: 'extend' as const, startsUntil: later } };
  const { applies, seen } = await desk.preview(sketch);
  expect(applies).toBe(2_000);
  let isOver = false;
  let savesMeanwhile = 0;
  const saving = async () => {
    while (!isOver) {
      await writing(desk.platform.db, (tx) => tx.selectFrom('teams').select('id').execute());
      savesMeanwhile += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const cpuBefore = process.cpuUsage();
  const [done] = await Promise.all([
    desk.send({ ...sketch, reason: why, seen }).finally(() => {
      isOver = true;
    }),
    saving(),
  ]);
  const { user, system } = process.cpuUsage(cpuBefore);
  expect(bodyOf(done).done).toBe(2_000);
  expect(savesMeanwhile).toBeGreaterThan(40);
  expect((user + system) / 1e6).toBeLessThan(30);
  const traced = await desk.platform.db
    .selectFrom('audit')
    .select((eb) => eb.fn.count<number>('subject').distinct().as('people'))
    .where('action', '=', 'invitation.extend')
    .executeTakeFirstOrThrow();
  expect(traced.people).toBe(2_000);
  await fillWith(desk.platform, desk.opening.openingId, [{ name: 'One more', startsUntil: soon }]);
  const path = `/api/staff/openings/${desk.opening.openingId}/bulk/preview`;
  expect((await desk.owner.post<ErrorBody>(path, sketch)).body.error).toMatchObject({ reason: 'too_many' });
});

test('a disk that is full in the middle takes nothing back, and the answer says who is missing', async () => {
  const people = Array.from({ length: 600 }, (_, index) => ({ name: `Person ${index}`, startsUntil: soon }));
  const desk = await deskWith(people);
  const { db } = desk.platform;
  const sketch = { selection: { kind: 'matching' as const, filter: {} }, action: { kind: 'extend' as const, startsUntil: later } };
  const { seen } = await desk.preview(sketch);
  const pages = (await sql<{ pageCount: number }>`pragma page_count`.execute(db)).rows[0]?.pageCount ?? 0;
  await sql`pragma max_page_count = ${sql.lit(pages + 30)}`.execute(db);
  const { done, leftOut } = bodyOf(await desk.send({ ...sketch, reason: why, seen }));
  expect(done).toBeGreaterThan(0);
  expect(counts({ leftOut })).toEqual({ database_full: 600 - done });
  const extended = await db.selectFrom('invitations').select('id').where('startsUntil', '=', later).execute();
  expect(extended).toHaveLength(done);
  await sql`pragma max_page_count = 1000000`.execute(db);
  expect((await desk.carryOut(sketch)).done).toBe(600 - done);
});

test('managers and recruiters may, authors and reviewers may not, and nobody reaches another opening', async () => {
  const desk = await deskWith([{ name: 'Ada', startsUntil: soon }]);
  const { platform, owner, opening, ids } = desk;
  const actions: BulkSketchInput['action'][] = [
    { kind: 'extend', startsUntil: later },
    { kind: 'conditions', timeMultiplier: 1.5, breakMinutes: null },
    { kind: 'add_minutes', minutes: 5 },
    { kind: 'reopen', minutes: 5 },
    { kind: 'revoke' },
    { kind: 'unwaive' },
    { kind: 'remind', timeZone: 'UTC' },
  ];
  for (const role of ['author', 'reviewer', 'recruiter', 'manager'] as const) {
    const member = await signedInMember(platform, { name: role, roles: [role], team: opening.teamId });
    const isIn = role === 'recruiter' || role === 'manager';
    for (const action of actions) {
      const path = `/api/staff/openings/${opening.openingId}/bulk`;
      const previewed = await member.post(`${path}/preview`, { selection: these(...ids), action });
      // Without a mail server nobody reminds.
      expect({ role, action, status: previewed.status }).toEqual({
        role,
        action,
        status: !isIn ? 404 : action.kind === 'remind' ? 409 : 200,
      });
      if (!isIn) expect((await member.post(path, { selection: these(...ids), action, reason: why, seen: '' })).status).toBe(404);
    }
  }
  const other = await createOpening(owner, { opening: { title: 'Other' } });
  const [foreign] = await fillWith(platform, other.openingId, [{ name: 'Foreign', startsUntil: soon }]);
  const selection = these(ids[0], foreign);
  expect(await desk.preview({ selection, action: { kind: 'extend', startsUntil: later } })).toMatchObject({ selected: 1, applies: 1 });
});

test('asks for a reason where the same for one does, and takes no number that makes no sense', async () => {
  const { owner, opening, ids } = await deskWith([{ name: 'Ada', startsUntil: soon }]);
  const selection = these(...ids);
  for (const [action, reason] of [
    [{ kind: 'extend', startsUntil: later }, ''],
    [{ kind: 'revoke' }, 'x'],
    [{ kind: 'add_minutes', minutes: 0 }, why],
    [{ kind: 'add_minutes', minutes: 1.5 }, why],
    [{ kind: 'reopen', minutes: 1e9 }, why],
    [{ kind: 'conditions', timeMultiplier: null, breakMinutes: null }, why],
    [{ kind: 'conditions', timeMultiplier: 0.5, breakMinutes: null }, why],
    [{ kind: 'extend', startsUntil: 'tomorrow' }, why],
    [{ kind: 'remind', timeZone: 'Mars' }, ''],
    [{ kind: 'delete' }, why],
  ] as const) {
    const answer = await owner.post(`/api/staff/openings/${opening.openingId}/bulk`, { selection, action, reason, seen: '' });
    expect({ action, status: answer.status }).toEqual({ action, status: 422 });
  }
});
