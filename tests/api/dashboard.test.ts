import type { AssessmentDashboard } from '@assay/core/analytics';
import type { AssessmentForStaff } from '@assay/core/assessments';
import { listStaleDays, markPracticeOf, markRevisionFrozen, writing } from '@assay/db';
import { askToSummarise, summariseOpening } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, saveOpening } from '../support/attempt.ts';
import { deskWith, finished, these } from '../support/deciding.ts';
import { fillWith, type Person } from '../support/people-in-opening.ts';

const dayMs = 86_400_000;

const people: readonly Person[] = [
  finished('Ada', 80),
  finished('Ben', 60),
  finished('Cai', 59.99),
  finished('Dee', 30),
  { name: 'Eli', attempt: { score: 40, hasLateTail: true } },
  { name: 'Fay', attempt: { score: 90, isVoid: true } },
  { name: 'Gil', attempt: { closed: true } },
  { name: 'Hal', attempt: {} },
  { name: 'Ida', startsUntil: '2026-01-12T10:00:00.000Z' },
  { name: 'Jon', isRevoked: true },
];

async function dashboardWith(all: readonly Person[]) {
  const desk = await deskWith(all);
  await desk.platform.summarise();
  const path = `/api/staff/assessments/${desk.opening.assessmentId}/dashboard`;
  const read = async (query = '', staff = desk.owner) => bodyOf(await staff.get<AssessmentDashboard>(`${path}?${query}`));
  return { ...desk, path, read };
}

test('says how far people came, what they scored, and who would pass at each line', async () => {
  const { read } = await dashboardWith(people);
  const found = await read();
  expect(found).toMatchObject({
    isBeingReckoned: false,
    asOf: '2026-01-05T10:00:00.000Z',
    finished: 6,
    provisional: 2,
    leftOut: { void: 1, confirmed: 0, waived: 0 },
  });
  expect(found.funnel.map(({ step, n, lost, waiting }) => [step, n, lost, waiting])).toEqual([
    ['invited', 9, 0, 0],
    ['opened', 7, 1, 1],
    ['started', 7, 0, 0],
    ['submitted', 6, 0, 1],
    ['passed', 2, 2, 2],
    ['advanced', 0, 0, 2],
  ]);
  expect(found.funnel.find(({ step }) => step === 'submitted')?.median).toMatchObject({ hours: expect.closeTo(0.5, 1) });
  expect(found.scores).toMatchObject({ n: 5, mean: expect.closeTo(53.998, 6), median: 59.99 });
  expect(found.scores?.counts.flatMap((count, percent) => (count === 0 ? [] : [[percent, count]]))).toEqual([
    [30, 1],
    [40, 1],
    [59, 1],
    [60, 1],
    [80, 1],
  ]);
  expect([0, 59, 60, 61, 81, 100].map((percent) => found.scores?.lines[percent]?.passed.value)).toEqual([1, 0.6, 0.4, 0.2, 0, 0]);
  expect(found.weeks).toMatchObject([{ monday: '2026-01-05', n: 6, passed: { n: 5, value: 0.4 } }]);
});

test('practice, previews and trials count nowhere', async () => {
  const { read, opening, platform, ids } = await dashboardWith(people);
  const before = await read();
  const [practised] = await fillWith(platform, opening.openingId, [
    { name: 'Kim', attempt: { score: 100, purpose: 'practice' } },
    { name: 'Lou', attempt: { score: 100, purpose: 'preview' } },
    { name: 'Max', attempt: { score: 100, purpose: 'trial' } },
  ]);
  if (practised === undefined || ids[0] === undefined) throw new Error('nobody was invited');
  const [practice, real] = [practised, ids[0]];
  await writing(platform.db, (tx) => markPracticeOf(tx, practice, real, 1));
  await platform.summarise();
  expect(await read()).toEqual(before);
});

test('says what passes a week from what ended in whole weeks, as far back as people were invited', async () => {
  const { read, platform, opening } = await dashboardWith([]);
  const week = async (tag: string, scores: readonly number[]) => {
    await fillWith(
      platform,
      opening.openingId,
      scores.map((score, index) => finished(`${tag}${index}`, score)),
    );
    platform.clock.advance(7 * dayMs);
    await platform.summarise();
  };
  await week('a', [10, 70]);
  expect((await read()).scores).toBeNull();
  await week('b', [20, 80, 90, 70]);
  const two = (await read()).scores?.lines[60];
  expect(two).toMatchObject({ passed: { n: 6, value: expect.closeTo(4 / 6, 9) }, perWeek: { rate: expect.closeTo(3 * (4 / 6), 9) } });
  expect(two?.perWeek?.low).toBeLessThan(two?.perWeek?.rate ?? 0);
  // A week that has begun is not yet one, and nothing in eight of them is nothing.
  await fillWith(platform, opening.openingId, [finished('now', 90)]);
  await platform.summarise();
  expect((await read()).scores?.lines[0]?.perWeek?.rate).toBeCloseTo(3, 9);
  platform.clock.advance(8 * 7 * dayMs);
  expect((await read()).scores?.lines[0]?.perWeek?.rate).toBeCloseTo(1 / 8, 9);
  platform.clock.advance(7 * dayMs);
  expect((await read()).scores?.lines[0]?.perWeek).toMatchObject({ rate: 0, low: 0 });
});

test('with those that are left out, void attempts count as others do', async () => {
  const { read } = await dashboardWith(people);
  const found = await read('population=all');
  expect(found).toMatchObject({ finished: 7, leftOut: { void: 0, confirmed: 0 }, scores: { n: 6 } });
  expect(found.funnel.at(4)).toMatchObject({ step: 'passed', n: 3 });
});

test('who is advanced below the line is counted besides', async () => {
  const { read, decide, ids, platform } = await dashboardWith(people);
  await decide(these(ids[0], ids[3]), 'advance');
  await decide(these(ids[1]), 'reject');
  const before = await read();
  expect(before).toMatchObject({ isBeingReckoned: true, asOf: '2026-01-05T10:00:00.000Z' });
  expect(before.funnel.at(-1)).toMatchObject({ step: 'advanced', n: 0 });
  platform.clock.advance(60_000);
  await platform.summarise();
  const after = await read();
  expect(after).toMatchObject({ isBeingReckoned: false, asOf: '2026-01-05T10:01:00.000Z' });
  expect(after.funnel.at(-1)).toMatchObject({ step: 'advanced', n: 2, besides: 1, lost: 1, waiting: 0 });
});

test('of fewer than five it says how many and nothing else', async () => {
  const found = await (await dashboardWith([finished('Ada'), finished('Ben'), finished('Cai'), finished('Dee')])).read();
  expect(found).toMatchObject({ finished: 4, scores: null, reliability: null, sections: [], skills: [], time: null, confirmed: null });
  expect(found.weeks).toMatchObject([{ n: 4, passed: null }]);
  expect(found.funnel.map(({ ofPrevious, median }) => [ofPrevious, median])).toEqual(Array.from({ length: 6 }, () => [null, null]));
});

test('refuses days that are none, a last day before the first, and an opening of another assessment', async () => {
  const { owner, path, platform, opening } = await dashboardWith([]);
  for (const query of ['from=2026-02-30', 'until=yesterday', 'from=2026-02-02&until=2026-02-01', 'population=some', 'opening=here']) {
    expect((await owner.get(`${path}?${query}`)).status, query).toBe(422);
  }
  expect((await owner.get(`${path}?opening=opn_00000000000000000000000000`)).status).toBe(404);
  for (const [name, role, status] of [
    ['Rita', 'reviewer', 404],
    ['Aron', 'author', 200],
  ] as const) {
    const staff = await signedInMember(platform, { name, roles: [role], team: opening.teamId });
    expect((await staff.get(path)).status, role).toBe(status);
  }
});

test('before anybody was invited it says so', async () => {
  const { read } = await dashboardWith([]);
  expect(await read()).toMatchObject({ asOf: '2026-01-05T10:00:00.000Z', finished: 0, weeks: [], scores: null });
});

test('marks the days on which the line, the rules, the time, a section or a question changed', async () => {
  const { owner, platform, opening, read } = await dashboardWith(people);
  const nextDay = () => platform.clock.advance(dayMs);
  const saved = async (changes: Readonly<Record<string, unknown>>, seen = opening) => bodyOf(await saveOpening(owner, seen, changes));
  nextDay();
  const moved = await saved({ floorPercent: 55.5 });
  await saved({ title: 'Analyst' }, moved);
  nextDay();
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  const { content, stamp, revisionId } = bodyOf(await owner.get<AssessmentForStaff>(path));
  await writing(platform.db, (tx) => markRevisionFrozen(tx, revisionId, platform.clock.now()));
  const sections = content.sections.map((section, index) => (index === 0 ? { ...section, weight: 5 } : section));
  const changed = { ...content, sections, workingTimeMs: 90 * 60_000, rules: 'Drink water.' };
  bodyOf(await owner.put(path, { basedOn: stamp, content: changed }));
  nextDay();
  bodyOf(await owner.post('/api/staff/questions/right-option/decide', { decision: 'rest', reason: 'shown enough' }));
  nextDay();
  bodyOf(await owner.post('/api/staff/questions/right-option/decide', { decision: 'bring_back', reason: 'rested enough' }));
  const marks = (await read()).marks.map(({ day, kind, openingTitle, came, went }) => [day, kind, openingTitle, came, went]);
  const title = content.sections[0]?.title;
  expect(marks).toEqual([
    ['2026-01-06', 'line', 'Analyst', ['55.5'], ['60']],
    ['2026-01-07', 'time', null, ['90'], [String(content.workingTimeMs / 60_000)]],
    ['2026-01-07', 'sections', null, [title], [title]],
    ['2026-01-07', 'rules', null, ['Drink water.'], content.rules.split('\n').filter((line) => line !== '')],
    ['2026-01-08', 'questions', null, [], ['The right option']],
    ['2026-01-09', 'questions', null, ['The right option'], []],
  ]);
  expect((await read('from=2026-01-08&until=2026-01-08')).marks).toHaveLength(1);
});

test('gives out each part as a table with the same numbers', async () => {
  const { owner, path, read } = await dashboardWith(people);
  const found = await read();
  const table = async (part: string) => {
    const { status, headers, bytes } = await owner.download(`${path}.csv?part=${part}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="analyst-quiz-${part}.csv"`);
    return csvIn(new TextDecoder().decode(bytes));
  };
  const submitted = (await table('funnel')).find(({ step }) => step === 'submitted');
  expect(submitted).toMatchObject({ people: '6', waiting: '1', of_previous_n: '7', of_previous: String(6 / 7) });
  expect(await table('weeks')).toMatchObject([{ monday: '2026-01-05', ended: '6', passed: '0.4', passed_n: '5' }]);
  const scores = await table('scores');
  expect(scores).toHaveLength(101);
  expect(scores[59]).toMatchObject({ percent: '59', people: '1', would_pass: '0.6', would_pass_per_week: '' });
  expect((await table('time')).reduce((sum, { people: count }) => sum + Number(count), 0)).toBe(found.finished);
  expect([await table('sections'), await table('skills')]).toEqual([[], []]);
  expect((await owner.get(`${path}.csv?part=names`)).status).toBe(422);
});

function csvIn(text: string): readonly Record<string, string>[] {
  const [head = '', ...rows] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, place) => [head.split(',')[place] ?? '', cell])));
}

test('many changes ask for one job, and one that is killed goes on with the days that are left', async () => {
  const desk = await deskWith(people);
  const { platform, opening } = desk;
  platform.clock.advance(dayMs);
  await fillWith(platform, opening.openingId, [finished('Zoe', 70)]);
  for (let round = 0; round < 3; round += 1) await askToSummarise(platform.system('statistics'));
  const jobs = await platform.db.selectFrom('jobs').select('subject').where('kind', '=', 'summarise-opening').execute();
  expect(jobs).toEqual([{ subject: opening.openingId }]);
  let saved = 0;
  const killed = {
    ...platform.system('statistics'),
    now: () => {
      if (saved === 1) throw new Error('killed');
      saved += 1;
      return platform.clock.now();
    },
  };
  await expect(summariseOpening(killed, { openingId: opening.openingId })).rejects.toThrow('killed');
  expect(await listStaleDays(platform.db, opening.openingId)).toMatchObject([{ day: '2026-01-05' }]);
  await platform.work();
  expect(await listStaleDays(platform.db, opening.openingId)).toEqual([]);
});
