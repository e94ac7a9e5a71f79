import type { AgreementForStaff, SeverityForReviewer } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import type { TestBrowser } from '../support/platform.ts';
import { finishing, nextOf, type ReviewedOpening, reviewedOpening, scoreNext } from '../support/reviews.ts';

const best = { clear: 0, complete: 0 };
const middle = { clear: 1, complete: 0 };
const worst = { clear: 2, complete: 1 };

const agreementPath = ({ opening }: ReviewedOpening) => `/api/staff/assessments/${opening.assessmentId}/agreement`;
const agreementFor = async (world: ReviewedOpening, browser: TestBrowser) =>
  bodyOf(await browser.get<AgreementForStaff>(agreementPath(world)));
const severityFor = async (browser: TestBrowser) => bodyOf(await browser.get<SeverityForReviewer>('/api/staff/reviews/severity'));

const people = ['Ann', 'Bea', 'Cyd', 'Dee', 'Eve', 'Fay'];

/** So many answers, each scored by all of these reviewers with what they always give. */
async function scoredBy(reviewers: readonly string[], given: readonly (typeof best)[], answers: number) {
  const world = await reviewedOpening();
  await world.plan({ reviewers: reviewers.length, differencePercent: 100 });
  for (const name of people.slice(0, answers)) await world.sat({ name: `${name} Candidate` });
  const browsers: TestBrowser[] = [];
  for (const name of reviewers) browsers.push(await world.member(name, ['reviewer']));
  for (const [index, browser] of browsers.entries())
    for (let answer = 0; answer < answers; answer += 1) await scoreNext(browser, given[index] ?? best);
  return { world, browsers };
}

test('says criterion by criterion how much reviewers agree, of how many answers, and as of when', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 100 });
  for (const name of people) await world.sat({ name: `${name} Candidate` });
  const [rita, raul] = [await world.member('Rita', ['reviewer']), await world.member('Raul', ['reviewer'])];
  const given = [
    [best, best],
    [best, { clear: 0, complete: 1 }],
    [middle, middle],
    [worst, { clear: 2, complete: 0 }],
    [worst, { clear: 2, complete: 0 }],
    [middle, { clear: 0, complete: 0 }],
  ] as const;
  for (const [byRita] of given) await scoreNext(rita, byRita);
  expect((await agreementFor(world, world.owner)).unfinished).toBe(6);
  for (const [, byRaul] of given) await scoreNext(raul, byRaul);
  const agreement = await agreementFor(world, world.owner);
  expect(agreement).toMatchObject({ asOf: world.platform.clock.now().toISOString(), reviewersEach: 2, unfinished: 0, isCut: false });
  expect(agreement.questions).toMatchObject([
    {
      questionId: 'reflection',
      answers: 6,
      criteria: [
        { id: 'clear', versions: [1], answers: 6, kappa: { isKnown: true, n: 6 }, alpha: { isKnown: true, n: 6 }, advice: 'too_few' },
        { id: 'complete', answers: 6, kappa: { isKnown: true }, alpha: { isKnown: true } },
      ],
    },
  ]);
  const [clear, complete] = agreement.questions[0]?.criteria ?? [];
  const figureOf = (figure: NonNullable<typeof clear>['kappa'] | undefined) => (figure?.isKnown === true ? figure.value : null);
  // One of six pairs lies half the scale apart, and of independent habits 17/36 of it would: 1 − (1/12) ÷ (17/36).
  expect(figureOf(clear?.kappa)).toBeCloseTo(14 / 17);
  expect(figureOf(clear?.alpha)).toBeGreaterThan(0.7);
  // They agree on one in two, which is what dice would.
  expect(figureOf(complete?.kappa)).toBeLessThan(0);
  expect(clear?.kappa).toMatchObject({ interval: { isKnown: false, why: 'few' } });
});

test('what cannot be said is not 0 but a reason: too few answers, or the same level for all', async () => {
  const { world, browsers } = await scoredBy(['Rita', 'Raul'], [best, best], 4);
  expect((await agreementFor(world, world.owner)).questions[0]?.criteria[0]).toMatchObject({
    answers: 4,
    kappa: { isKnown: false, n: 4, why: 'few' },
    alpha: { isKnown: false, n: 4, why: 'few' },
    advice: 'not_known',
  });
  await world.sat({ name: 'Eve Candidate' });
  for (const browser of browsers) await scoreNext(browser, best);
  expect((await agreementFor(world, world.owner)).questions[0]?.criteria[0]).toMatchObject({
    kappa: { isKnown: false, n: 5, why: 'one_level' },
    alpha: { isKnown: false, n: 5, why: 'one_level' },
  });
  const fresh = await reviewedOpening();
  expect(await agreementFor(fresh, fresh.owner)).toMatchObject({
    questions: [],
    reviewersEach: 1,
    severity: { reviewers: 0, spread: null },
  });
});

test('first scores count, whatever was settled: neither the adjudication nor a second opinion, and nothing before all have finished', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 2, differencePercent: 10, onDifference: 'second_opinion' });
  for (const name of people.slice(0, 5)) await world.sat({ name: `${name} Candidate` });
  const [rita, raul, rosa] = [
    await world.member('Rita', ['reviewer']),
    await world.member('Raul', ['reviewer']),
    await world.member('Rosa', ['reviewer']),
  ];
  for (const _ of people.slice(0, 5)) await scoreNext(rita, best);
  for (const _ of people.slice(0, 5)) await scoreNext(raul, worst);
  // A second opinion is open on each: who may still give it must not learn what was given.
  expect(await agreementFor(world, world.owner)).toMatchObject({ questions: [], unfinished: 5 });
  expect(await severityFor(rosa)).toMatchObject({ own: null, group: { reviewers: 0 } });
  for (const _ of people.slice(0, 4)) await scoreNext(rosa, best);
  await scoreNext(rosa, middle);
  const { questions, severity } = await agreementFor(world, world.owner);
  expect(questions[0]).toMatchObject({ answers: 5, criteria: [{ answers: 5, alpha: { n: 5 } }, { answers: 5 }] });
  // Rosa gave nothing but second opinions.
  expect(severity.reviewers).toBe(2);
  expect(await severityFor(rosa)).toMatchObject({ own: null });
  const { taskId } = await world.platform.db
    .selectFrom('reviewTasks')
    .select('id as taskId')
    .where('state', '=', 'disputed')
    .executeTakeFirstOrThrow();
  const settled = { levels: { clear: 1, complete: 1 }, reason: 'It is clear on second reading.' };
  bodyOf(await world.owner.post(`/api/staff/reviews/disputes/${taskId}`, settled));
  expect((await agreementFor(world, world.owner)).questions).toEqual(questions);
});

test('who may look at review plans sees agreement; a reviewer sees only how severe they are themselves', async () => {
  const { world, browsers } = await scoredBy(['Rita', 'Raul'], [best, middle], 5);
  const statusOf = async (...roles: Parameters<typeof world.member>[1]) =>
    (await (await world.member(roles.join(), roles)).get(agreementPath(world))).status;
  expect([await statusOf('manager'), await statusOf('recruiter'), await statusOf('author')]).toEqual([200, 200, 200]);
  expect((await browsers[0]?.get(agreementPath(world)))?.status).toBe(404);
  const [rita, raul] = browsers;
  if (rita === undefined || raul === undefined) throw new Error('two of them scored');
  expect(await severityFor(rita)).toMatchObject({ own: { n: 5, others: 1, interval: { isKnown: false, why: 'no_spread' } } });
  expect((await severityFor(rita)).own?.value).toBeCloseTo(0.4);
  expect((await severityFor(raul)).own?.value).toBeCloseTo(-0.4);
});

test('of the others a reviewer sees the group, and only of three: own figure and group of two would give each away', async () => {
  const three = await scoredBy(['Rita', 'Raul', 'Rosa'], [best, middle, worst], 2);
  for (const browser of three.browsers) {
    const seen = await severityFor(browser);
    expect(seen).toMatchObject({ own: { n: 2, others: 2 }, group: { reviewers: 3, spread: null, gap: null } });
    expect(JSON.stringify(seen)).not.toMatch(/Rita|Raul|Rosa|acc_|rev_|rtsk_|att_/);
    // No figure but the own one: there is nothing to take it from.
    expect(numbersIn(seen)).toEqual([seen.own?.n, seen.own?.value, seen.own?.others, 3].filter((value) => typeof value === 'number'));
  }
  // A manager who scores none of it looks at three others.
  expect((await agreementFor(three.world, three.world.owner)).severity.spread).toBeGreaterThan(0);

  const four = await scoredBy(['Rita', 'Raul', 'Rosa', 'Ravi'], [best, middle, worst, best], 2);
  for (const browser of four.browsers) {
    const { group, own } = await severityFor(browser);
    expect(own).toMatchObject({ others: 3 });
    expect(group).toMatchObject({ reviewers: 4, gap: { n: 2 } });
    expect(group.spread).toBeGreaterThan(0);
  }
});

test('a manager who scores is one of the group: the page of agreement shows it from three others on, too', async () => {
  const world = await reviewedOpening();
  await world.plan({ reviewers: 3, differencePercent: 100 });
  await world.sat({ name: 'Ann Candidate' });
  const [mona, rita, raul] = [
    await world.member('Mona', ['manager']),
    await world.member('Rita', ['reviewer']),
    await world.member('Raul', ['reviewer']),
  ];
  await scoreNext(mona, best);
  await scoreNext(rita, middle);
  await scoreNext(raul, worst);
  expect((await agreementFor(world, mona)).severity).toEqual({ reviewers: 3, spread: null, gap: null });
  expect((await agreementFor(world, world.owner)).severity.spread).toBeGreaterThan(0);
});

test('names stand beside figures only where a manager switched it on: the log says so, and reviewers are told', async () => {
  const { world, browsers } = await scoredBy(['Rita', 'Raul'], [best, middle], 2);
  const [mona, recruiter] = [await world.member('Mona', ['manager']), await world.member('Rene', ['recruiter'])];
  const [rita] = browsers;
  if (rita === undefined) throw new Error('she scored');
  const path = `${agreementPath(world)}/names`;
  expect(await agreementFor(world, mona)).toMatchObject({ areNamesShown: false, named: null });
  for (const browser of [recruiter, rita, await world.member('Arno', ['author'])])
    expect((await browser.put(path, { areShown: true })).status).toBe(404);
  expect(await severityFor(rita)).toMatchObject({ namedIn: [] });

  bodyOf(await mona.put(path, { areShown: true }));
  bodyOf(await mona.put(path, { areShown: true }));
  const { named } = await agreementFor(world, mona);
  expect(named?.map(({ name, n }) => [name, n])).toEqual([
    ['Raul', 2],
    ['Rita', 2],
  ]);
  expect(named?.[0]?.value).toBeCloseTo(-0.4);
  expect(await agreementFor(world, recruiter)).toMatchObject({ areNamesShown: true, named: null });
  expect(await severityFor(rita)).toMatchObject({ namedIn: ['Analyst quiz'] });

  world.platform.clock.advance(1000);
  bodyOf(await mona.put(path, { areShown: false }));
  expect(await agreementFor(world, mona)).toMatchObject({ areNamesShown: false, named: null });
  const log = await world.platform.db
    .selectFrom('audit')
    .select(['subject', 'details'])
    .where('action', '=', 'agreement.show-names')
    .orderBy('id')
    .execute();
  expect(log.map(({ subject, details }) => [subject, JSON.parse(details)])).toEqual([
    [world.opening.assessmentId, { change: 'reviewers shown by name' }],
    [world.opening.assessmentId, { change: 'reviewers hidden again' }],
  ]);
  expect((await mona.put(path, { areShown: 'yes' })).status).toBe(422);
});

test('a person’s copy of their data does not say which reviewer gave what', async () => {
  const world = await reviewedOpening();
  const { invitation } = await world.sat({ name: 'Ann Candidate' });
  const rita = await world.member('Rita', ['reviewer']);
  await finishing(rita, await nextOf(rita), best);
  const copy = bodyOf(
    await world.owner.get<{ tables: Record<string, unknown> }>(`/api/staff/invitations/${invitation.invitationId}/person/copy`),
  );
  expect(Object.keys(copy.tables)).toContain('reviews');
  const { accountId, id } = await world.platform.db.selectFrom('reviews').select(['accountId', 'id']).executeTakeFirstOrThrow();
  // By the id of a review the log says who finished it.
  const { actor } = await world.platform.db.selectFrom('audit').select('actor').where('subject', '=', id).executeTakeFirstOrThrow();
  expect(actor).toBe(`staff:${accountId}`);
  for (const told of [accountId, id]) expect(JSON.stringify(copy.tables)).not.toContain(told);
});

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
};
