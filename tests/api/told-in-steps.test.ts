import { type AssessmentDashboard, type ComparedSide, type SurveyOnDashboard, writeSides } from '@assay/core/analytics';
import { insertSurveyAnswer, writing } from '@assay/db';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, openingInputOf } from '../support/attempt.ts';
import { type ErrorBody, finished } from '../support/deciding.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';

const weekMs = 7 * 86_400_000;

/** A manager, and an author: who reads figures and sees no people. */
async function team() {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { hasSurvey: true }, opening: { floorPercent: 60 } });
  const second = bodyOf(await owner.post<typeof opening>('/api/staff/openings', { ...openingInputOf(opening), title: 'Second' }), 201);
  const author = await signedInMember(platform, { name: 'Aron', roles: ['author'], team: opening.teamId });
  const manager = await signedInMember(platform, { name: 'Mona', roles: ['manager'], team: opening.teamId });
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  let answers = 0;
  return {
    ...{ platform, opening, second, author, manager, path },
    read: async (staff: TestBrowser) => bodyOf(await staff.get<AssessmentDashboard>(`${path}/dashboard`)),
    survey: async (staff: TestBrowser) => bodyOf(await staff.get<{ survey: SurveyOnDashboard | null }>(`${path}/survey`)).survey,
    /** People who end with these scores in the week that is, and each says something; the next week begins. */
    async week(scores: readonly number[], openingId = opening.openingId) {
      const people = scores.map((score, index) => finished(`Of ${platform.clock.now().toISOString()} ${index}`, score));
      await fillWith(platform, openingId, people);
      const day = platform.clock.now().toISOString().slice(0, 10);
      await writing(platform.db, async (tx) => {
        for (const score of scores) {
          answers += 1;
          const said = { openingId, day, fair: score === 100 ? 1 : 5, job: 3, comment: `Scored ${score}.` };
          await insertSurveyAnswer(tx, `answer-${answers}`, said);
        }
      });
      platform.clock.advance(weekMs);
      await platform.summarise();
    },
  };
}

test('to whoever sees no people one person more or less changes no figure', async () => {
  const { week, read, survey, author, manager, second } = await team();
  await week([10, 20, 61, 62, 63]);
  const before = await read(author);
  expect(before).toMatchObject({ inSteps: { before: '2026-01-12' }, finished: 5, scores: { n: 5 }, passed: { n: 5, value: 0.6 } });
  expect(before.funnel.map(({ step }) => step)).toEqual(['invited', 'opened', 'started', 'submitted']);
  const saidBefore = await survey(author);
  expect(saidBefore).toMatchObject({ n: 5, questions: [{ mean: 5 }, { mean: 3 }] });
  expect(saidBefore?.comments.shown.map(({ day }) => day)).toEqual([null, null, null, null, null]);

  await week([100]);
  const { asOf: _, scores, ...rest } = await read(author);
  const { asOf: __, scores: scoresBefore, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
  expect(scores?.counts).toEqual(scoresBefore?.counts);
  expect(scores?.lines.map(({ passed }) => passed)).toEqual(scoresBefore?.lines.map(({ passed }) => passed));
  expect(await survey(author)).toMatchObject({ n: 5, questions: saidBefore?.questions, comments: saidBefore?.comments });
  expect(await read(manager)).toMatchObject({ inSteps: null, finished: 6, scores: { n: 6 } });
  expect(await survey(manager)).toMatchObject({ n: 6 });

  await week([70, 71, 72, 73], second.openingId);
  expect(await read(author)).toMatchObject({ inSteps: { before: '2026-01-26' }, finished: 10, scores: { n: 10 }, weeks: [] });
});

test('before five have a score by the end of a week it tells them nothing', async () => {
  const { week, read, survey, author } = await team();
  await week([10, 20, 61, 62]);
  expect(await read(author)).toMatchObject({ inSteps: { before: null }, finished: 0, scores: null, weeks: [], passed: null });
  expect(await survey(author)).toBeNull();
});

test('they read figures of everybody and of no part, as a page, as a table, of the survey and side by side', async () => {
  const { week, author, manager, path, opening, second } = await team();
  await week([10, 20, 61, 62, 63]);
  await week([30, 31, 32, 33, 34], second.openingId);
  const whole: ComparedSide = { assessmentId: opening.assessmentId, openingId: null, role: null, level: null, from: null, until: null };
  const compared = (side: ComparedSide) => `/api/staff/assessments/comparison?${new URLSearchParams({ sides: writeSides([whole, side]) })}`;
  const narrowed = [
    ...['from=2026-01-06', 'until=2026-01-11', `opening=${opening.openingId}`].flatMap((query) => [
      `${path}/dashboard?${query}`,
      `${path}/dashboard.csv?part=scores&${query}`,
      `${path}/survey?${query}`,
    ]),
    `${path}/dashboard?population=all`,
    compared({ ...whole, openingId: second.openingId }),
    compared({ ...whole, until: '2026-01-11' }),
  ];
  for (const address of narrowed) {
    const refused = await author.get<ErrorBody>(address);
    expect(refused, address).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    expect(refused.body.error.message).toContain('of everybody together');
    expect((await manager.get(address)).status, address).toBe(200);
  }
  expect((await author.get(compared(whole))).status).toBe(200);
});
