import type { HomeForStaff } from '@assay/core/accounts';
import type { ProblemForStaff } from '@assay/core/problems';
import { describe, expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const minute = 60_000;
type Started = Awaited<ReturnType<typeof startedAttempt>>;

const report = ({ candidate, attempt }: Started, changes: Record<string, unknown> = {}) =>
  candidate.post(`${attempt.path}/problems`, {
    itemId: attempt.itemId('code'),
    kind: 'statement',
    text: 'The example and the text disagree.',
    ...changes,
  });
const homeOf = async ({ owner }: Started) => bodyOf(await owner.get<HomeForStaff>('/api/staff/home'));

describe('a report of a problem', () => {
  test('reaches the home of the team and the page of its question, without a name', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    bodyOf(await report(started), 201);
    platform.clock.advance(minute);
    bodyOf(await report(started, { itemId: started.attempt.itemId('choice'), kind: 'other', text: 'lone \ud800 half' }), 201);
    const { problems } = await homeOf(started);
    expect(problems).toMatchObject({
      open: 2,
      newest: [
        { question: 'The right option', opening: 'Data analyst', kind: 'other', text: 'lone \ud800 half', settled: null, maySettle: true },
        { question: 'Doubling', version: 1, kind: 'statement', reportedAt: '2026-01-05T10:00:00.000Z' },
      ],
    });
    expect(JSON.stringify(problems)).not.toContain('Cleo');
    const listed = bodyOf(await started.owner.get<{ problems: ProblemForStaff[] }>('/api/staff/questions/doubling/problems'));
    expect(listed.problems.map(({ text }) => text)).toEqual(['The example and the text disagree.']);
  });

  test('stops nothing: the clock runs on and the answer is taken', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    const before = (await started.attempt.read()).timing.closesAt;
    bodyOf(await report(started), 201);
    expect((await started.attempt.read()).timing.closesAt).toBe(before);
    expect(bodyOf(await started.attempt.send([started.attempt.rewriting('// on')])).ackedSeq).toBe(1);
  });

  test('is settled once, with a note, and the audit log says by whom', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    bodyOf(await report(started), 201);
    const [open] = (await homeOf(started)).problems.newest;
    const path = `/api/staff/problems/${open?.problemId}/settle`;
    bodyOf(await started.owner.post(path, { note: 'the example is mended in version 2' }));
    expect((await homeOf(started)).problems).toEqual({ open: 0, newest: [] });
    const { problems } = bodyOf(await started.owner.get<{ problems: ProblemForStaff[] }>('/api/staff/questions/doubling/problems'));
    expect(problems).toMatchObject([{ settled: { note: 'the example is mended in version 2' }, maySettle: false }]);
    expect(await started.owner.post(path, { note: '' })).toMatchObject({ status: 409, body: { error: { reason: 'settled' } } });
    const audit = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'problem.settle').execute();
    expect(audit).toMatchObject([{ subject: open?.problemId, reason: 'the example is mended in version 2' }]);
    expect(audit[0]?.actor).toMatch(/^staff:acc_/);
  });

  test('is not taken in a break, nor after the end', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    const { owner, attempt } = started;
    bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/break`, { reason: 'a call' }));
    expect((await report(started)).body).toMatchObject({ error: { code: 'attempt_closed' } });
    bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/break/end`));
    bodyOf(await report(started), 201);
    bodyOf(await attempt.submit());
    expect((await report(started)).body).toMatchObject({ error: { code: 'attempt_closed' } });
  });

  test('must say something, about an item of this attempt', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    for (const changes of [{ text: '  a ' }, { text: 'x'.repeat(1001) }, { kind: 'rude' }, { itemId: `itm_${'0'.repeat(26)}` }]) {
      expect((await report(started, changes)).status).toBe(422);
    }
  });

  test('comes five times a minute at most, and twenty times in all', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await report(started)).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
    for (let turn = 0; turn < 15; turn += 1) {
      if (turn % 5 === 0) platform.clock.advance(minute);
      bodyOf(await report(started), 201);
    }
    platform.clock.advance(minute);
    expect(await report(started)).toMatchObject({ status: 409, body: { error: { reason: 'too_many_reports' } } });
  });

  test('goes with the attempt when it is deleted', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    bodyOf(await report(started), 201);
    await platform.db.deleteFrom('candidates').execute();
    expect(await platform.db.selectFrom('problemReports').selectAll().execute()).toEqual([]);
  });
});
