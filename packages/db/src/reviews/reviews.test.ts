import type { AccountId, ReviewTaskId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { getAttempt, insertAttempt } from '../attempts/attempts.ts';
import { insertItems } from '../attempts/items.ts';
import { databases, id, invited, now, openPlanned, type Planned, question } from '../both-databases.test-fixture.ts';
import * as agreementMigration from '../migrations/0029-agreement.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion } from '../questions/questions.ts';
import { insertVersion } from '../questions/versions.ts';
import { writing } from '../writing.ts';
import { countUnfinishedAnswers, listFirstScores, listFirstShares } from './agreement.ts';
import { countFreeSeats, findFreeTask } from './review-queue.ts';
import {
  forgetReviewWords,
  getReviewTask,
  insertReviewTask,
  listReviewTasks,
  markAdjudicator,
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
import { countTrainingStock, findTrainingTask } from './training-stock.ts';
import { countOwnTrainings, getOwnTraining, insertTraining, listBegunTrainings, markTrained, markTrainingSaved } from './trainings.ts';

const questionVersionId = id('questionVersion');

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

  /** Takes a seat and gives so much, one second after the one before. */
  let seconds = 0;
  const give = async (taskId: ReviewTaskId, share: number, accountId = id('account'), isSecondOpinion = false) => {
    seconds += 1;
    const at = new Date(now.getTime() + seconds * 1000);
    const reviewId = (await claim(taskId, accountId)) ?? id('review');
    await writing(planned.db, (tx) => markFinished(tx, reviewId, { share, isSecondOpinion, at }));
    return { taskId, accountId, share };
  };
  const settle = (taskId: ReviewTaskId) => writing(planned.db, (tx) => markTaskSettled(tx, taskId, outcome, now));

  test('compares what those gave who were asked first, once nobody is to score the answer any more', async () => {
    const { db, teamId } = planned;
    const [{ taskId: open }, { taskId: alone }, { taskId }] = [await task(2), await task(1), await task(2)];
    for (const _ of [1, 2]) await give(open, 0.5);
    await give(alone, 0.5);
    await settle(alone);
    const first = [await give(taskId, 1), await give(taskId, 0.2)];
    await writing(db, (tx) => markSecondOpinion(tx, taskId));
    await give(taskId, 0.6, id('account'), true);
    await settle(taskId);
    const own = async (of: Parameters<typeof listFirstShares>[1]) =>
      (await listFirstShares(db, of)).filter((share) => [open, alone, taskId].includes(share.taskId));
    expect(await own({ of: { teams: [teamId] }, limit: 100 })).toEqual(first);
    expect(await own({ of: { teams: [] }, limit: 100 })).toEqual([]);
    const { assessmentId } = await getReviewTask(db, taskId);
    expect(await own({ of: { assessmentId }, limit: 1 })).toEqual(first);
    expect((await listFirstScores(db, { of: { assessmentId }, limit: 1 })).map(({ levels }) => levels)).toEqual([{}, {}]);
    expect(await countUnfinishedAnswers(db, assessmentId)).toBeGreaterThan(0);
  });

  test('keeps to practise on what is settled and what somebody has had nothing to do with', async () => {
    const { db, teamId } = planned;
    const { taskId, questionId, attemptId } = await task();
    const [tess, bob] = [id('account'), id('account')];
    const left = async (account: AccountId) =>
      (await countTrainingStock(db, account, [teamId])).find((row) => row.questionId === questionId)?.left ?? 0;
    const { accountId: ann } = await give(taskId, 0.5);
    expect(await left(tess)).toBe(0);
    await settle(taskId);
    await writing(db, (tx) => markAdjudicator(tx, taskId, bob));
    expect([await left(tess), await left(ann), await left(bob)]).toEqual([1, 0, 0]);
    const trainingId = id('training');
    const begin = () => writing(db, (tx) => insertTraining(tx, { id: trainingId, taskId, attemptId, accountId: tess }));
    expect(await writing(db, (tx) => findTrainingTask(tx, tess, [teamId], questionId))).toBe(taskId);
    expect(await writing(db, (tx) => findTrainingTask(tx, tess, [], questionId))).toBe(null);
    expect([await begin(), await begin()]).toEqual([true, false]);
    expect(await left(tess)).toBe(0);
    expect(await listBegunTrainings(db, tess, [teamId], questionId)).toEqual([trainingId]);
    const draft = { levels: { a: 1 }, notes: {}, overall: '' };
    const save = (basedOn: number) => writing(db, (tx) => markTrainingSaved(tx, trainingId, { basedOn, draft }));
    expect([await save(0), await save(0)]).toEqual([true, false]);
    await writing(db, (tx) => markTrained(tx, trainingId, now));
    expect(await getOwnTraining(db, trainingId, tess)).toMatchObject({ state: 'finished', draft, saves: 1 });
    await expect(getOwnTraining(db, trainingId, ann)).rejects.toThrow('nothing here');
    expect((await countOwnTrainings(db, tess, [teamId])).find((row) => row.questionId === questionId)).toMatchObject({
      practised: 1,
      begun: 0,
    });
    await writing(db, (tx) => markTaskOutdated(tx, taskId, 'two'));
    await expect(getOwnTraining(db, trainingId, tess)).rejects.toThrow('nothing here');
  });

  test('takes the last seat for the second opinion where that was not written down yet', async () => {
    const { db } = planned;
    const [{ taskId: two }, { taskId: three }] = [await task(2), await task(3)];
    for (const share of [1, 0]) await give(two, share);
    await writing(db, (tx) => markSecondOpinion(tx, two));
    const { accountId: second } = await give(two, 0.5);
    for (const share of [1, 0, 0.5]) await give(three, share);
    for (const table of ['trainings', 'reviewerNames'] as const) await db.schema.dropTable(table).execute();
    await db.schema.alterTable('reviews').dropColumn('isSecondOpinion').execute();
    await db.schema.alterTable('reviewTasks').dropColumn('adjudicatedBy').execute();
    await agreementMigration.up(db);
    const found = await db
      .selectFrom('reviews')
      .select('accountId')
      .where('taskId', 'in', [two, three])
      .where('isSecondOpinion', '=', 1)
      .execute();
    expect(found).toEqual([{ accountId: second }]);
  });
});
