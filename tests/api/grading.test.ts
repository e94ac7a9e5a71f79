import { AppError } from '@assay/core';
import type { RunOutcome, RunRequest } from '@assay/core/runs';
import { expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { idleHealth } from '../support/idle-health.ts';
import { createPlatform } from '../support/platform.ts';

/** Doubles as the right program would, but gets zero wrong. */
const almostRight = (request: RunRequest): RunOutcome[] =>
  request.cases.map((runCase) => {
    const [n] = runCase.kind === 'call' ? runCase.arguments : [];
    const returned = typeof n === 'number' && n > 0 ? 2 * n : -7;
    return { outcome: 'completed', exitCode: 0, stdout: '', stderr: '', returned, wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 };
  });

const health = async () => idleHealth;

test('grades by weighted groups and says how it came about', async () => {
  const platform = await createPlatform({ runner: { run: async (request) => almostRight(request), health } });
  const { attempt, owner, invitation } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('function double(n) { return n > 0 ? 2 * n : -7 }'), attempt.choosing(['b'])]);
  bodyOf(await attempt.submit());
  await platform.work();
  const page = bodyOf(await owner.get(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  // Basics 2 of 2 at weight 2, edges 0 of 2 at weight 1: 2/3 of 3 points, and the choice's one point.
  expect(page).toMatchObject({
    invitation: { status: 'finished' },
    attempt: {
      score: { points: 3, maxPoints: 4, percent: 75, isAboveFloor: true },
      items: [
        {
          grade: {
            kind: 'code',
            share: expect.closeTo(2 / 3),
            groups: [
              { name: 'basics', passed: 2, total: 2 },
              { name: 'edges', passed: 0, total: 2 },
            ],
          },
        },
        { grade: { kind: 'choice', share: 1, selected: ['b'], correct: ['b'] } },
      ],
    },
  });
});

test('grades what was never run or submitted, and nothing where nothing was typed', async () => {
  const platform = await createPlatform({ runner: { run: async (request) => almostRight(request), health } });
  const { attempt, opening, owner } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  await attempt.send([attempt.rewriting('typed, not run')]);
  platform.clock.advance(70_000);
  await platform.sweep();
  await platform.work();
  const results = bodyOf(await owner.get(`/api/staff/openings/${opening.openingId}/results`));
  expect(results).toMatchObject({
    total: 1,
    rows: [{ status: 'finished', scorePercent: 50, isAboveFloor: false }],
    distribution: { n: 1, mean: 50 },
  });
  const responses = await platform.db.selectFrom('responses').selectAll().orderBy('position').execute();
  expect(responses).toMatchObject([
    {
      questionId: 'doubling',
      questionVersion: 1,
      language: 'javascript',
      score: 2,
      max: 3,
      purpose: 'real',
      counts: 1,
      isMeasured: 1,
      isAnswered: 1,
      closedBy: 'deadline',
      restScore: 0,
      restMax: 1,
    },
    { questionId: 'right-option', score: 0, max: 1, optionsChosen: '[]', isAnswered: 0, closedBy: 'deadline', restScore: 2, restMax: 3 },
  ]);
});

test('waits for the runner to come back and grades every item once', async () => {
  let isDown = true;
  let graded = 0;
  const platform = await createPlatform({
    runner: {
      run: async (request) => {
        if (isDown) throw new AppError('unavailable', 'nobody answers');
        graded += 1;
        return almostRight(request);
      },
      health,
    },
  });
  const { attempt } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('function double(n) { return 2 * n }')]);
  bodyOf(await attempt.submit());
  await platform.work();
  expect(await platform.db.selectFrom('jobs').select(['state', 'tries', 'lastError']).execute()).toEqual([
    { state: 'waiting', tries: 1, lastError: 'nobody answers' },
  ]);
  isDown = false;
  platform.clock.advance(60_000);
  await platform.work();
  await platform.work();
  expect(graded).toBe(1);
  expect(await platform.db.selectFrom('jobs').select('state').where('kind', '=', 'grade-attempt').execute()).toEqual([{ state: 'done' }]);
});

test('takes up the job of a process that was killed when its lease has run out', async () => {
  const platform = await createPlatform({ runner: { run: async (request) => almostRight(request), health } });
  const { attempt } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('function double(n) { return 2 * n }')]);
  bodyOf(await attempt.submit());
  const leaseUntil = new Date(platform.clock.now().getTime() + 30_000).toISOString();
  await platform.db.updateTable('jobs').set({ state: 'running', leaseOwner: 'killed', leaseUntil, tries: 1 }).execute();
  await platform.work();
  expect(await platform.db.selectFrom('gradings').selectAll().execute()).toEqual([]);
  platform.clock.advance(30_000);
  await platform.work();
  expect(await platform.db.selectFrom('gradings').select('share').execute()).toHaveLength(2);
});

test('says kindly that a run could not be made, and keeps the text', async () => {
  const platform = await createPlatform({
    runner: { run: () => Promise.reject(new AppError('unavailable', 'nobody answers')), health },
  });
  const { attempt } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('kept')]);
  const { runId } = bodyOf(await attempt.run(), 202);
  expect(bodyOf(await attempt.runResult(runId))).toMatchObject({ state: { kind: 'failed', message: expect.stringContaining('again') } });
  expect(await attempt.heldText()).toBe('kept');
});
