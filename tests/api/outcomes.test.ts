import type { InvitationId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import {
  type CriterionFigures,
  nothingKnown,
  type OutcomeFigures,
  type OutcomeForStaff,
  type OutcomeListCheck,
  type OutcomeListForStaff,
  type OutcomeValues,
} from '@assay/core/outcomes';
import { carryOutRetention } from '@assay/services';
import { beforeEach, describe, expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, openingInputOf } from '../support/attempt.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

let platform: Platform;
let owner: TestBrowser;
let opening: OpeningForStaff;
beforeEach(async () => {
  platform = await createPlatform();
  owner = await platform.signedInOwner();
  opening = await createOpening(owner);
});

const pathOf = (invitationId: string | undefined) => `/api/staff/invitations/${invitationId}/outcome`;
const read = async (invitationId: string | undefined) => bodyOf(await owner.get<OutcomeForStaff>(pathOf(invitationId)));
const save = (invitationId: string | undefined, values: Partial<OutcomeValues>, basedOn = 0) =>
  owner.put<OutcomeForStaff>(pathOf(invitationId), { basedOn, values: { ...nothingKnown, ...values } });
const lists = () => `/api/staff/openings/${opening.openingId}/outcomes`;
const check = async (text: string) => bodyOf(await owner.post<OutcomeListCheck>(`${lists()}/check`, { text }));
const take = async (text: string) => owner.post<OutcomeListForStaff>(lists(), { text, seen: (await check(text)).seen });
const people = (scores: readonly number[]): Promise<readonly InvitationId[]> =>
  fillWith(
    platform,
    opening.openingId,
    scores.map((score, index) => ({ name: `Person ${index + 1}`, attempt: { score } })),
  );

describe('by hand', () => {
  test('is saved with what follows from it, and whoever saves from an older state is told so', async () => {
    const [ada] = await people([70]);
    expect(await read(ada)).toMatchObject({ values: nothingKnown, saves: 0, savedBy: null });
    const saved = bodyOf(await save(ada, { interviewRating: 4.5 }));
    expect(saved).toMatchObject({ values: { interviewed: true, interviewRating: 4.5 }, saves: 1, savedBy: 'Olga Owner' });
    expect(await save(ada, { hired: true })).toMatchObject({ status: 409, body: { error: { reason: 'saved_meanwhile' } } });
    expect(bodyOf(await save(ada, { hired: true, hiredOn: '2026-01-05' }, 1)).values).toMatchObject({
      offer: 'accepted',
      interviewRating: null,
    });
    bodyOf(await save(ada, { hired: true, hiredOn: '2026-01-05', offer: 'accepted' }, 2));
    expect((await read(ada)).saves).toBe(2);
    const log = await platform.db.selectFrom('audit').select(['subject', 'details']).where('action', '=', 'outcome.write').execute();
    expect(log).toEqual([1, 2].map(() => ({ subject: ada, details: '{"change":"outcome saved"}' })));
  });

  test.each<[string, Partial<OutcomeValues>, string]>([
    ['a rating off the scale', { interviewRating: 5.1 }, 'values.interviewRating'],
    ['a rating without an interview', { interviewed: false, interviewRating: 3 }, 'values.interviewRating'],
    ['a day that has not come', { hired: true, hiredOn: '2026-01-07' }, 'values.hiredOn'],
    ['a day that never was', { interviewedOn: '2026-02-30' }, 'values.interviewedOn'],
    ['a later rating of somebody who was not hired', { hired: false, laterRating: 3 }, 'values.laterRating'],
  ])('refuses %s at its field', async (_, values, path) => {
    const [ada] = await people([70]);
    expect(await save(ada, values)).toMatchObject({ status: 422, body: { error: { issues: [{ path }] } } });
    expect((await read(ada)).saves).toBe(0);
  });

  test('needs an end, and is for managers and recruiters of the team alone', async () => {
    const [waiting, done] = await fillWith(platform, opening.openingId, [{ name: 'Waits' }, { name: 'Done', attempt: { score: 50 } }]);
    expect(await save(waiting, { interviewed: true })).toMatchObject({ status: 409, body: { error: { reason: 'not_over' } } });
    const recruiter = await signedInMember(platform, { name: 'Rex', roles: ['recruiter'], team: opening.teamId });
    bodyOf(await recruiter.get(pathOf(done)));
    for (const role of ['author', 'reviewer'] as const) {
      const member = await signedInMember(platform, { name: role, roles: [role], team: opening.teamId });
      expect((await member.get(pathOf(done))).status).toBe(404);
      expect((await member.put(pathOf(done), { basedOn: 0, values: nothingKnown })).status).toBe(404);
      expect((await member.get(`/api/staff/assessments/${opening.assessmentId}/outcomes`)).status).toBe(404);
    }
  });
});

describe('by a list', () => {
  const text = [
    'email,interviewed,rating,offer,hired',
    'person1@example.org,2026-01-03,4,accepted,yes',
    'Person2@Example.org,no,,,',
    'person3@example.org,yes,6,,',
    'nobody@example.org,yes,3,,',
    'waits@example.org,yes,3,,',
    'person1@example.org,no,,,',
    'person4@example.org,no,3,,',
    'person5@example.org,,,,',
  ].join('\n');

  test('each line is told before anything is saved, and what is whole is saved at once', async () => {
    const [one, two] = await people([70, 60, 50, 40, 30]);
    await fillWith(platform, opening.openingId, [{ name: 'Waits' }]);
    const checked = await check(text);
    expect(checked).toMatchObject({
      rows: 8,
      changedRows: 2,
      changed: [
        { row: 2, name: 'Person 1', after: { interviewed: true, interviewedOn: '2026-01-03', hired: true } },
        { row: 3, name: 'Person 2', after: { interviewed: false } },
      ],
      faultyRows: 2,
      faults: [
        { row: 4, column: 'rating', cell: '6' },
        { row: 8, column: 'rating', cell: '3', what: 'There is a rating of an interview that was not held.' },
      ],
      unknown: [{ row: 5, who: 'nobody@example.org' }],
      unfinished: [{ row: 6, name: 'Waits' }],
      repeats: [{ row: 7, who: 'person1@example.org', firstRow: 2 }],
      sameRows: 1,
    });
    expect((await read(one)).saves).toBe(0);
    expect(bodyOf(await take(text), 201)).toMatchObject({ people: 2, savedBy: 'Olga Owner' });
    expect(await read(one)).toMatchObject({ values: { interviewRating: 4, offer: 'accepted' }, isOfList: true });
    expect(await read(two)).toMatchObject({ values: { interviewed: false, interviewRating: null } });
    expect(await check(text)).toMatchObject({ changedRows: 0, sameRows: 3 });
    expect(await take(text)).toMatchObject({ status: 422, body: { error: { reason: 'nothing_new' } } });
  });

  test('is not saved when something changed since it was checked', async () => {
    const [one] = await people([70, 60]);
    const { seen } = await check(text);
    bodyOf(await save(one, { interviewed: false }));
    expect(await owner.post(lists(), { text, seen })).toMatchObject({ status: 409, body: { error: { reason: 'selection_changed' } } });
    expect(await owner.post(lists(), { text: `${text}\n`, seen: 'x' })).toMatchObject({ status: 409 });
    expect(await platform.db.selectFrom('outcomes').select('saves').execute()).toHaveLength(1);
  });

  test('is taken back as it was, but for whoever was saved since', async () => {
    const [one, two] = await people([70, 60]);
    bodyOf(await save(two, { interviewed: true, interviewRating: 2 }));
    const { listId } = bodyOf(await take('email,hired\nperson1@example.org,no\nperson2@example.org,yes'), 201);
    expect((await read(two)).values).toMatchObject({ hired: true, interviewRating: 2 });
    expect(bodyOf(await owner.get<{ lists: OutcomeListForStaff[] }>(lists())).lists).toMatchObject([{ listId, people: 2 }]);
    const undo = () => owner.post(`${lists()}/${listId}/undo`);
    expect(bodyOf(await undo())).toEqual({ people: 2 });
    expect(await read(one)).toMatchObject({ values: nothingKnown, saves: 0 });
    expect(await read(two)).toMatchObject({ values: { ...nothingKnown, interviewed: true, interviewRating: 2 }, isOfList: false });
    expect(await undo()).toMatchObject({ status: 409, body: { error: { reason: 'nothing_left' } } });

    const again = bodyOf(await take('email,hired\nperson1@example.org,no\nperson2@example.org,yes'), 201);
    bodyOf(await save(one, { interviewed: true }, 1));
    expect(bodyOf(await owner.post(`${lists()}/${again.listId}/undo`))).toEqual({ people: 1 });
    expect((await read(one)).values).toMatchObject({ interviewed: true });
  });

  test('knows people by their code, too, and by nothing of another opening', async () => {
    const [one] = await people([70]);
    const other = await createOpening(owner, { assessment: { name: 'Other' }, opening: { title: 'Other' } });
    const [stranger] = await fillWith(platform, other.openingId, [{ name: 'Stranger', attempt: { score: 50 } }]);
    const listed = await check(`code,email,hired\n${one},,yes\n${stranger},,yes\n,person1@example.org,no\n17,,yes`);
    expect(listed).toMatchObject({
      changed: [{ name: 'Person 1', after: { hired: true } }],
      unknown: [{ row: 3, who: stranger }],
      repeats: [{ row: 4, who: 'person1@example.org', firstRow: 2 }],
      faults: [{ row: 5, column: 'code' }],
    });
    expect(JSON.stringify(listed)).not.toContain('Stranger');
  });

  test.each([
    ['', 'empty'],
    ['name,hired\nAda,yes', 'no_person_column'],
    ['email\nada@example.org', 'no_outcome_column'],
  ])('refuses what is no list: %#', async (pasted, reason) => {
    expect(await owner.post(`${lists()}/check`, { text: pasted })).toMatchObject({
      status: 422,
      body: { error: { reason, issues: [{ path: 'text' }] } },
    });
  });
});

describe('of somebody who goes', () => {
  test('score and outcome stay when they are anonymised, and no day', async () => {
    const [one] = await people([70, 60]);
    bodyOf(await take('email,interviewed,rating\nperson1@example.org,2026-01-03,4'), 201);
    bodyOf(await owner.post(`/api/staff/invitations/${one}/person/end`, { kind: 'anonymise', reason: 'they asked for it' }));
    expect(await platform.db.selectFrom('outcomes').selectAll().execute()).toMatchObject([
      { invitationId: one, interviewed: 1, interviewedOn: null, interviewRating: 4, savedBy: null, listId: null, before: null },
    ]);
    expect(await check('email,hired\nperson1@example.org,yes')).toMatchObject({ changedRows: 0, unknownRows: 1 });
  });

  test('score and outcome stay when they are deleted, of nobody, and a copy made before holds them', async () => {
    const [one] = await people([70, 60]);
    bodyOf(await save(one, { interviewedOn: '2026-01-03', interviewRating: 4, offer: 'declined' }));
    const person = `/api/staff/invitations/${one}/person`;
    const copy = bodyOf(await owner.get<{ tables: Record<string, unknown[]> }>(`${person}/copy`));
    expect(copy.tables['outcomes']).toMatchObject([{ interviewRating: 4, interviewedOn: '2026-01-03', offer: 'declined' }]);
    bodyOf(await owner.post(`${person}/end`, { kind: 'delete', reason: 'they asked for it' }));
    expect(await platform.db.selectFrom('outcomes').selectAll().execute()).toEqual([]);
    expect(await platform.db.selectFrom('pastOutcomes').selectAll().execute()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        openingId: opening.openingId,
        scorePercent: 70,
        interviewed: 1,
        interviewRating: 4,
        offer: 'declined',
        hired: null,
        laterRating: null,
      },
    ]);
    expect(await everythingStored(platform)).not.toMatch(/Person 1|person1@/);
    expect(await figures()).toMatchObject({ finished: 2, known: 1 });
  });

  test('days that are over let them go in the same way', async () => {
    await people([70]);
    bodyOf(await take('email,hired,later rating\nperson1@example.org,2026-01-03,4'), 201);
    platform.clock.advance(181 * 24 * 3_600_000);
    expect(await carryOutRetention(platform.system('retention'))).toMatchObject({ people: 1 });
    expect(await figures()).toMatchObject({ finished: 1, known: 1 });
    expect(await everythingStored(platform)).not.toMatch(/2026-01-03/);
  });
});

const figures = async (query = '') =>
  bodyOf(await owner.get<OutcomeFigures>(`/api/staff/assessments/${opening.assessmentId}/outcomes${query}`));
const criterionOf = async (criterion: CriterionFigures['criterion']) =>
  (await figures()).criteria.find((one) => one.criterion === criterion);

describe('does it work', () => {
  test('says nothing of nine, and of ten how far the score goes with the rating', async () => {
    const scores = [40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95];
    await people(scores);
    const rows = (count: number) =>
      ['email,rating', ...scores.slice(0, count).map((score, index) => `person${index + 1}@example.org,${1 + (score - 40) / 20}`)].join(
        '\n',
      );
    bodyOf(await take(rows(9)), 201);
    expect(await criterionOf('interviewRating')).toEqual({ kind: 'few', criterion: 'interviewRating', known: 9 });
    bodyOf(await take(rows(10)), 201);
    const found = await criterionOf('interviewRating');
    expect(found).toMatchObject({
      kind: 'rating',
      selection: { known: 10, finished: 12, lowestKnown: 40, lowestFinished: 40 },
      correlation: { r: expect.closeTo(1, 6) },
      bands: [{ from: 40, to: 90, hits: 0, share: { n: 10, value: 0 } }],
    });
  });

  test('names the selection and gives what the correlation might be without it', async () => {
    await people([...Array.from({ length: 20 }, (_, index) => index * 5), 96, 97, 98, 99]);
    const rated = [
      [14, 3],
      [15, 4],
      [16, 2],
      [17, 4],
      [18, 3],
      [19, 5],
      [20, 4],
      [21, 3],
      [22, 5],
      [23, 4],
    ];
    bodyOf(await take(['email,rating', ...rated.map(([index = 0, rating]) => `person${index + 1}@example.org,${rating}`)].join('\n')), 201);
    const found = await criterionOf('interviewRating');
    if (found?.kind !== 'rating') throw new Error('ten are enough');
    expect(found.selection).toMatchObject({ known: 10, finished: 24, lowestKnown: 70, lowestFinished: 0 });
    expect(found.selection.spreadFinished ?? 0).toBeGreaterThan(found.selection.spreadKnown ?? 99);
    expect(found.correlation?.r).toBeGreaterThan(0);
    expect(found.corrected?.r ?? 0).toBeGreaterThan(found.correlation?.r ?? 1);
    expect(JSON.stringify(found)).not.toMatch(/person|Person/);
  });

  test.each<[string, readonly number[], (index: number) => string, string, object]>([
    [
      'all scores are equal',
      Array.from({ length: 10 }, () => 60),
      (i) => `yes,${1 + (i % 5)}`,
      'interviewRating',
      { correlation: null, corrected: null, noCorrelation: 'same_score' },
    ],
    [
      'all ratings are equal',
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 99],
      () => 'yes,3',
      'interviewRating',
      { correlation: null, noCorrelation: 'same_rating' },
    ],
    [
      'everybody was interviewed',
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 99],
      () => 'yes,',
      'interviewed',
      { yes: 10, difference: null, noDifference: 'one_outcome' },
    ],
    [
      'hardly anybody was not',
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 99],
      (i) => (i < 2 ? 'no,' : 'yes,'),
      'interviewed',
      { yes: 8, difference: null, noDifference: 'few' },
    ],
    [
      'yes and no have one score each',
      Array.from({ length: 10 }, (_, i) => (i < 5 ? 20 : 80)),
      (i) => (i < 5 ? 'no,' : 'yes,'),
      'interviewed',
      {
        difference: null,
        noDifference: 'same_score',
        bands: [
          { from: 20, to: 20, hits: 0 },
          { from: 80, to: 80, hits: 5 },
        ],
      },
    ],
    [
      'there is a difference',
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 99],
      (i) => (i < 5 ? 'no,' : 'yes,'),
      'interviewed',
      { difference: { value: expect.closeTo(49.8, 6) }, noDifference: null },
    ],
  ])('says why where %s', async (_, scores, cellsOf, criterion, expected) => {
    await people(scores);
    bodyOf(
      await take(['email,interviewed,rating', ...scores.map((_score, i) => `person${i + 1}@example.org,${cellsOf(i)}`)].join('\n')),
      201,
    );
    const found = (await figures()).criteria.find((one) => one.criterion === criterion);
    expect(found).toMatchObject(expected);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });

  test('people are compared with those of their own opening: stronger people with milder interviewers make no correlation', async () => {
    const rate = (from: number, first: number) =>
      ['email,rating', ...Array.from({ length: 10 }, (_, i) => `person${i + 1}@example.org,${from + (((i + first) * 3) % 2)}`)].join('\n');
    await people([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    bodyOf(await take(rate(1, 0)), 201);
    const weak = await criterionOf('interviewRating');
    opening = bodyOf(await owner.post<OpeningForStaff>('/api/staff/openings', { ...openingInputOf(opening), title: 'Second' }), 201);
    await fillWith(
      platform,
      opening.openingId,
      Array.from({ length: 10 }, (_, i) => ({ name: `Other ${i}`, email: `other${i + 1}@example.org`, attempt: { score: 80 + i } })),
    );
    bodyOf(await take(rate(4, 1).replaceAll('person', 'other')), 201);
    const both = await criterionOf('interviewRating');
    if (weak?.kind !== 'rating' || both?.kind !== 'rating') throw new Error('ten are enough');
    expect(both.selection).toMatchObject({ known: 20, finished: 20 });
    expect(Math.abs(both.correlation?.r ?? 1)).toBeLessThan(0.3);
    expect(both.selection.spreadKnown).toBeCloseTo(weak.selection.spreadKnown ?? 0, 9);
  });

  test('is of one opening or of all that one may read', async () => {
    await people([70, 60]);
    const second = bodyOf(await owner.post<OpeningForStaff>('/api/staff/openings', { ...openingInputOf(opening), title: 'Second' }), 201);
    expect(await figures()).toMatchObject({ finished: 2, openingId: null, openings: [{}, {}] });
    expect(await figures(`?opening=${second.openingId}`)).toMatchObject({ finished: 0, openingId: second.openingId });
    const other = await createOpening(owner, { assessment: { name: 'Other' } });
    const path = `/api/staff/assessments/${opening.assessmentId}/outcomes`;
    expect((await owner.get(`${path}?opening=${other.openingId}`)).status).toBe(404);
    expect((await owner.get(`${path}?opening=1`)).status).toBe(422);
  });
});
