import { type AttemptId, parseId } from '@assay/core/ids';
import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, openAttempt, openingInputOf, saveOpening } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

test('two who edit one opening do not overwrite each other, and the later one is told who saved when', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const seen = await createOpening(owner);
  expect(seen).toMatchObject({ saves: 1, savedBy: 'Olga Owner', savedAt: seen.createdAt });
  const mina = await signedInMember(platform, { name: 'Mina', roles: ['recruiter'], team: parseId('team', seen.teamId) });
  platform.clock.advance(60_000);
  const theirs = bodyOf(await saveOpening(mina, seen, { floorPercent: 70 }));
  expect(theirs).toMatchObject({ floorPercent: 70, saves: 2, savedBy: 'Mina', savedAt: '2026-01-05T10:01:00.000Z' });

  const stale = await saveOpening(owner, seen, { title: 'By Olga' });
  expect(stale).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'saved_meanwhile' } } });
  expect(JSON.stringify(stale.body)).toContain('Mina saved this opening at 2026-01-05T10:01:00.000Z');
  expect(bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${seen.openingId}`))).toEqual(theirs);
  expect(bodyOf(await saveOpening(owner, theirs, { title: 'By Olga' }))).toMatchObject({ title: 'By Olga', floorPercent: 70, saves: 3 });
});

test('an opening says how many interviews a week it has, or that nobody knows', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  expect(opening.interviewsPerWeek).toBeNull();
  expect(bodyOf(await saveOpening(owner, opening, { interviewsPerWeek: 4 })).interviewsPerWeek).toBe(4);
  expect(await saveOpening(owner, opening, { interviewsPerWeek: 0 })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'opening.interviewsPerWeek' }] } },
  });
});

test('the same answer is above the floor of one opening and below that of another with the same assessment', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const lenient = await createOpening(owner, { opening: { floorPercent: 20 } });
  const strict = bodyOf(
    await owner.post<OpeningForStaff>('/api/staff/openings', { ...openingInputOf(lenient), title: 'Senior analyst', floorPercent: 90 }),
    201,
  );
  expect(strict.assessmentId).toBe(lenient.assessmentId);
  const rows: unknown[] = [];
  for (const [index, opening] of [lenient, strict].entries()) {
    const { invitation, token } = await invite(owner, opening, { email: `cleo${index}@example.org` });
    const candidate = platform.browser();
    bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
    const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
    const attempt = await openAttempt(candidate, attemptId);
    bodyOf(await attempt.send([attempt.choosing(['b'])]));
    bodyOf(await attempt.submit());
    await platform.work();
    const [row] = bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results`)).rows;
    rows.push([row?.scorePercent, row?.isAboveFloor]);
  }
  expect(rows).toEqual([
    [25, true],
    [25, false],
  ]);
});

test('refuses a floor finer than scores are counted', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  for (const floorPercent of [60.001, 1e-9, 100.5, -0.5])
    expect((await saveOpening(owner, opening, { floorPercent })).status, String(floorPercent)).toBe(422);
  let seen = opening;
  for (const floorPercent of [60.01, 33.33, 0, 100]) {
    seen = bodyOf(await saveOpening(owner, seen, { floorPercent }));
    expect(seen.floorPercent).toBe(floorPercent);
  }
});
