import type { AgreementForStaff } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import { everythingStored } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import type { TestBrowser } from '../support/platform.ts';
import { draftOf, finishing, nextOf, queueOf, type ReviewedOpening, reviewedOpening, scoreNext } from '../support/reviews.ts';
import { nextTraining, practising, trainingOf, trainingStockOf } from '../support/training.ts';

const best = { clear: 0, complete: 0 };
const middle = { clear: 1, complete: 0 };
const worst = { clear: 2, complete: 1 };

/** What everybody is told who must hear nothing of what somebody practised. */
async function toldElsewhere(world: ReviewedOpening, invitationId: string, browsers: readonly TestBrowser[]): Promise<unknown[]> {
  const assessment = `/api/staff/assessments/${world.opening.assessmentId}`;
  const paths = [
    `/api/staff/invitations/${invitationId}/candidate`,
    `/api/staff/openings/${world.opening.openingId}/results.csv`,
    `${assessment}/agreement`,
    `${assessment}/review-plan`,
    '/api/staff/reviews',
    '/api/staff/reviews/severity',
    '/api/staff/reviews/disputes',
    '/api/staff/training',
    '/api/staff/audit',
    '/api/staff/home',
  ];
  const answers: unknown[] = [];
  for (const browser of browsers)
    for (const path of paths) {
      const { status, body } = await browser.get(path);
      answers.push(status === 200 ? body : status);
    }
  return answers;
}

test('whoever practises scores a settled answer, and then sees what it was settled at, criterion by criterion', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 100 });
  await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul, tess] = [
    await world.member('Rita', ['reviewer']),
    await world.member('Raul', ['reviewer']),
    await world.member('Tess', ['reviewer']),
  ];
  await scoreNext(rita, best);
  expect(await trainingStockOf(tess)).toEqual([]);
  expect(await nextTraining(tess)).toBe(null);
  await scoreNext(raul, { ...middle, note: 'A-NOTE-OF-RAUL' });
  expect(await trainingStockOf(tess)).toMatchObject([{ questionId: 'reflection', left: 1, practised: 0, hasBegun: false }]);

  const trainingId = await nextTraining(tess);
  const before = await trainingOf(tess, trainingId);
  expect(before).toMatchObject({ state: 'begun', draft: { levels: {} }, saves: 0, result: null, isWithdrawn: false });
  expect(JSON.stringify(before)).not.toMatch(/A-NOTE-OF-RAUL|rubricShare|settled/);
  const path = `/api/staff/training/${trainingId}`;
  const half = { levels: { clear: 2 }, notes: { clear: 'Half' }, overall: '' };
  expect(bodyOf(await tess.put(`${path}/draft`, { basedOn: 0, draft: half }))).toEqual({ saves: 1 });
  expect(await tess.put(`${path}/draft`, { basedOn: 0, draft: half })).toMatchObject({
    status: 409,
    body: { error: { reason: 'saved_meanwhile' } },
  });
  expect(await tess.post(`${path}/finish`, { basedOn: 1, draft: half })).toMatchObject({
    status: 422,
    body: { error: { message: 'Choose a level for “Complete” first.' } },
  });
  expect((await tess.put(`${path}/draft`, { basedOn: 1, draft: { ...half, levels: { clear: 3 } } })).status).toBe(422);
  // Coming back lands in the same answer.
  expect(await nextTraining(tess)).toBe(trainingId);
  const result = bodyOf(await tess.post(`${path}/finish`, { basedOn: 1, draft: draftOf({ clear: 2, complete: 0 }) }));
  expect(result).toEqual({
    share: 0.4,
    settledShare: 0.8,
    by: 'reviews',
    reviews: 2,
    criteria: [
      { id: 'clear', title: 'Clear', own: 0, settled: 2, difference: -2, most: 3 },
      { id: 'complete', title: 'Complete', own: 2, settled: 2, difference: 0, most: 2 },
    ],
  });
  expect(await trainingOf(tess, trainingId)).toMatchObject({ state: 'finished', result });
  expect((await tess.put(`${path}/draft`, { basedOn: 2, draft: half })).status).toBe(409);
  expect((await tess.post(`${path}/finish`, { basedOn: 2, draft: draftOf(best) })).status).toBe(409);
  expect(await nextTraining(tess, { after: trainingId })).toBe(null);
  expect(await trainingStockOf(tess)).toMatchObject([{ left: 0, practised: 1 }]);
});

test('what somebody practised counts nowhere, and nobody else sees it', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 100 });
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul, tess] = [
    await world.member('Rita', ['reviewer']),
    await world.member('Raul', ['reviewer']),
    await world.member('Tess', ['reviewer']),
  ];
  const mona = await world.member('Mona', ['manager']);
  await scoreNext(rita, best);
  await scoreNext(raul, best);
  const others = [world.owner, mona, rita, raul];
  const tables = ['attempts', 'results', 'responses', 'reviews', 'reviewTasks', 'gradings'] as const;
  const counted = async () =>
    JSON.stringify(await Promise.all(tables.map((table) => world.platform.db.selectFrom(table).selectAll().execute())));
  const [toldBefore, countedBefore] = [await toldElsewhere(world, invitation.invitationId, others), await counted()];
  const trainingId = await nextTraining(tess);
  bodyOf(await practising(tess, trainingId, { ...worst, note: 'A-PRACTISED-NOTE' }));
  await world.platform.work();
  expect(await counted()).toBe(countedBefore);
  expect(await toldElsewhere(world, invitation.invitationId, others)).toEqual(toldBefore);
  const copy = await mona.get(`/api/staff/invitations/${invitation.invitationId}/person/copy`);
  expect(JSON.stringify(copy.body)).toContain('rubricShare');
  expect(JSON.stringify(copy.body)).not.toMatch(/A-PRACTISED-NOTE|trn_/);
  for (const browser of [world.owner, mona, rita]) {
    for (const further of ['', '/film', '/files'])
      expect((await browser.get(`/api/staff/training/${trainingId}${further}`)).status).toBe(404);
    expect((await browser.post(`/api/staff/training/${trainingId}/hand-back`)).status).toBe(404);
  }
  expect(
    bodyOf(await mona.get<AgreementForStaff>(`/api/staff/assessments/${world.opening.assessmentId}/agreement`)).severity.reviewers,
  ).toBe(2);
  expect(bodyOf(await tess.get('/api/staff/reviews/severity'))).toMatchObject({ own: null });
});

test('nobody practises on what they scored, decided, handed back or may still have to score', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 20, onDifference: 'adjudication' });
  for (const name of ['Ann One', 'Bea Two']) await world.sat({ name });
  const [rita, raul, mona] = [
    await world.member('Rita', ['reviewer']),
    await world.member('Raul', ['reviewer']),
    await world.member('Mona', ['manager']),
  ];
  const known = await nextOf(mona);
  bodyOf(await mona.post(`/api/staff/reviews/${known}/hand-back`, { word: '' }));
  for (const _ of ['Ann', 'Bea']) await scoreNext(rita, best);
  await scoreNext(raul, best);
  // One is settled: it is the one that Mona knows. The other waits for its second reviewer.
  expect(await nextTraining(mona)).toBe(null);
  await scoreNext(raul, worst);
  const { id } = await world.platform.db.selectFrom('reviewTasks').select('id').where('state', '=', 'disputed').executeTakeFirstOrThrow();
  expect(await nextTraining(mona)).toBe(null);
  bodyOf(await mona.post(`/api/staff/reviews/disputes/${id}`, { levels: draftOf(middle).levels, reason: 'On second reading.' }));
  expect(await trainingStockOf(mona)).toEqual([]);
  expect(await nextTraining(mona)).toBe(null);
  for (const reviewer of [rita, raul]) expect(await nextTraining(reviewer)).toBe(null);
  // Whoever had nothing to do with either practises on both, and hands back whom they know.
  const tess = await world.member('Tess', ['reviewer']);
  const first = await nextTraining(tess);
  bodyOf(await tess.post(`/api/staff/training/${first}/hand-back`));
  expect((await tess.get(`/api/staff/training/${first}`)).status).toBe(404);
  const second = await nextTraining(tess, { after: first });
  expect(second).not.toBe(first);
  expect(await nextTraining(tess, { after: second })).toBe(null);
  expect((await (await world.member('Rene', ['recruiter'])).get('/api/staff/training')).status).toBe(403);
});

test('an answer that is scored anew, or whose person is gone, is nothing to practise on any more', async () => {
  const world = await reviewedOpening();
  const sat = [
    await world.sat({ name: 'Ann One' }),
    await world.sat({ name: 'Bea Two' }),
    await world.sat({ name: 'Cyd Three' }),
    await world.sat({ name: 'Dee Four' }),
  ] as const;
  const [rita, tess] = [await world.member('Rita', ['reviewer']), await world.member('Tess', ['reviewer'])];
  for (const _ of sat) await scoreNext(rita, best);
  const trained = new Map<string, string>();
  let after: string | null = null;
  for (const _ of sat) {
    after = await nextTraining(tess, { after });
    bodyOf(await practising(tess, after, { ...worst, note: 'PRACTISED-ON-SOMEBODY' }));
    const { attemptId } = await world.platform.db
      .selectFrom('trainings')
      .select('attemptId')
      .where('id', '=', after ?? '')
      .executeTakeFirstOrThrow();
    trained.set(attemptId, after ?? '');
  }
  const [anonymised, deleted, voided, rewritten] = sat;
  const end = (invitationId: string, kind: 'anonymise' | 'delete') =>
    world.owner.post(`/api/staff/invitations/${invitationId}/person/end`, { kind, reason: 'they asked' });
  bodyOf(await end(anonymised.invitation.invitationId, 'anonymise'));
  bodyOf(await end(deleted.invitation.invitationId, 'delete'));
  const statusOf = async ({ attempt }: (typeof sat)[number]) =>
    (await tess.get(`/api/staff/training/${trained.get(attempt.attemptId)}`)).status;
  expect([await statusOf(anonymised), await statusOf(deleted)]).toEqual([404, 404]);
  const at = ({ attempt }: (typeof sat)[number]) => `/api/staff/attempts/${attempt.attemptId}`;
  bodyOf(await world.owner.post(`${at(voided)}/void`, { reason: 'sat twice' }));
  expect(await trainingOf(tess, trained.get(voided.attempt.attemptId) ?? null)).toMatchObject({ isWithdrawn: true });
  const { itemId } = await world.platform.db
    .selectFrom('reviewTasks')
    .select('itemId')
    .where('attemptId', '=', rewritten.attempt.attemptId)
    .executeTakeFirstOrThrow();
  bodyOf(await world.owner.post(`${at(rewritten)}/reopen`, { minutes: 5, reason: 'the network was away' }));
  await world.platform.db
    .updateTable('answers')
    .set({ text: JSON.stringify('Other words.') })
    .where('itemId', '=', itemId)
    .execute();
  bodyOf(await world.owner.post(`${at(rewritten)}/close`, { reason: 'something was added' }));
  await world.platform.work();
  expect(await statusOf(rewritten)).toBe(404);
  const stored = await world.platform.db.selectFrom('trainings').select('attemptId').execute();
  expect(stored).toEqual([{ attemptId: voided.attempt.attemptId }]);
  // What was practised gave nobody a seat less: the new answer comes to whoever is asked.
  expect((await queueOf(tess)).left).toBe(1);
  // A fresh colleague finds none of the four.
  const tom = await world.member('Tom', ['reviewer']);
  expect(await nextTraining(tom)).toBe(null);
  expect((await everythingStored(world.platform)).split('PRACTISED-ON-SOMEBODY')).toHaveLength(2);
});

test('once the recording is gone an answer is kept for its score, and not to practise on', async () => {
  const world = await reviewedOpening();
  const { attempt } = await world.sat({ name: 'Ann One' });
  const [rita, tess] = [await world.member('Rita', ['reviewer']), await world.member('Tess', ['reviewer'])];
  await finishing(rita, await nextOf(rita), best);
  const at = world.platform.clock.now().toISOString();
  await world.platform.db.updateTable('attempts').set({ recordingDeletedAt: at }).where('id', '=', attempt.attemptId).execute();
  expect(await nextTraining(tess)).toBe(null);
});
