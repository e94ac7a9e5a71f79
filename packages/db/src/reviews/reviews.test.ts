import type { AccountId, ReviewTaskId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { getAttempt, insertAttempt } from '../attempts/attempts.ts';
import { insertItems } from '../attempts/items.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion, insertVersion } from '../questions/questions.ts';
import { writing } from '../writing.ts';
import { countFreeSeats, findFreeTask } from './review-queue.ts';
import {
  forgetReviewWords,
  getReviewTask,
  insertReviewTask,
  listReviewTasks,
  markSecondOpinion,
  markTaskOutdated,
  markTaskPlanned,
  markTaskSettled,
  markTasksInactive,
  releaseSeat,
  takeSeat,
} from './review-tasks.ts';
import {
  getOwnReview,
  insertClaim,
  listFinishedReviews,
  markDraftSaved,
  markFinished,
  markHandedBack,
  releaseStaleReviews,
} from './reviews.ts';

const questionVersionId = id('questionVersion');

type Planned = Awaited<ReturnType<typeof openPlanned>>;
const outcome = { by: 'reviews' as const, reviews: 1, rubricShare: 0.5, rubricPart: 1, criteria: [], reason: 'Words' };

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;
  let number = 0;

  beforeAll(async () => {
    planned = await openPlanned(open);
    await writing(planned.db, async (tx) => {
      await insertQuestion(tx, question.id, now);
      await insertVersion(tx, { versionId: questionVersionId, contentHash: 'a hash', question, proofs: [] }, now);
    });
  });
  afterAll(() => planned.db.destroy());

  async function task(seats = 1) {
    const { db, teamId, openingId } = planned;
    number += 1;
    const invitationId = await invited(planned, `Person${number}`);
    const [attemptId, itemId, taskId] = [id('attempt'), id('item'), id('reviewTask')];
    const { assessmentId } = await getOpening(db, openingId);
    const revision = await getLatestRevision(db, assessmentId);
    await writing(db, async (tx) => {
      const clock = { workingTimeMs: 1000, timeMultiplier: 1, startedAt: now, closesAt: now };
      const form = { revisionId: revision.id, purpose: 'real' as const, seed: 's', assemblyVersion: 1, assemblyInputs: '{}' };
      await insertAttempt(tx, { id: attemptId, invitationId, ...form, ...clock });
      const item = { section: 'A', counts: true, isPilot: false, weight: 1, optionOrder: [], variant: null };
      await insertItems(tx, [{ id: itemId, attemptId, position: 1, questionVersionId, ...item }]);
      const order = { questionOrder: String(number), candidateOrder: 'a', position: 1 };
      const of = { itemId, attemptId, teamId, assessmentId, questionId: `question-${number}`, questionVersionId };
      await insertReviewTask(tx, { id: taskId, ...of, ...order, answerHash: 'one', seats, rubricPart: 1 });
    });
    return { taskId, attemptId, questionId: `question-${number}` };
  }

  const claim = (taskId: ReviewTaskId, accountId: AccountId) =>
    writing(planned.db, async (tx) => {
      if (!(await takeSeat(tx, taskId))) return null;
      const { attemptId } = await getReviewTask(tx, taskId);
      return insertClaim(tx, { id: id('review'), taskId, attemptId, accountId, at: now });
    });

  test('gives out as many seats as are wanted, and one more for a second opinion', async () => {
    const { taskId } = await task(2);
    const [ann, bob, cyd] = [id('account'), id('account'), id('account')];
    expect([await claim(taskId, ann), await claim(taskId, bob), await claim(taskId, cyd)]).toEqual([
      expect.any(String),
      expect.any(String),
      null,
    ]);
    await writing(planned.db, (tx) => markSecondOpinion(tx, taskId));
    await writing(planned.db, (tx) => markSecondOpinion(tx, taskId));
    expect(await getReviewTask(planned.db, taskId)).toMatchObject({ seats: 3, seatsTaken: 2, state: 'second_opinion' });
    expect(await claim(taskId, cyd)).not.toBe(null);
  });

  test('offers an answer to whoever has not had it, in the order of its key', async () => {
    const { db, teamId } = planned;
    const { taskId, questionId } = await task();
    const [ann, bob] = [id('account'), id('account')];
    const left = async (account: AccountId) =>
      (await countFreeSeats(db, account, [teamId], now)).find((row) => row.questionId === questionId)?.left ?? 0;
    const wanted = { order: 'question' as const, questionId, isOnlyThat: true, staleBefore: now };
    expect(await writing(db, (tx) => findFreeTask(tx, ann, [teamId], wanted))).toBe(taskId);
    expect(await writing(db, (tx) => findFreeTask(tx, ann, [], wanted))).toBe(null);
    const reviewId = (await claim(taskId, ann)) ?? id('review');
    expect([await left(ann), await left(bob)]).toEqual([0, 0]);
    // What Ann left lying is Bob's to take, and hers to go on with.
    const later = await countFreeSeats(db, bob, [teamId], new Date(now.getTime() + 1));
    expect(later.find((row) => row.questionId === questionId)?.left).toBe(1);
    await writing(db, async (tx) => {
      await markHandedBack(tx, reviewId, 'A friend');
      await releaseSeat(tx, taskId);
    });
    expect([await left(ann), await left(bob)]).toEqual([0, 1]);
    await writing(db, async (tx) => markTasksInactive(tx, (await getReviewTask(tx, taskId)).attemptId));
    expect(await left(bob)).toBe(0);
  });

  test('takes a draft once per state that was seen, and gives back what nobody touches', async () => {
    const { db } = planned;
    const { taskId } = await task();
    const ann = id('account');
    const reviewId = (await claim(taskId, ann)) ?? id('review');
    const draft = { levels: { a: 1 }, notes: {}, overall: 'So far' };
    const save = (basedOn: number) => writing(db, (tx) => markDraftSaved(tx, reviewId, { basedOn, draft, seconds: 7, at: now }));
    expect([await save(0), await save(0), await save(1)]).toEqual([true, false, true]);
    await writing(db, (tx) => releaseStaleReviews(tx, now));
    expect((await getOwnReview(db, reviewId, ann)).state).toBe('begun');
    await writing(db, (tx) => releaseStaleReviews(tx, new Date(now.getTime() + 1)));
    expect(await getReviewTask(db, taskId)).toMatchObject({ seatsTaken: 0 });
    expect(await claim(taskId, ann)).toBe(reviewId);
    expect(await getOwnReview(db, reviewId, ann)).toMatchObject({ state: 'begun', saves: 2, seconds: 14, draft });
    await expect(getOwnReview(db, reviewId, id('account'))).rejects.toThrow('nothing here');
  });

  test('lets go of scores when the answer is another one, and of words when nobody is to be known', async () => {
    const { db } = planned;
    const { taskId, attemptId } = await task();
    const ann = id('account');
    const finish = async () => {
      const reviewId = (await claim(taskId, ann)) ?? id('review');
      await writing(db, async (tx) => {
        await markDraftSaved(tx, reviewId, {
          basedOn: 0,
          draft: { levels: { a: 1 }, notes: { a: 'Note' }, overall: '' },
          seconds: 1,
          at: now,
        });
        await markFinished(tx, reviewId, { share: 0.5, isSecondOpinion: false, at: now });
        await markTaskSettled(tx, taskId, outcome, now);
      });
    };
    await finish();
    // What is settled stays as it was settled, whatever the plan says now.
    await writing(db, (tx) => markTaskPlanned(tx, taskId, { isActive: true, seats: 5, rubricPart: 0 }));
    expect(await getReviewTask(db, taskId)).toMatchObject({ seats: 1, rubricPart: 1, outcome });
    await writing(db, (tx) => markTaskOutdated(tx, taskId, 'two'));
    expect(await getReviewTask(db, taskId)).toMatchObject({ state: 'waiting', seatsTaken: 0, outcome: null, answerHash: 'two' });
    expect(await listFinishedReviews(db, taskId)).toEqual([]);
    await finish();
    await writing(db, (tx) => forgetReviewWords(tx, attemptId));
    const [settled] = await listReviewTasks(db, attemptId);
    expect(settled?.outcome).toEqual({ ...outcome, reason: '' });
    const stored = await db.selectFrom('reviews').select('draft').where('taskId', '=', taskId).execute();
    expect(JSON.stringify(stored)).not.toContain('Note');
    expect((await getAttempt(db, attemptId)).id).toBe(attemptId);
  });
});
