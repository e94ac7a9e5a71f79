import { invitationStatus, invitationStatuses } from '@assay/core/invitations';
import type { ResultsPage } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { fillWith, type Person } from '../support/people-in-opening.ts';
import { createPlatform } from '../support/platform.ts';

async function openingWith(people: readonly Person[], floorPercent: number | null = 60) {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { opening: { floorPercent } });
  const invitationIds = await fillWith(platform, opening.openingId, people);
  const results = async (query = '') => bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results${query}`));
  return { platform, owner, opening, results, invitationIds };
}

const names = (page: ResultsPage) => page.rows.map(({ name }) => name);

const mixed: readonly Person[] = [
  { name: 'Ada', attempt: { score: 60, closedAfterMinutes: 20 } },
  { name: 'ben', attempt: { score: 90, closedAfterMinutes: 10 } },
  { name: 'Cai', attempt: {} },
  { name: 'Dee', attempt: { closed: true, closedAfterMinutes: 30 } },
  { name: 'Eli', isRevoked: true },
  { name: 'Fay', startsUntil: '2026-01-05T10:00:00.000Z' },
  { name: 'Gus', startsUntil: '2026-01-05T10:00:00.001Z' },
  { name: 'Hal', isRevoked: true, attempt: { score: 20 } },
  { name: 'Ivo', attempt: { score: 95, isVoid: true } },
];

test('every status is the one that core decides, and can be filtered by', async () => {
  const { results, platform, invitationIds } = await openingWith(mixed);
  const page = await results();
  expect(page.total).toBe(9);
  expect(Object.fromEntries(page.rows.map(({ name, status }) => [name, status]))).toEqual({
    Ada: 'finished',
    ben: 'finished',
    Cai: 'running',
    Dee: 'grading',
    Eli: 'revoked',
    Fay: 'expired',
    Gus: 'invited',
    Hal: 'finished',
    Ivo: 'void',
  });
  for (const [index, person] of mixed.entries()) {
    const attempt = person.attempt;
    const decided = invitationStatus(
      {
        startsFrom: null,
        startsUntil: person.startsUntil === undefined ? null : new Date(person.startsUntil),
        isRevoked: person.isRevoked === true,
        isWaived: false,
        attempt:
          attempt === undefined
            ? null
            : {
                isClosed: attempt.closed === true || attempt.score !== undefined,
                isGraded: attempt.score !== undefined,
                isVoid: attempt.isVoid === true,
              },
      },
      platform.base.now(),
    );
    expect(page.rows.find(({ invitationId }) => invitationId === invitationIds[index])?.status).toBe(decided);
    expect(names(await results(`?status=${decided}`))).toContain(person.name);
  }
  for (const status of invitationStatuses) {
    const ofStatus = page.rows.filter((row) => row.status === status).map(({ name }) => name);
    expect({ status, names: names(await results(`?status=${status}`)) }).toEqual({ status, names: ofStatus });
  }
  expect(names(await results('?status=finished'))).toEqual(['Ada', 'ben', 'Hal']);
});

test('sorts by name, score, end and status, in both directions, with the empty ones last', async () => {
  const { results } = await openingWith(mixed);
  expect(names(await results('?sort=name&direction=desc'))).toEqual(['Ivo', 'Hal', 'Gus', 'Fay', 'Eli', 'Dee', 'Cai', 'ben', 'Ada']);
  expect(names(await results('?sort=score&direction=desc')).slice(0, 3)).toEqual(['ben', 'Ada', 'Hal']);
  expect(names(await results('?sort=score&direction=asc')).slice(0, 3)).toEqual(['Hal', 'Ada', 'ben']);
  expect(names(await results('?sort=closed&direction=asc')).slice(0, 2)).toEqual(['ben', 'Ada']);
  expect((await results('?sort=status')).rows.map(({ status }) => status)).toEqual([
    'expired',
    'finished',
    'finished',
    'finished',
    'grading',
    'invited',
    'revoked',
    'running',
    'void',
  ]);
  // A void attempt has no score to be sorted by.
  expect(names(await results('?sort=score&direction=desc')).slice(3)).toContain('Ivo');
});

test('sorts by the moments of the invitation, the start and the end', async () => {
  const { results } = await openingWith([
    { name: 'Late start', attempt: { startedAfterMinutes: 9, score: 10, closedAfterMinutes: 20 } },
    { name: 'Early start', attempt: { startedAfterMinutes: 1, score: 10, closedAfterMinutes: 30 } },
    { name: 'No start' },
  ]);
  expect(names(await results('?sort=started'))).toEqual(['Early start', 'Late start', 'No start']);
  expect(names(await results('?sort=started&direction=desc'))).toEqual(['Late start', 'Early start', 'No start']);
  expect(names(await results('?sort=closed&direction=desc'))).toEqual(['Early start', 'Late start', 'No start']);
  expect((await results('?sort=invited')).rows).toHaveLength(3);
});

test('filters by the floor, a range of scores, a range of time and late edits that wait', async () => {
  const { results } = await openingWith([
    { name: 'Exactly', attempt: { score: 60, closedAfterMinutes: 10 } },
    { name: 'Under', attempt: { score: 59.9, closedAfterMinutes: 20 } },
    { name: 'Top', attempt: { score: 100, closedAfterMinutes: 30, hasLateTail: true } },
    { name: 'Void', attempt: { score: 100, closedAfterMinutes: 30, isVoid: true, hasLateTail: true } },
    { name: 'Nobody' },
  ]);
  expect(names(await results('?floor=above'))).toEqual(['Exactly', 'Top']);
  expect(names(await results('?floor=below'))).toEqual(['Under']);
  expect(names(await results('?scoreFrom=60&scoreTo=100'))).toEqual(['Exactly', 'Top']);
  expect(names(await results('?scoreTo=60&sort=score'))).toEqual(['Under', 'Exactly']);
  expect(names(await results('?scoreFrom=60&floor=below'))).toEqual([]);
  expect(names(await results('?from=2026-01-05T10:20:00.000Z'))).toEqual(['Top', 'Under', 'Void']);
  expect(names(await results('?from=2026-01-05T10:10:00.000Z&until=2026-01-05T10:20:00.000Z'))).toEqual(['Exactly', 'Under']);
  expect(names(await results('?when=invited&until=2026-01-05T10:00:00.000Z'))).toHaveLength(5);
  expect(names(await results('?when=started&until=2026-01-05T09:59:59.999Z'))).toEqual([]);
  expect(names(await results('?late=waiting'))).toEqual(['Top']);
  expect((await results('?late=waiting')).rows[0]).toMatchObject({ isLateTailWaiting: true });
  // Whatever is filtered, the distribution is of all that count.
  expect((await results('?floor=below&search=nobody')).distribution.n).toBe(3);
});

test('an opening without a floor has nobody on either side of it', async () => {
  const { results } = await openingWith(
    [
      { name: 'Ada', attempt: { score: 100 } },
      { name: 'Ben', attempt: { score: 0 } },
    ],
    null,
  );
  expect(names(await results('?floor=above'))).toEqual([]);
  expect(names(await results('?floor=below'))).toEqual([]);
});

test('searches names and addresses as text, whatever stands in them', async () => {
  const { results } = await openingWith([
    { name: 'Ada 100% Lovelace', email: 'ada@example.org' },
    { name: 'Ben_Under', email: 'ben@example.net' },
    { name: "O'Neil; drop table", email: 'neil@example.org' },
  ]);
  expect(names(await results('?search=LOVE'))).toEqual(['Ada 100% Lovelace']);
  expect(names(await results('?search=example.net'))).toEqual(['Ben_Under']);
  expect(names(await results('?search=%25'))).toEqual(['Ada 100% Lovelace']);
  expect(names(await results('?search=_'))).toEqual(['Ben_Under']);
  expect(names(await results(`?search=${encodeURIComponent("o'neil; d")}`))).toEqual(["O'Neil; drop table"]);
  expect(await results('?search=nobody')).toMatchObject({ rows: [], total: 0 });
});

test('searches whatever can be typed, and finds names however they are written', async () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(9).slice(0, 300);
  const { results } = await openingWith([
    { name: 'Jürgen MÜLLER', email: 'a@example.org' },
    { name: 'محمد علي', email: 'b@example.org' },
    { name: 'Ana 👩🏽‍💻 Lima', email: 'c@example.org' },
    { name: long, email: 'd@example.org' },
  ]);
  const found = async (search: string) => names(await results(`?search=${encodeURIComponent(search)}`));
  for (const typed of ['müller', 'MULLER', 'jurgen  mu', ' Müller ']) expect(await found(typed)).toEqual(['Jürgen MÜLLER']);
  expect(await found('علي')).toEqual(['محمد علي']);
  expect(await found('👩🏽‍💻')).toEqual(['Ana 👩🏽‍💻 Lima']);
  expect(await found(long)).toEqual([long]);
  for (const typed of ['\\', '"', "'", '\u0000nobody', 'x'.repeat(400)]) expect(await found(typed)).toEqual([]);
  // Half a character, as a hand-made link may hold it.
  expect(names(await results('?search=%ED%A0%80'))).toEqual([]);
});

test('pages by fifty without repeating or leaving out anybody', async () => {
  const people = Array.from({ length: 120 }, (_, index) => ({
    name: 'Same Name',
    email: `person${index}@example.org`,
    attempt: { score: index % 2 === 0 ? 50 : 100 },
  }));
  const { results } = await openingWith(people);
  const pages = [
    await results('?sort=score&page=1'),
    await results('?sort=score&page=2'),
    await results('?sort=score&page=3'),
    await results('?page=4'),
  ];
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
    [50, 120],
    [50, 120],
    [20, 120],
    [0, 120],
  ]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ email }) => email))).size).toBe(120);
  // The distribution is over all of them, not over a page or what was searched for.
  expect((await results('?search=person1&page=1')).distribution.n).toBe(120);
});

test('the distribution counts real, closed and graded attempts only, and says what is not known', async () => {
  const { results, opening } = await openingWith([
    { name: 'A', attempt: { score: 0 } },
    { name: 'B', attempt: { score: 60 } },
    { name: 'C', attempt: { score: 75 } },
    { name: 'D', attempt: { score: 100 } },
    { name: 'Trial', attempt: { score: 10, purpose: 'trial' } },
    { name: 'Sample', attempt: { score: 10, purpose: 'sample' } },
    { name: 'Waiting', attempt: { closed: true } },
    { name: 'Running', attempt: {} },
    { name: 'Void', attempt: { score: 10, isVoid: true } },
  ]);
  const { distribution, rows } = await results();
  expect(distribution).toMatchObject({ n: 4, mean: 58.75, median: 67.5 });
  // Sample standard deviation with n − 1: √(((58.75)² + 1.25² + 16.25² + 41.25²) / 3).
  expect(distribution.sd).toBeCloseTo(42.5, 1);
  expect(distribution.bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 1, 1, 0, 1]);
  // Wilson's interval for 3 of 4.
  expect(distribution.passRate).toMatchObject({ passed: 3, share: 0.75 });
  expect(distribution.passRate?.low).toBeCloseTo(0.3006, 4);
  expect(distribution.passRate?.high).toBeCloseTo(0.9544, 4);
  expect(rows.filter(({ isAboveFloor }) => isAboveFloor === true).map(({ name }) => name)).toEqual(['B', 'C', 'D']);
  expect(opening.floorPercent).toBe(60);
});

test('an opening without candidates or floor has no invented numbers', async () => {
  const { results } = await openingWith([], null);
  expect((await results()).distribution).toMatchObject({ n: 0, mean: null, sd: null, median: null, passRate: null });
  const { results: one } = await openingWith([{ name: 'Ada', attempt: { score: 40 } }], null);
  expect(await one()).toMatchObject({
    distribution: { n: 1, mean: 40, sd: null, median: 40, passRate: null },
    rows: [{ isAboveFloor: null }],
  });
});

test('a query that makes no sense is refused', async () => {
  const { owner, opening } = await openingWith([]);
  for (const query of [
    '?page=0',
    '?page=-1',
    '?page=1000000000',
    '?page=NaN',
    '?sort=password',
    '?status=gone',
    '?direction=sideways',
    '?floor=beside',
    '?scoreFrom=80&scoreTo=20',
    '?scoreFrom=-1',
    '?scoreTo=101',
    '?scoreTo=NaN',
    '?from=yesterday',
    '?from=2026-01-06T00:00:00.000Z&until=2026-01-05T00:00:00.000Z',
    `?search=${'x'.repeat(401)}`,
  ]) {
    expect((await owner.get(`/api/staff/openings/${opening.openingId}/results${query}`)).status).toBe(422);
    const isAboutPage = query.startsWith('?page');
    expect((await owner.get(`/api/staff/openings/${opening.openingId}/results.csv${query}`)).status).toBe(isAboutPage ? 200 : 422);
  }
});

test('exports all that match, each once and in order, with nothing a spreadsheet would run', async () => {
  const people = Array.from({ length: 1_200 }, (_, index) => ({
    name: `Person ${String(index).padStart(4, '0')}`,
    email: `person${index}@example.org`,
    attempt: { score: index % 2 === 0 ? 50 : 100 },
  }));
  const { owner, opening } = await openingWith([...people, { name: '=cmd()', email: '+x@example.org' }]);
  const path = `/api/staff/openings/${opening.openingId}/results.csv`;
  const all = await owner.get<string>(`${path}?sort=name`);
  expect(all.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(all.headers.get('content-disposition')).toBe('attachment; filename="data-analyst-results.csv"');
  expect(all.headers.get('x-content-type-options')).toBe('nosniff');
  const lines = bodyOf(all).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1_202);
  expect(lines[1]).toMatch(
    /^'=cmd\(\),'\+x@example\.org,Data analyst,invited,no,0,,,,,,,,,60,,,,,,2026-01-05T10:00:00\.000Z,,,2026-01-05 10:00,,,,/,
  );
  expect(lines[2]).toMatch(/^Person 0000,person0@example\.org,Data analyst,finished,no,0,50,,,,,50,raw,,60,no,/);
  expect(new Set(lines).size).toBe(1_202);
  const above = bodyOf(await owner.get<string>(`${path}?floor=above&search=person%2000`))
    .trimEnd()
    .split('\r\n');
  expect(above).toHaveLength(51);
});

test('a range of scores takes in whoever has its last hundredth and a fraction, and counted scores are those that figures are of', async () => {
  const { results } = await openingWith([
    { name: 'Ada', attempt: { score: 78.99 } },
    { name: 'Ben', attempt: { score: 78.996 } },
    { name: 'Cai', attempt: { score: 79 } },
    { name: 'Dee', attempt: { score: 79, isVoid: true } },
    { name: 'Eli', attempt: { score: 79, purpose: 'practice' } },
  ]);
  expect(names(await results('?scoreFrom=78&scoreTo=78.99')).toSorted()).toEqual(['Ada', 'Ben']);
  expect(names(await results('?scoreFrom=79')).toSorted()).toEqual(['Cai', 'Eli']);
  expect(names(await results('?counted=yes&scoreFrom=79'))).toEqual(['Cai']);
  expect(names(await results('?counted=yes')).toSorted()).toEqual(['Ada', 'Ben', 'Cai']);
});
