import type { FrozenQuestion } from '@assay/core/questions';
import type { RegradeForStaff, RegradeInput } from '@assay/core/regrades';
import type { DisputeForManager, DisputeRow } from '@assay/core/reviews';
import { defaultReviewPlan } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import { everythingStored } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import type { TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';
import {
  draftOf,
  finishing,
  nextOf,
  queueOf,
  type ReviewedOpening,
  readOf,
  reviewedOpening,
  scoredReflection,
  scoreNext,
} from '../support/reviews.ts';

const best = { clear: 0, complete: 0 };
const middle = { clear: 1, complete: 0 };
const worst = { clear: 2, complete: 1 };

const disputesOf = async (manager: TestBrowser) =>
  bodyOf(await manager.get<{ disputes: DisputeRow[] }>('/api/staff/reviews/disputes')).disputes;

/** Carried out as it was previewed; answers the rows of the preview. */
async function regraded({ owner, platform }: ReviewedOpening, input: RegradeInput): Promise<RegradeForStaff['rows']> {
  const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', input), 201);
  await platform.work();
  const { rows } = bodyOf(await owner.get<RegradeForStaff>(`/api/staff/regrades/${regradeId}`));
  bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/apply`, { reason: 'it was faulty' }));
  await platform.work();
  return rows;
}

/** The hidden case that expected nonsense expects what is right. */
function mended(): FrozenQuestion {
  const { body, ...question } = doubling({ version: 2 });
  if (body.kind !== 'code') throw new Error('it is a question of code');
  return {
    ...question,
    body: { ...body, cases: body.cases.map((one) => (typeof one.expected === 'string' ? { ...one, expected: -2 } : one)) },
  };
}

test('an essay comes to a reviewer, and what is given for it becomes the score in the same step', async () => {
  const world = await reviewedOpening();
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 2.5, maxPoints: 4, toReview: { items: 1, points: 4 } });
  const reviewer = await world.member('Rita', ['reviewer']);
  expect(await queueOf(reviewer)).toMatchObject({
    left: 1,
    minutes: 3,
    questions: [{ questionId: 'reflection', left: 1, isMeasured: false }],
  });
  const { result, reviewId } = await scoreNext(reviewer, { ...middle, note: 'Said twice.' });
  expect(result).toMatchObject({ standing: 'agreed', share: 0.6 });
  const page = await world.candidate(invitation);
  expect(page.score).toMatchObject({ points: 4.9, maxPoints: 8, isAboveFloor: true, toReview: null });
  const essay = page.items.find(({ kind }) => kind === 'essay');
  expect(essay?.grade).toMatchObject({ kind: 'reviewed', share: 0.6, rubricPart: 1, by: 'reviews', reviews: 1, automatic: null });
  expect(essay?.scoring).toMatchObject({ state: 'settled', notes: { clear: ['Said twice.'], complete: [] } });
  const responses = await world.platform.db.selectFrom('responses').select(['questionId', 'score', 'max', 'restScore']).execute();
  expect(responses).toContainEqual({ questionId: 'reflection', score: 2.4, max: 4, restScore: 2.5 });
  expect(await queueOf(reviewer)).toMatchObject({ left: 0, finished: { count: 1, newest: [{ reviewId, standing: 'agreed' }] } });
  const csv = await world.owner.get<string>(`/api/staff/openings/${world.opening.openingId}/results.csv`);
  expect(csv.body).toContain('61.25');
  // Scored anew for another reason, it keeps what people gave.
  bodyOf(await world.owner.post('/api/staff/questions/right-option/decide', { decision: 'rest', reason: 'it was unclear' }));
  const [seen] = await regraded(world, { kind: 'leave_out', questionId: 'right-option' });
  expect([seen?.percentBefore, seen?.percentAfter]).toEqual([expect.closeTo(61.25), expect.closeTo(70)]);
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 4.9, maxPoints: 7, toReview: null });
});

test('several score apart: nobody sees what another gave before all have finished', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2 });
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul] = [await world.member('Rita', ['reviewer']), await world.member('Raul', ['reviewer'])];
  const first = await scoreNext(rita, { ...best, note: 'A-note-of-Rita' });
  expect(first.result).toEqual({ standing: 'waiting', share: 1, outcome: null });
  expect(await nextOf(rita)).toBe(null);
  const reviewId = await nextOf(raul);
  const open = await raul.get(`/api/staff/reviews/${reviewId}`);
  expect(JSON.stringify(open.body)).not.toContain('A-note-of-Rita');
  expect(JSON.stringify(await world.candidate(invitation))).not.toContain('A-note-of-Rita');
  expect((await world.candidate(invitation)).items.find(({ kind }) => kind === 'essay')?.scoring).toMatchObject({
    state: 'waiting',
    finished: 1,
    wanted: 2,
  });
  // Another's review is not there.
  expect((await raul.get(`/api/staff/reviews/${first.reviewId}`)).status).toBe(404);
  bodyOf(await finishing(raul, reviewId, { clear: 0, complete: 0 }));
  expect(await readOf(rita, first.reviewId)).toMatchObject({ result: { standing: 'agreed', outcome: { reviews: 2, rubricShare: 1 } } });
});

test('two who differ too much ask for a third, and when that settles nothing a manager decides with a reason', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 20, onDifference: 'second_opinion' });
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul, rosa] = [
    await world.member('Rita', ['reviewer']),
    await world.member('Raul', ['reviewer']),
    await world.member('Rosa', ['reviewer']),
  ];
  const manager = await world.member('Mona', ['manager']);
  await scoreNext(rita, best);
  expect((await scoreNext(raul, worst)).result).toMatchObject({ standing: 'differ', outcome: null });
  const [waiting] = await disputesOf(manager);
  expect(waiting).toMatchObject({ isSecondOpinionOpen: true, shares: [] });
  // Who may still give the second opinion does not read the others first.
  expect((await manager.get(`/api/staff/reviews/disputes/${waiting?.taskId}`)).status).toBe(409);
  expect((await scoreNext(rosa, { clear: 1, complete: 1 })).result).toMatchObject({
    standing: 'agreed',
    outcome: { by: 'reviews', reviews: 3 },
  });
  expect((await world.candidate(invitation)).score?.toReview).toBe(null);
  expect(await disputesOf(manager)).toEqual([]);

  await world.plan({ reviewers: 2, differencePercent: 20, onDifference: 'adjudication' });
  const other = await world.sat({ name: 'Orla Other' });
  await scoreNext(rita, { ...best, note: 'I like it.' });
  await scoreNext(raul, worst);
  const [dispute] = await disputesOf(manager);
  expect(dispute).toMatchObject({ isSecondOpinionOpen: false, shares: [0, 1] });
  const path = `/api/staff/reviews/disputes/${dispute?.taskId}`;
  const seen = bodyOf(await manager.get<DisputeForManager>(path));
  // Both were given at the same moment, so which of them is A is chance.
  expect(seen.reviews.map(({ letter }) => letter)).toEqual(['A', 'B']);
  expect(seen.reviews.map(({ share }) => share).toSorted()).toEqual([0, 1]);
  expect(JSON.stringify(seen)).not.toMatch(/Rita|Raul|Orla|acc_|att_|itm_|cand_|inv_/);
  expect((await rita.post(path, { levels: draftOf(middle).levels, reason: 'So be it.' })).status).toBe(404);
  expect(await manager.post(path, { levels: { clear: 1 }, reason: 'So be it.' })).toMatchObject({
    status: 422,
    body: { error: { message: 'Choose a level for “Complete” first.' } },
  });
  bodyOf(await manager.post(path, { levels: draftOf(middle).levels, reason: 'It is clear on second reading.' }));
  expect((await manager.post(path, { levels: draftOf(middle).levels, reason: 'Once more.' })).status).toBe(409);
  const page = await world.candidate(other.invitation);
  expect(page.score).toMatchObject({ points: 4.9, maxPoints: 8 });
  expect(page.items.find(({ kind }) => kind === 'essay')).toMatchObject({
    grade: { kind: 'reviewed', by: 'adjudication', share: 0.6 },
    scoring: { outcome: { reason: 'It is clear on second reading.' }, notes: { clear: ['I like it.'] } },
  });
});

test('a seat is taken once, however many ask at the same moment', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2 });
  for (const name of ['Ann One', 'Bea Two', 'Cyd Three']) await world.sat({ name });
  const reviewers = await Promise.all(['Rita', 'Raul', 'Rosa', 'Ravi'].map((name) => world.member(name, ['reviewer'])));
  const taken = await Promise.all(reviewers.flatMap((reviewer) => [1, 2, 3].map(() => nextOf(reviewer, { questionId: 'reflection' }))));
  const tasks = await world.platform.db.selectFrom('reviewTasks').select(['seats', 'seatsTaken']).execute();
  expect(tasks).toEqual([
    { seats: 2, seatsTaken: 2 },
    { seats: 2, seatsTaken: 2 },
    { seats: 2, seatsTaken: 2 },
  ]);
  const claims = await world.platform.db.selectFrom('reviews').select(['taskId', 'accountId']).where('state', '=', 'begun').execute();
  expect(new Set(claims.map(({ taskId, accountId }) => `${taskId} ${accountId}`)).size).toBe(6);
  expect(new Set(taken.filter((id) => id !== null)).size).toBe(6);
});

test('whoever knows the person hands the answer back, and it never comes again', async () => {
  const world = await reviewedOpening();
  await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul] = [await world.member('Rita', ['reviewer']), await world.member('Raul', ['reviewer'])];
  const reviewId = await nextOf(rita);
  bodyOf(
    await rita.put(`/api/staff/reviews/${reviewId}/draft`, { basedOn: 0, draft: { levels: { clear: 0 }, notes: {}, overall: 'Hm.' } }),
  );
  expect((await queueOf(raul)).left).toBe(0);
  bodyOf(await rita.post(`/api/staff/reviews/${reviewId}/hand-back`, { word: 'We studied together.' }));
  expect(await queueOf(rita)).toMatchObject({ left: 0, begun: [] });
  expect(await nextOf(rita)).toBe(null);
  expect(await nextOf(rita, { after: reviewId })).toBe(null);
  expect((await rita.get(`/api/staff/reviews/${reviewId}`)).status).toBe(404);
  expect((await queueOf(raul)).left).toBe(1);
  expect(await readOf(raul, await nextOf(raul))).toMatchObject({ draft: { levels: {}, overall: '' } });
});

test('a draft is kept as it is typed, one tab at a time, and needs every criterion to be finished', async () => {
  const world = await reviewedOpening();
  await world.sat({ name: 'Cleo Candidate' });
  const rita = await world.member('Rita', ['reviewer']);
  const reviewId = await nextOf(rita);
  const path = `/api/staff/reviews/${reviewId}`;
  const half = { levels: { clear: 1 }, notes: { clear: 'Half' }, overall: '' };
  expect(bodyOf(await rita.put(`${path}/draft`, { basedOn: 0, draft: half }))).toEqual({ saves: 1 });
  expect(await rita.put(`${path}/draft`, { basedOn: 0, draft: half })).toMatchObject({
    status: 409,
    body: { error: { reason: 'saved_meanwhile' } },
  });
  expect(await rita.post(`${path}/finish`, { basedOn: 1, draft: half })).toMatchObject({
    status: 422,
    body: { error: { message: 'Choose a level for “Complete” first.' } },
  });
  for (const levels of [{ clear: 3 }, { unheard: 0 }]) {
    expect((await rita.put(`${path}/draft`, { basedOn: 1, draft: { ...half, levels } })).status).toBe(422);
  }
  // Coming back lands in the same answer, with what was written.
  expect(await nextOf(rita)).toBe(reviewId);
  expect(await readOf(rita, reviewId)).toMatchObject({ draft: half, saves: 1, state: 'begun' });
  bodyOf(await rita.post(`${path}/finish`, { basedOn: 1, draft: draftOf(best) }));
  expect((await rita.put(`${path}/draft`, { basedOn: 2, draft: half })).status).toBe(409);
  expect((await rita.post(`${path}/hand-back`, { word: '' })).status).toBe(409);
});

test('what lies untouched for three days goes to somebody else, and its author finds the draft again', async () => {
  const world = await reviewedOpening();
  await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul] = [await world.member('Rita', ['reviewer']), await world.member('Raul', ['reviewer'])];
  const reviewId = await nextOf(rita);
  bodyOf(await rita.put(`/api/staff/reviews/${reviewId}/draft`, { basedOn: 0, draft: draftOf(middle) }));
  world.platform.clock.advance(3 * 86_400_000 + 1000);
  expect(await queueOf(rita)).toMatchObject({ left: 0, begun: [{ reviewId, scored: 2 }] });
  expect((await queueOf(raul)).left).toBe(1);
  const taken = await nextOf(raul);
  expect(await rita.get(`/api/staff/reviews/${reviewId}`)).toMatchObject({ status: 409, body: { error: { reason: 'lapsed' } } });
  expect(await queueOf(rita)).toMatchObject({ left: 0, begun: [] });
  bodyOf(await raul.post(`/api/staff/reviews/${taken}/hand-back`, { word: '' }));
  expect((await queueOf(rita)).left).toBe(1);
  expect(await nextOf(rita)).toBe(reviewId);
  expect(await readOf(rita, reviewId)).toMatchObject({ draft: draftOf(middle), saves: 1 });
});

test('the plan says which answers people read, and is refused to whoever saved without looking', async () => {
  const world = await reviewedOpening({ floorPercent: 60 });
  await world.plan({ attempts: 'above_floor', spotCheckPercent: 0 });
  const above = await world.sat({ name: 'Abby Above' });
  const below = await world.sat({ name: 'Bela Below', code: 'function double(n) { return 1; }\n' });
  const rita = await world.member('Rita', ['reviewer']);
  expect((await queueOf(rita)).left).toBe(1);
  const essayOf = async ({ invitation }: typeof above) => (await world.candidate(invitation)).items.find(({ kind }) => kind === 'essay');
  expect(await essayOf(above)).toMatchObject({ scoring: { state: 'waiting' } });
  expect(await essayOf(below)).toMatchObject({ scoring: { state: 'left_out' }, grade: { kind: 'to_review' } });
  expect((await world.candidate(below.invitation)).score).toMatchObject({ toReview: { items: 1 }, isAboveFloor: null });

  await world.plan({ attempts: 'all', code: { isRead: true, rubricPercent: 30 } });
  expect(await queueOf(rita)).toMatchObject({
    left: 4,
    questions: [
      { questionId: 'doubling', left: 2 },
      { questionId: 'reflection', left: 2 },
    ],
  });
  expect(await world.owner.put(world.planPath, { basedOn: 0, plan: defaultReviewPlan })).toMatchObject({
    status: 409,
    body: { error: { reason: 'saved_meanwhile' } },
  });
  expect((await world.owner.put(world.planPath, { basedOn: 2, plan: { ...defaultReviewPlan, reviewers: 9 } })).status).toBe(422);
  for (const path of [world.planPath]) expect((await rita.get(path)).status).toBe(404);
});

test('of code the rubric decides the part that the plan gives it, and remarks alone change nothing', async () => {
  const world = await reviewedOpening();
  await world.plan({ code: { isRead: true, rubricPercent: 40 } });
  const { invitation } = await world.sat({ name: 'Cleo Candidate', essay: '' });
  const rita = await world.member('Rita', ['reviewer']);
  const reviewId = await nextOf(rita, { questionId: 'doubling' });
  const review = await readOf(rita, reviewId);
  expect(review).toMatchObject({
    kind: 'code',
    rubricPart: 0.4,
    grade: { kind: 'code', groups: [{ passed: 2 }, { passed: 1, total: 2 }] },
    runs: 0,
  });
  // The rubric of all code: 8 points. The second level of the first criterion and the last ones of the others: 2.
  const draft = { levels: { readable: 1, fitting: 3, careful: 2 }, notes: {}, overall: '' };
  expect(bodyOf(await rita.post(`/api/staff/reviews/${reviewId}/finish`, { basedOn: 0, draft }))).toMatchObject({ share: 0.25 });
  const code = async () => (await world.candidate(invitation)).items.find(({ kind }) => kind === 'code');
  expect(await code()).toMatchObject({ grade: { kind: 'reviewed', rubricShare: 0.25, automatic: { kind: 'code' } } });
  expect((await code())?.grade?.share).toBeCloseTo(0.6 * (5 / 6) + 0.4 * 0.25);
  const stored = await world.platform.db
    .selectFrom('responses')
    .select(['score', 'casesPassed'])
    .where('questionId', '=', 'doubling')
    .execute();
  expect(stored.map(({ score, casesPassed }) => [score, JSON.parse(casesPassed).length])).toEqual([[1.8, 3]]);

  // A mended case is graded anew by machine, and the part that people gave stays.
  await world.platform.publish([scoredReflection(), mended(), rightOption()]);
  await regraded(world, { kind: 'version', questionId: 'doubling' });
  expect((await code())?.grade?.share).toBeCloseTo(0.6 + 0.4 * 0.25);

  await world.plan({ code: { isRead: true, rubricPercent: 0 } });
  const second = await world.sat({ name: 'Orla Other', essay: '' });
  const remark = await nextOf(rita, { questionId: 'doubling' });
  bodyOf(await rita.post(`/api/staff/reviews/${remark}/finish`, { basedOn: 0, draft }));
  const page = await world.candidate(second.invitation);
  expect(page.items.find(({ kind }) => kind === 'code')).toMatchObject({
    grade: { kind: 'code' },
    scoring: { state: 'settled', outcome: { rubricPart: 0 } },
  });
});

test('an attempt that does not count, or is written again, is scored by nobody; scores of another answer are let go', async () => {
  const world = await reviewedOpening();
  const { invitation, attempt } = await world.sat({ name: 'Cleo Candidate', essay: 'First words.' });
  const [rita, raul] = [await world.member('Rita', ['reviewer']), await world.member('Raul', ['reviewer'])];
  const reviewId = await nextOf(rita);
  const at = `/api/staff/attempts/${attempt.attemptId}`;
  bodyOf(await world.owner.post(`${at}/void`, { reason: 'sat twice' }));
  expect(await readOf(rita, reviewId)).toMatchObject({ isWithdrawn: true });
  expect(await finishing(rita, reviewId, best)).toMatchObject({ status: 409, body: { error: { reason: 'withdrawn' } } });
  bodyOf(await world.owner.post(`${at}/unvoid`, { reason: 'it was not' }));
  await world.platform.work();
  bodyOf(await finishing(rita, reviewId, middle));
  expect((await world.candidate(invitation)).score?.points).toBe(4.9);

  bodyOf(await world.owner.post(`${at}/reopen`, { minutes: 5, reason: 'the network was away' }));
  expect((await queueOf(raul)).left).toBe(0);
  bodyOf(await world.owner.post(`${at}/close`, { reason: 'nothing was added' }));
  await world.platform.work();
  // The same answer: what was given stands.
  expect((await world.candidate(invitation)).score?.points).toBe(4.9);

  const { itemId } = await world.platform.db.selectFrom('reviewTasks').select('itemId').executeTakeFirstOrThrow();
  bodyOf(await world.owner.post(`${at}/reopen`, { minutes: 5, reason: 'the network was away' }));
  await world.platform.db
    .updateTable('answers')
    .set({ text: JSON.stringify('Other words.') })
    .where('itemId', '=', itemId)
    .execute();
  bodyOf(await world.owner.post(`${at}/close`, { reason: 'something was added' }));
  await world.platform.work();
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 2.5, toReview: { items: 1 } });
  expect((await queueOf(raul)).left).toBe(1);
  expect(await readOf(rita, await nextOf(rita))).toMatchObject({ draft: { levels: {} }, answer: { prose: 'Other words.' } });
});

test('what reviewers wrote goes with the person, and the score stays where somebody is only anonymised', async () => {
  const world = await reviewedOpening();
  const sat = [await world.sat({ name: 'Cleo Candidate' }), await world.sat({ name: 'Dora Deleted' })] as const;
  const rita = await world.member('Rita', ['reviewer']);
  for (const _ of sat) await scoreNext(rita, { ...middle, note: 'A-NOTE-ON-SOMEBODY' });
  await world.plan({ reviewers: 2 });
  const open = await world.sat({ name: 'Otto Open' });
  expect((await queueOf(rita)).left).toBe(1);
  const end = (invitationId: string, kind: 'anonymise' | 'delete') =>
    world.owner.post(`/api/staff/invitations/${invitationId}/person/end`, { kind, reason: 'they asked' });
  const [anonymised, deleted] = sat;
  bodyOf(await end(anonymised.invitation.invitationId, 'anonymise'));
  bodyOf(await end(deleted.invitation.invitationId, 'delete'));
  bodyOf(await end(open.invitation.invitationId, 'anonymise'));
  expect(await everythingStored(world.platform)).not.toContain('A-NOTE-ON-SOMEBODY');
  expect((await world.candidate(anonymised.invitation)).score).toMatchObject({ points: 4.9, maxPoints: 8 });
  expect(await world.platform.db.selectFrom('reviewTasks').select('id').execute()).toHaveLength(2);
  // Of an answer that is gone there is nothing to score.
  expect((await queueOf(rita)).left).toBe(0);
  expect((await queueOf(rita)).finished.count).toBe(1);
});

test('the order is the same for everybody and says nothing of who came first', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2 });
  const names = ['Ann One', 'Bea Two', 'Cyd Three', 'Dee Four', 'Eve Five', 'Fay Six'];
  for (const name of names) await world.sat({ name, essay: `Written by number ${names.indexOf(name)}.` });
  const orderOf = async (reviewer: TestBrowser) => {
    const order: string[] = [];
    let after: string | null = null;
    for (const _ of names) {
      after = await nextOf(reviewer, { after, questionId: 'reflection' });
      order.push((await readOf(reviewer, after)).answer.prose ?? '');
    }
    return order;
  };
  const order = await orderOf(await world.member('Rita', ['reviewer']));
  expect(await orderOf(await world.member('Raul', ['reviewer']))).toEqual(order);
  expect(order.toSorted()).toEqual(names.map((_, index) => `Written by number ${index}.`));
  expect(order).not.toEqual(order.toSorted());
});

test('the minutes that are left are those of the own reviews, once there are three', async () => {
  const world = await reviewedOpening();
  for (const name of ['Ann One', 'Bea Two', 'Cyd Three', 'Dee Four']) await world.sat({ name });
  const rita = await world.member('Rita', ['reviewer']);
  for (const seconds of [60, 90, 600]) {
    const reviewId = await nextOf(rita);
    world.platform.clock.advance(seconds * 1000);
    bodyOf(await finishing(rita, reviewId, best));
  }
  expect(await queueOf(rita)).toMatchObject({ left: 1, minutes: 1.5, questions: [{ minutesEach: 1.5, isMeasured: true }] });
  expect(bodyOf(await rita.get('/api/staff/home'))).toMatchObject({ reviews: { left: 1, minutes: 1.5, disputed: 0 } });
});
