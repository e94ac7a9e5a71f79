import type { FrozenQuestion, Rubric } from '@assay/core/questions';
import type { RegradeForStaff } from '@assay/core/regrades';
import type { DisputeRow } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import { asking, these } from '../support/deciding.ts';
import { doubling, rightOption } from '../support/questions.ts';
import {
  draftOf,
  finishing,
  nextOf,
  type ReviewedOpening,
  readOf,
  reviewedOpening,
  scoredReflection,
  scoreNext,
} from '../support/reviews.ts';

type Levels = Rubric['criteria'][number]['levels'];

const complete: Levels = [
  { points: 2, text: 'All of it.' },
  { points: 0, text: 'None of it.' },
];

/** The essay with other levels of “Clear”, and where it is told another criterion beside. */
function reflectionWith(version: number, clear: Levels, more: Rubric['criteria'] = []): FrozenQuestion {
  const { rubric, ...question } = scoredReflection();
  if (rubric === undefined) throw new Error('it is scored by people');
  const criteria = [{ id: 'clear', title: 'Clear', levels: clear }, { id: 'complete', title: 'Complete', levels: complete }, ...more];
  return { ...question, version, rubric: { ...rubric, criteria } };
}

/** Reading twice is worth nearly as much as reading once, and something stands between the two. */
const kinder: Levels = [
  { points: 8, text: 'Read once.' },
  { points: 7, text: 'Read once, with a detour.' },
  { points: 6, text: 'Read twice.' },
  { points: 0, text: 'Not to be read.' },
];

const middle = { clear: 1, complete: 0 };

function regrading({ owner, platform }: ReviewedOpening) {
  const read = async (regradeId: string) => bodyOf(await owner.get<RegradeForStaff>(`/api/staff/regrades/${regradeId}`));
  return {
    read,
    publish: (essay: FrozenQuestion) => platform.publish([essay, doubling(), rightOption()]),
    async preview(questionId = 'reflection') {
      const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', { kind: 'version', questionId }), 201);
      await platform.work();
      return read(regradeId);
    },
    async decide(regradeId: string, decision: 'apply' | 'undo') {
      bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/${decision}`, { reason: `to ${decision} it` }));
      await platform.work();
      return read(regradeId);
    },
  };
}

const essayOf = async (world: ReviewedOpening, invitation: Parameters<ReviewedOpening['candidate']>[0]) =>
  (await world.candidate(invitation)).items.find(({ kind }) => kind === 'essay');

test('levels keep what was chosen when their points change: who crosses is previewed, told who was told, applied in one step and undone', async () => {
  const world = await reviewedOpening({ floorPercent: 65 });
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const reviewer = await world.member('Rita', ['reviewer']);
  const { reviewId } = await scoreNext(reviewer, middle);
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 4.9, maxPoints: 8, isAboveFloor: false });
  const answers = asking(world.owner, world.opening);
  await answers.decide(these(invitation.invitationId), 'reject');
  const { publish, preview, decide } = regrading(world);
  await publish(reflectionWith(2, kinder));

  // (6 + 2) of 10, no longer (1 + 2) of 5.
  const ready = await preview();
  expect(ready).toMatchObject({
    state: 'ready',
    summary: { attempts: 1, changed: 1, up: 1, crossing: 1, crossingTold: 0, leftOut: 0, reviewNeeded: 0 },
    rows: [
      {
        percentBefore: expect.closeTo(61.25),
        percentAfter: expect.closeTo(71.25),
        crossing: 'up',
        decision: { kind: 'reject', isTold: false },
      },
    ],
    reviewsNeeded: [],
    rubrics: [
      {
        fromVersion: 1,
        criteria: [
          {
            title: 'Clear',
            levels: [
              { text: 'Read once.', before: 3, after: 8 },
              { text: 'Read once, with a detour.', before: null, after: 7 },
              { text: 'Read twice.', before: 1, after: 6 },
              { text: 'Not to be read.', before: 0, after: 0 },
            ],
          },
        ],
      },
    ],
  });
  expect((await world.candidate(invitation)).score?.points).toBe(4.9);

  await decide(ready.regradeId, 'apply');
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 5.7, isAboveFloor: true });
  const rescored = await essayOf(world, invitation);
  expect(rescored).toMatchObject({ version: 1, gradedByVersion: 2, grade: { kind: 'reviewed', share: 0.8, reviews: 1 } });
  expect(rescored?.scoring?.outcome?.criteria).toMatchObject([
    { id: 'clear', points: 6, most: 8 },
    { id: 'complete', points: 2, most: 2 },
  ]);
  expect(rescored?.rubric?.criteria[0]?.levels).toEqual(kinder);
  const responses = await world.platform.db.selectFrom('responses').select(['questionId', 'score']).execute();
  expect(responses).toContainEqual({ questionId: 'reflection', score: 3.2 });
  // The reviewer's own page is the one that was scored, with what it came to by that rubric.
  expect(await readOf(reviewer, reviewId)).toMatchObject({
    draft: draftOf(middle),
    rubric: { criteria: [{ levels: { length: 3 } }, {}] },
    result: { share: 0.6, outcome: { rubricShare: 0.6, criteria: [{ points: 1, most: 3 }, {}] } },
  });
  const steps = await world.platform.db.selectFrom('audit').select('id').where('action', '=', 'regrade.write').execute();
  expect(steps).toHaveLength(3);

  bodyOf(await answers.tell(these(invitation.invitationId), (await answers.answers(these(invitation.invitationId))).seen), 201);
  expect(await decide(ready.regradeId, 'undo')).toMatchObject({ summary: { crossing: 1, crossingTold: 1 } });
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 4.9, isAboveFloor: false });
  expect((await essayOf(world, invitation))?.scoring?.outcome?.criteria[0]).toMatchObject({ points: 1, most: 3 });
});

test('a level that is gone, or a criterion that is new, lists whose answers need a review and changes none of them', async () => {
  const world = await reviewedOpening();
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const reviewer = await world.member('Rita', ['reviewer']);
  await scoreNext(reviewer, middle);
  const other = await world.sat({ name: 'Orla Other' });
  await scoreNext(reviewer, { clear: 0, complete: 0 });
  const { publish, preview, decide } = regrading(world);
  await publish(
    reflectionWith(2, [
      { points: 4, text: 'Read once.' },
      { points: 0, text: 'Not to be read.' },
    ]),
  );

  const ready = await preview();
  expect(ready.summary).toMatchObject({ attempts: 1, changed: 0, reviewNeeded: 1 });
  expect(ready.reviewsNeeded).toEqual([
    {
      invitationId: invitation.invitationId,
      candidate: 'Cleo Candidate',
      opening: world.opening.title,
      lost: [{ criterion: 'Clear', level: 'Read twice.' }],
      standing: 'needed',
    },
  ]);
  await decide(ready.regradeId, 'apply');
  expect((await essayOf(world, invitation))?.gradedByVersion).toBeNull();
  expect((await world.candidate(invitation)).score?.points).toBe(4.9);
  expect((await essayOf(world, other.invitation))?.gradedByVersion).toBe(2);

  const brief = { id: 'brief', title: 'Brief', levels: complete };
  await publish(reflectionWith(3, kinder, [brief]));
  const again = await preview();
  expect(again.summary).toMatchObject({ attempts: 0, reviewNeeded: 2 });
  expect(again.reviewsNeeded.map(({ lost }) => lost)).toEqual([
    [{ criterion: 'Brief', level: null }],
    [{ criterion: 'Brief', level: null }],
  ]);
});

test('an answer whose level is gone is scored anew by the newer rubric when somebody asks for it', async () => {
  const world = await reviewedOpening();
  const { owner } = world;
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const reviewer = await world.member('Rita', ['reviewer']);
  const { reviewId } = await scoreNext(reviewer, { ...middle, note: 'A-note-on-the-old-rubric' });
  const { publish, preview, read } = regrading(world);
  await publish(
    reflectionWith(2, [
      { points: 4, text: 'Read once.' },
      { points: 0, text: 'Not to be read.' },
    ]),
  );
  const { regradeId } = await preview();
  const path = `/api/staff/regrades/${regradeId}/reviews`;
  expect((await reviewer.post(path, { reason: 'of my own accord' })).status).toBe(404);
  bodyOf(await owner.post(path, { reason: 'two levels instead of three' }));
  await world.platform.work();
  expect(await read(regradeId)).toMatchObject({ summary: { reviewNeeded: 0 }, reviewsNeeded: [{ standing: 'asked' }] });
  expect(await owner.post(path, { reason: 'once more' })).toMatchObject({ status: 409 });
  expect((await world.candidate(invitation)).score).toMatchObject({ points: 2.5, toReview: { items: 1, points: 4 }, isAboveFloor: null });
  expect(await readOf(reviewer, reviewId)).toMatchObject({ isWithdrawn: true, rubric: { criteria: [{ levels: { length: 3 } }, {}] } });

  const { reviewId: again } = await scoreNext(reviewer, { clear: 0, complete: 0 });
  expect(again).not.toBe(reviewId);
  expect(await readOf(reviewer, again)).toMatchObject({ rubric: { criteria: [{ levels: { length: 2 } }, {}] } });
  const essay = await essayOf(world, invitation);
  expect(essay).toMatchObject({ gradedByVersion: 2, grade: { kind: 'reviewed', share: 1, reviews: 1 } });
  expect(JSON.stringify(essay?.scoring)).not.toContain('A-note-on-the-old-rubric');
  expect((await world.candidate(invitation)).score?.points).toBe(6.5);
});

test('asking for new reviews is taken back as long as nobody has given one: the scores before count again', async () => {
  const world = await reviewedOpening();
  const { owner } = world;
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const reviewer = await world.member('Rita', ['reviewer']);
  const first = await scoreNext(reviewer, middle);
  const orla = (await world.sat({ name: 'Orla Other' })).invitation;
  const second = await scoreNext(reviewer, middle);
  const { publish, preview, read } = regrading(world);
  await publish(
    reflectionWith(2, [
      { points: 4, text: 'Read once.' },
      { points: 0, text: 'Not to be read.' },
    ]),
  );
  const { regradeId } = await preview();
  const path = `/api/staff/regrades/${regradeId}/reviews`;
  expect(await owner.post(`${path}/undo`, { reason: 'too early' })).toMatchObject({ status: 409 });
  bodyOf(await owner.post(path, { reason: 'two levels instead of three' }));
  await world.platform.work();
  expect((await read(regradeId)).summary).toMatchObject({ reviewNeeded: 0, reviewAsked: 2 });

  // One is scored by the newer rubric, the other one only begun.
  await scoreNext(reviewer, { clear: 0, complete: 0 });
  const begun = await nextOf(reviewer);
  const isFirst = (await world.candidate(invitation)).score?.points === 6.5;
  const [scored, waiting] = isFirst ? [invitation, orla] : [orla, invitation];
  expect((await read(regradeId)).summary).toMatchObject({ reviewAsked: 1 });
  expect((await reviewer.post(`${path}/undo`, { reason: 'of my own accord' })).status).toBe(404);
  bodyOf(await owner.post(`${path}/undo`, { reason: 'three levels were better' }));
  expect(await read(regradeId)).toMatchObject({ summary: { reviewNeeded: 1, reviewAsked: 0 } });
  expect(await owner.post(`${path}/undo`, { reason: 'once more' })).toMatchObject({ status: 409 });

  expect((await world.candidate(scored)).score).toMatchObject({ points: 6.5, toReview: null });
  expect((await world.candidate(waiting)).score).toMatchObject({ points: 4.9, toReview: null });
  const essay = await essayOf(world, waiting);
  expect(essay).toMatchObject({ gradedByVersion: null, grade: { kind: 'reviewed', share: 0.6, reviews: 1 } });
  expect(essay?.rubric?.criteria[0]?.levels).toHaveLength(3);
  expect(await finishing(reviewer, begun, { clear: 0, complete: 0 })).toMatchObject({ status: 409 });
  expect(await readOf(reviewer, begun)).toMatchObject({ isWithdrawn: true, rubric: { criteria: [{ levels: { length: 2 } }, {}] } });
  const both = await Promise.all([first, second].map(({ reviewId }) => readOf(reviewer, reviewId)));
  expect(both.map(({ isWithdrawn }) => isWithdrawn).toSorted()).toEqual([false, true]);
  for (const review of both)
    expect(review).toMatchObject({ draft: draftOf(middle), rubric: { criteria: [{ levels: { length: 3 } }, {}] } });

  // The whole round again.
  bodyOf(await owner.post(path, { reason: 'two after all' }));
  expect((await read(regradeId)).summary).toMatchObject({ reviewNeeded: 0, reviewAsked: 1 });
  const { reviewId: last } = await scoreNext(reviewer, { clear: 0, complete: 0 });
  expect(last).not.toBe(begun);
  expect((await world.candidate(waiting)).score?.points).toBe(6.5);
});

test('an answer that a manager decided keeps the levels of that decision, through one version after the other', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 20, onDifference: 'adjudication' });
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const [rita, raul] = [await world.member('Rita', ['reviewer']), await world.member('Raul', ['reviewer'])];
  const manager = await world.member('Mona', ['manager']);
  await scoreNext(rita, { clear: 0, complete: 0 });
  await scoreNext(raul, { clear: 2, complete: 1 });
  const { disputes } = bodyOf(await manager.get<{ disputes: DisputeRow[] }>('/api/staff/reviews/disputes'));
  bodyOf(await manager.post(`/api/staff/reviews/disputes/${disputes[0]?.taskId}`, { levels: middle, reason: 'So be it.' }));
  const { publish, preview, decide } = regrading(world);
  await publish(reflectionWith(2, kinder));
  await decide((await preview()).regradeId, 'apply');
  expect((await essayOf(world, invitation))?.grade).toMatchObject({ by: 'adjudication', share: 0.8, reviews: 2 });

  await publish(
    reflectionWith(3, [
      { points: 8, text: 'Read once.' },
      { points: 3, text: 'Read twice.' },
      { points: 0, text: 'Else.' },
    ]),
  );
  const { regradeId } = await preview();
  await decide(regradeId, 'apply');
  const seen = await essayOf(world, invitation);
  expect(seen?.grade).toMatchObject({ by: 'adjudication', share: 0.5 });
  expect(seen?.scoring?.outcome?.reason).toBe('So be it.');
  await decide(regradeId, 'undo');
  expect((await essayOf(world, invitation))?.grade).toMatchObject({ share: 0.8 });
});

test('what people are still scoring is left out, and is scored by the rubric they began with', async () => {
  const world = await reviewedOpening();
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const reviewer = await world.member('Rita', ['reviewer']);
  const reviewId = await nextOf(reviewer);
  const { publish, preview } = regrading(world);
  await publish(reflectionWith(2, kinder));
  expect((await preview()).summary).toMatchObject({ attempts: 0, leftOut: 1, reviewNeeded: 0 });
  bodyOf(await finishing(reviewer, reviewId, middle));
  expect((await essayOf(world, invitation))?.grade).toMatchObject({ share: 0.6 });
  expect((await preview()).summary).toMatchObject({ attempts: 1, changed: 1, leftOut: 0 });
});

test('scores that people gave meanwhile are not written over', async () => {
  const world = await reviewedOpening();
  const { invitation, attempt } = await world.sat({ name: 'Cleo Candidate' });
  const reviewer = await world.member('Rita', ['reviewer']);
  await scoreNext(reviewer, middle);
  const { publish, preview, decide } = regrading(world);
  await publish(reflectionWith(2, kinder));
  const [first, second] = [await preview(), await preview()];
  await decide(first.regradeId, 'apply');
  // Previewed from the same scores, which are other ones by now.
  expect((await decide(second.regradeId, 'apply')).summary.overtaken).toBe(1);
  expect((await world.candidate(invitation)).score?.points).toBe(5.7);
  bodyOf(await world.owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'the network was down' }));
  expect((await decide(first.regradeId, 'undo')).summary.overtaken).toBe(1);
  // Nothing was written anew: the same answer is scored again as it was scored by the version that was asked.
  bodyOf(await attempt.submitFrom(attempt.lastSeq()));
  await world.platform.work();
  expect(await essayOf(world, invitation)).toMatchObject({ gradedByVersion: null, grade: { kind: 'reviewed', share: 0.6 } });
});
