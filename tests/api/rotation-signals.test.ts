import type { RotationForStaff } from '@assay/core/rotation';
import { foldExposures } from '@assay/services';
import { expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';
import { candidates, choices, sat, versionsOf } from '../support/rotation.ts';

const dayMs = 86_400_000;

async function openedPlatform() {
  const platform = await createPlatform({ questions: choices(4) });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, {
    assessment: { sections: [{ title: 'All', pool: { kinds: ['choice'] }, count: 4, weight: 1 }] },
  });
  return { platform, owner, openingId: opening.openingId };
}

const watches = async ({ db }: Platform) => {
  const rows = await db
    .selectFrom('leakWatches')
    .innerJoin('questionVersions', 'questionVersions.id', 'leakWatches.questionVersionId')
    .select(['questionVersions.questionId', 'leakWatches.folded', 'leakWatches.watch'])
    .orderBy('questionVersions.questionId')
    .execute();
  return rows;
};
const signals = ({ db }: Platform) => db.selectFrom('leakSignals').selectAll().execute();

test('signals a question whose answer got around, once, and no other', async () => {
  const { platform, owner, openingId } = await openedPlatform();
  const next = candidates('signals', 4);
  for (let count = 0; count < 299; count += 1) await sat(platform, openingId, next(0));
  await platform.work();
  expect((await watches(platform)).map(({ folded, watch }) => [folded, watch])).toEqual(Array.from({ length: 4 }, () => [299, null]));
  for (let count = 0; count < 100; count += 1) await sat(platform, openingId, next(0));
  await platform.work();
  expect((await watches(platform)).map(({ folded }) => folded)).toEqual([399, 399, 399, 399]);
  expect(await signals(platform)).toEqual([]);
  platform.clock.advance(dayMs);
  for (let count = 0; count < 60; count += 1) await sat(platform, openingId, next(0.9));
  await platform.work();
  const found = await signals(platform);
  expect(found).toMatchObject([{ questionId: 'choice-0', settledAt: null }]);
  const finding = JSON.parse(found[0]?.finding ?? '{}');
  expect(finding).toMatchObject({ falseAlarmRate: 1 / 10_000 });
  expect(finding.n).toBeGreaterThan(99);
  expect(finding.statistic).toBeGreaterThanOrEqual(finding.threshold);
  const rotation = bodyOf(await owner.get<RotationForStaff>('/api/staff/rotation'));
  expect(rotation.open).toMatchObject([{ questionId: 'choice-0', kind: 'rest' }]);
  expect(rotation.open[0]?.evidence.join(' ')).toMatch(/about once in 10,000 answers/);
  expect(platform.log.filter((line) => line.includes('Error'))).toEqual([]);
}, 120_000);

test('an answer is taken up once, however often its job runs and whatever is graded anew', async () => {
  const { platform, owner, openingId } = await openedPlatform();
  const next = candidates('once', 4);
  const { attemptId, invitationId } = await sat(platform, openingId, next(0));
  await sat(platform, openingId, next(0));
  await platform.work();
  const before = await watches(platform);
  expect(before.map(({ folded }) => folded)).toEqual([2, 2, 2, 2]);
  await foldExposures(platform.system('grader'), { attemptId });
  bodyOf(await owner.post(`/api/staff/attempts/${attemptId}/reopen`, { minutes: 5, reason: 'the lift was broken' }));
  bodyOf(await owner.post(`/api/staff/attempts/${attemptId}/close`, { reason: 'they are done' }));
  await platform.work();
  expect((await owner.get(`/api/staff/invitations/${invitationId}/candidate`)).body).toMatchObject({
    attempt: { score: { points: expect.any(Number) } },
  });
  expect(await watches(platform)).toEqual(before);
});

test('a job that was killed between two answers takes up the rest', async () => {
  const { platform, openingId } = await openedPlatform();
  const { attemptId } = await sat(platform, openingId, candidates('killed', 4)(0));
  await platform.work();
  const rows = await platform.db.selectFrom('leakExposures').selectAll().execute();
  expect(rows).toHaveLength(4);
  // As the third transaction would have left it.
  const versions = await versionsOf(platform);
  for (const questionId of ['choice-2', 'choice-3']) {
    const version = versions.get(questionId) ?? '';
    await platform.db.deleteFrom('leakExposures').where('questionVersionId', '=', version).execute();
    await platform.db.deleteFrom('leakWatches').where('questionVersionId', '=', version).execute();
  }
  await foldExposures(platform.system('grader'), { attemptId });
  expect((await watches(platform)).map(({ folded }) => folded)).toEqual([1, 1, 1, 1]);
});

test('what does not count, is void or was only tried out is not taken up', async () => {
  const { platform, openingId } = await openedPlatform();
  const next = candidates('not counted', 4);
  const first = await sat(platform, openingId, next(0));
  await platform.db.updateTable('items').set({ counts: 0 }).where('attemptId', '=', first.attemptId).where('position', '=', 1).execute();
  const second = await sat(platform, openingId, next(0));
  const voided = { voidedAt: platform.clock.now().toISOString(), voidedBy: 'nobody', voidReason: 'Sat twice.' };
  await platform.db.updateTable('attempts').set(voided).where('id', '=', second.attemptId).execute();
  const third = await sat(platform, openingId, next(0));
  await platform.db.updateTable('attempts').set({ purpose: 'trial' }).where('id', '=', third.attemptId).execute();
  await platform.work();
  expect((await watches(platform)).map(({ questionId, folded }) => [questionId, folded])).toEqual([
    ['choice-1', 1],
    ['choice-2', 1],
    ['choice-3', 1],
  ]);
});
