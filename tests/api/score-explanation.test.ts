import type { CandidateForStaff, CandidateReport } from '@assay/core/candidates';
import type { ScoreExplanation } from '@assay/core/grading';
import type { OwnReport } from '@assay/core/own-reports';
import { expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform } from '../support/platform.ts';
import { nextOf, reviewedOpening, scoreNext } from '../support/reviews.ts';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Every column of the bill, added up from its lines. */
function addedUp({ sections }: ScoreExplanation) {
  for (const { items, points, maxPoints } of sections) {
    expect(sum(items.map((item) => item.points))).toBeCloseTo(points, 9);
    expect(sum(items.map((item) => item.maxPoints))).toBeCloseTo(maxPoints, 9);
  }
  return { points: sum(sections.map(({ points }) => points)), maxPoints: sum(sections.map(({ maxPoints }) => maxPoints)) };
}

test('a total says what cases decided and what people did, and its lines add up to the score that is kept', async () => {
  const world = await reviewedOpening();
  await world.plan({ code: { isRead: true, rubricPercent: 40 } });
  const { invitation } = await world.sat({ name: 'Cleo Candidate' });
  const half = await world.candidate(invitation);
  expect(half.explanation).toMatchObject({ points: 2.5, maxPoints: 4, toReview: 1, toReviewPoints: 4 });
  expect(half.explanation.sections.find(({ title }) => title === 'Words')?.items).toMatchObject([{ standing: 'to_review', share: null }]);

  const reviewer = await world.member('Rita', ['reviewer']);
  const code = await nextOf(reviewer, { questionId: 'doubling' });
  const draft = { levels: { readable: 1, fitting: 3, careful: 2 }, notes: {}, overall: '' };
  bodyOf(await reviewer.post(`/api/staff/reviews/${code}/finish`, { basedOn: 0, draft }));
  await scoreNext(reviewer, { clear: 1, complete: 0 });
  const { explanation, score, regrades } = await world.candidate(invitation);
  expect(explanation.sections.flatMap(({ items }) => items.map(({ title, parts }) => [title, parts]))).toEqual(
    expect.arrayContaining([
      [
        'Doubling',
        [
          { by: 'machine', share: expect.closeTo(5 / 6), points: 1.5, maxPoints: 1.8 },
          { by: 'people', share: 0.25, points: expect.closeTo(0.3), maxPoints: 1.2 },
        ],
      ],
      [expect.any(String), [{ by: 'people', share: 0.6, points: 2.4, maxPoints: 4 }]],
    ]),
  );
  expect(addedUp(explanation)).toEqual({ points: expect.closeTo(score?.points ?? 0, 9), maxPoints: score?.maxPoints });
  expect(explanation).toMatchObject({ points: score?.points, maxPoints: score?.maxPoints, toReview: 0 });
  expect(regrades).toEqual([]);
});

test('what a regrade left out is named with its reason, and comes back into the sum when that is undone', async () => {
  const world = await reviewedOpening();
  const { invitation } = await world.sat({ name: 'Cleo Candidate', essay: '' });
  const { owner, platform } = world;
  bodyOf(await owner.post('/api/staff/questions/right-option/decide', { decision: 'rest', reason: 'it was unclear' }));
  const { regradeId } = bodyOf(
    await owner.post<{ regradeId: string }>('/api/staff/regrades', { kind: 'leave_out', questionId: 'right-option' }),
    201,
  );
  await platform.work();
  bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/apply`, { reason: 'Two options say the same.' }));
  await platform.work();
  const left = await world.candidate(invitation);
  const choiceIn = ({ sections }: ScoreExplanation) => sections.find(({ title }) => title === 'Choice')?.items[0];
  expect(choiceIn(left.explanation)).toMatchObject({
    ...{ standing: 'left_out', points: 0, maxPoints: 0, parts: [] },
    leftOut: { why: 'regrade', regradeId, reason: 'Two options say the same.' },
  });
  expect(left.regrades).toMatchObject([
    { regradeId, kind: 'leave_out', before: { points: 2.5, maxPoints: 8 }, after: { points: 2.5, maxPoints: 7 } },
  ]);
  expect(addedUp(left.explanation)).toEqual({ points: 2.5, maxPoints: 7 });
  bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/undo`, { reason: 'They differ after all.' }));
  await platform.work();
  const back = await world.candidate(invitation);
  expect(choiceIn(back.explanation)).toMatchObject({ standing: 'counted', leftOut: null });
  expect(back.regrades).toEqual([]);
});

test('before the end nothing is graded, what was stopped meanwhile says so, and late edits are in it once they count', async () => {
  const platform = await createPlatform({ runner: doublingRunner });
  const report = { moment: 'graded' as const, parts: ['score' as const, 'sections' as const] };
  const { owner, attempt, invitation, candidate } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000, report } });
  const explained = async () => {
    const seen = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).attempt;
    if (seen === null) throw new Error('it was started');
    return seen;
  };
  expect((await explained()).explanation.sections[0]?.items[0]).toMatchObject({
    standing: 'ungraded',
    share: null,
    points: 0,
    maxPoints: 3,
  });
  bodyOf(await owner.post('/api/staff/questions/right-option/decide', { decision: 'stop', reason: 'the options are the same' }));
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return n }')]));
  const late = attempt.rewriting('function double(n) { return 2 * n }');
  platform.clock.advance(9 * 60_000);
  bodyOf(await attempt.send([late]));
  await platform.work();
  const inTime = await explained();
  expect(inTime.explanation).toMatchObject({ points: 0, maxPoints: 3 });
  expect(inTime.explanation.sections[1]?.items[0]).toMatchObject({
    standing: 'left_out',
    leftOut: { why: 'stopped', when: { minutes: expect.any(Number) } },
  });
  const decision = { counts: true, reason: 'the train lost the net', lastSeq: attempt.lastSeq() };
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/late-tail`, decision));
  const { explanation, score } = await explained();
  expect(explanation).toMatchObject({ points: score?.points, maxPoints: score?.maxPoints });
  expect(addedUp(explanation)).toEqual({ points: 2.5, maxPoints: 3 });

  // On paper it is the same, without when and what was granted.
  const paper = bodyOf(await owner.get<CandidateReport>(`/api/staff/invitations/${invitation.invitationId}/report?zone=UTC`)).explanation;
  expect(paper).toMatchObject({ points: score?.points, sections: [{}, { items: [{ leftOut: { why: 'stopped', when: null } }] }] });
  expect(JSON.stringify(paper)).not.toMatch(/minutes|T\d\d:\d\d/);

  // The candidate reads the same sections, and nothing of single questions.
  const own = bodyOf(await candidate.get<OwnReport>(`${attempt.path}/report`));
  if (own.kind !== 'shown') throw new Error('it is graded');
  expect(own.content.sections?.map(({ title, points, maxPoints }) => ({ title, points, maxPoints }))).toEqual(
    explanation.sections.map(({ title, points, maxPoints }) => ({ title, points, maxPoints })),
  );
  expect(JSON.stringify(own)).not.toMatch(/itm_|parts|Doubling/);
});
