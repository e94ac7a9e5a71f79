import type { HomeForStaff } from '@assay/core/accounts';
import type { CandidateForStaff } from '@assay/core/candidates';
import { beforeEach, expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const minute = 60_000;

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

async function working(breakMinutes: number) {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 10 * minute }, invitation: { breakMinutes } });
  const { owner, candidate, attempt, invitation } = started;
  return {
    ...started,
    timing: async () => (await attempt.heartbeat()).timing,
    pause: () => candidate.post(`${attempt.path}/break`),
    goOn: () => candidate.post(`${attempt.path}/break/end`),
    seen: async () => bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).attempt,
  };
}

test('the clock stands still until the breaks are used up, runs again by itself, and nobody works in them', async () => {
  const { owner, attempt, timing, pause, seen } = await working(15);
  platform.clock.advance(4 * minute);
  bodyOf(await pause());
  platform.clock.advance(5 * minute);
  expect(await timing()).toMatchObject({
    phase: 'paused',
    remainingMs: 6 * minute,
    closesAt: null,
    resumesAt: '2026-01-05T10:19:00.000Z',
    breakLeftMs: 10 * minute,
  });
  expect((await attempt.read()).items).toEqual([]);
  expect((await attempt.submit()).body).toMatchObject({ error: { reason: 'paused' } });
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).running).toMatchObject([{ closesAt: null }]);
  platform.clock.advance(10 * minute);
  expect(await timing()).toMatchObject({ phase: 'running', remainingMs: 6 * minute, resumesAt: null, breakLeftMs: 0 });
  expect((await pause()).body).toMatchObject({ error: { reason: 'no_break_left' } });
  platform.clock.advance(6 * minute);
  expect(await platform.sweep()).toHaveLength(0);
  platform.clock.advance(10_001);
  expect(await platform.sweep()).toHaveLength(1);
  expect(await seen()).toMatchObject({ usedMs: 10 * minute, closedAt: '2026-01-05T10:25:00.000Z' });
});

test('whoever goes on earlier keeps the rest of the breaks', async () => {
  const { timing, pause, goOn } = await working(15);
  bodyOf(await pause());
  platform.clock.advance(2 * minute);
  bodyOf(await goOn());
  bodyOf(await goOn());
  expect(await timing()).toMatchObject({ phase: 'running', remainingMs: 10 * minute, breakLeftMs: 13 * minute });
  platform.clock.advance(minute);
  bodyOf(await pause());
  expect(await timing()).toMatchObject({ phase: 'paused', remainingMs: 9 * minute, resumesAt: '2026-01-05T10:16:00.000Z' });
});

test('a break that the team gives costs nothing of the own ones, and minutes may be added in an own one', async () => {
  const { owner, attempt, timing, pause, goOn } = await working(15);
  const act = async (what: string, body: unknown) => bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/${what}`, body));
  await act('break', { reason: 'fire alarm' });
  platform.clock.advance(20 * minute);
  bodyOf(await goOn());
  expect(await timing()).toMatchObject({ breakLeftMs: 15 * minute });
  bodyOf(await pause());
  await act('minutes', { minutes: 3, reason: 'fire alarm' });
  platform.clock.advance(15 * minute);
  expect(await timing()).toMatchObject({ phase: 'running', remainingMs: 13 * minute, closesAt: '2026-01-05T10:48:00.000Z' });
  platform.clock.advance(13 * minute + 10_001);
  expect(await platform.sweep()).toHaveLength(1);
});

test('an attempt that the team closes in an own break has used what it had used before', async () => {
  const { owner, attempt, pause, seen } = await working(15);
  platform.clock.advance(4 * minute);
  bodyOf(await pause());
  platform.clock.advance(minute);
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/close`, { reason: 'they asked for it' }));
  expect(await seen()).toMatchObject({ usedMs: 4 * minute, closedBy: 'team' });
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 2, reason: 'they came back' }));
  expect((await attempt.heartbeat()).timing).toMatchObject({ phase: 'running', remainingMs: 2 * minute });
});

test('nobody takes a break that the invitation does not allow', async () => {
  const { pause, timing } = await working(0);
  expect((await pause()).body).toMatchObject({ error: { reason: 'no_break_left' } });
  expect(await timing()).toMatchObject({ phase: 'running', breakLeftMs: 0 });
});
