import type { CandidateForStaff } from '@assay/core/candidates';
import { beforeEach, expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const right = 'function double(n) { return 2 * n }';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

/** Typed something wrong in time, and the right thing on a device that was offline when the time ended. */
async function withLateTail() {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return n }')]));
  const late = attempt.rewriting(right);
  platform.clock.advance(5 * 60_000);
  const answer = bodyOf(await attempt.send([late]));
  await platform.work();
  return { ...started, answer };
}

const staffPage = async ({ owner, invitation }: Pick<Awaited<ReturnType<typeof withLateTail>>, 'owner' | 'invitation'>) =>
  bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).attempt;

const decide = (
  { owner, attempt }: Pick<Awaited<ReturnType<typeof withLateTail>>, 'owner' | 'attempt'>,
  counts: boolean,
  lastSeq = attempt.lastSeq(),
) => owner.post(`/api/staff/attempts/${attempt.attemptId}/late-tail`, { counts, reason: 'his train lost the net', lastSeq });

test('grades without and with the late edits, and counts those in time until a person has decided', async () => {
  const started = await withLateTail();
  expect(started.answer).toMatchObject({ isLate: true, ackedSeq: 2 });
  expect(await staffPage(started)).toMatchObject({
    closedBy: 'deadline',
    score: { points: 0 },
    lateTail: {
      edits: 1,
      lastSeq: 2,
      firstReceivedAt: '2026-01-05T10:05:00.000Z',
      scoreWithout: { points: 0, maxPoints: 4, isAboveFloor: false },
      scoreWith: { points: expect.closeTo(2.5), maxPoints: 4, isAboveFloor: true },
      decision: null,
    },
    items: [{ late: { answer: { texts: [{ text: right }] }, grade: { kind: 'code' } } }, { late: null }],
  });
  expect((await started.attempt.read()).lateTail).toEqual({
    edits: 1,
    lastReceivedAt: '2026-01-05T10:05:00.000Z',
    decision: null,
  });
});

test('counts the late edits when a person says so, with the reason in the audit and before the candidate', async () => {
  const started = await withLateTail();
  bodyOf(await decide(started, true));
  expect(await staffPage(started)).toMatchObject({
    score: { points: expect.closeTo(2.5), isAboveFloor: true },
    lateTail: { decision: { counts: true, reason: 'his train lost the net', by: 'Olga Owner' }, scoreWithout: { points: 0 } },
  });
  expect((await started.attempt.read()).lateTail?.decision).toEqual({
    counts: true,
    reason: 'his train lost the net',
    at: '2026-01-05T10:05:00.000Z',
  });
  const audit = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'attempt.pick-late-tail').executeTakeFirstOrThrow();
  expect(audit).toMatchObject({ subject: started.attempt.attemptId, reason: 'his train lost the net' });
  expect(JSON.parse(audit.details)).toMatchObject({ counts: true, edits: 1, pointsBefore: 0 });
  const responses = await platform.db.selectFrom('responses').select('score').orderBy('position').execute();
  expect(responses).toMatchObject([{ score: expect.closeTo(2.5) }, { score: 0 }]);

  bodyOf(await decide(started, false));
  expect(await staffPage(started)).toMatchObject({ score: { points: 0 }, lateTail: { decision: { counts: false } } });
});

test('takes a decision back when more arrives, and refuses one about less than there is', async () => {
  const started = await withLateTail();
  bodyOf(await decide(started, true));
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n + 0 }')]));
  expect(await decide(started, true, 2)).toMatchObject({ status: 409, body: { error: { reason: 'more_arrived' } } });
  expect(await decide(started, true)).toMatchObject({ status: 409, body: { error: { reason: 'grading' } } });
  await platform.work();
  expect(await staffPage(started)).toMatchObject({ score: { points: 0 }, lateTail: { edits: 2, decision: null } });
  bodyOf(await decide(started, true));
  expect(await staffPage(started)).toMatchObject({ score: { points: expect.closeTo(2.5) } });
});

test('says when late edits were typed, by a device clock that is an hour behind', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  const { attempt } = started;
  const hour = 3_600_000;
  const typedAt = (batch: ReturnType<typeof attempt.rewriting>, at: string) => ({
    ...batch,
    events: batch.events.map((event) => ({ ...event, clientAt: new Date(at).getTime() - hour })),
  });
  bodyOf(await attempt.send([typedAt(attempt.rewriting('a'), '2026-01-05T10:00:00.000Z')]));
  const [inTime, after] = [
    typedAt(attempt.rewriting('ab'), '2026-01-05T10:00:40.000Z'),
    typedAt(attempt.rewriting('abc'), '2026-01-05T10:03:00.000Z'),
  ];
  platform.clock.advance(10 * 60_000);
  bodyOf(await attempt.send([inTime, after]));
  await platform.work();
  expect((await staffPage(started))?.lateTail).toMatchObject({
    typedFrom: '2026-01-05T10:00:40.000Z',
    typedUntil: '2026-01-05T10:03:00.000Z',
    editsAfterEnd: 1,
  });
});

test('asks for the whole text when a late edit does not fit, and folds that', async () => {
  const { attempt, ...started } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  platform.clock.advance(2 * 60_000);
  const drifted = attempt.rewriting('drifted');
  const answer = bodyOf(await attempt.send([{ ...drifted, document: { ...attempt.document(), hash: 'other' } }]));
  expect(answer).toMatchObject({ isLate: true, resync: { itemId: attempt.itemId('code') } });
  bodyOf(await attempt.send([attempt.snapshot(right)]));
  await platform.work();
  expect(await staffPage({ ...started })).toMatchObject({ lateTail: { scoreWith: { points: expect.closeTo(2.5) } } });
});

test('keeps late choices too', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  platform.clock.advance(2 * 60_000);
  bodyOf(await started.attempt.send([started.attempt.choosing(['b'])]));
  await platform.work();
  bodyOf(await decide(started, true));
  expect(await staffPage(started)).toMatchObject({
    score: { points: 1 },
    items: [{ late: null }, { late: { answer: { selected: ['b'] } } }],
  });
  const responses = await platform.db.selectFrom('responses').select('optionsChosen').orderBy('position').execute();
  expect(responses).toEqual([{ optionsChosen: '[]' }, { optionsChosen: '["b"]' }]);
});

test('does not take edits of a device that had been taken over for a late tail', async () => {
  const { attempt, candidate } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  platform.clock.advance(2 * 60_000);
  expect(bodyOf(await attempt.send([attempt.rewriting('from the old tab')]))).toMatchObject({ isWriter: false, ackedSeq: 1 });
  expect((await attempt.read()).lateTail).toBeNull();
  const rows = await platform.db.selectFrom('eventBatches').select('place').execute();
  expect(rows).toEqual([{ place: 'superseded' }]);
});
