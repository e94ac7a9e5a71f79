import type { AssessmentDashboard } from '@assay/core/analytics';
import { sitting } from '@assay/core/analytics/schema';
import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { median, seededRandom } from '@assay/stats';
import { expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { company } from '../support/dashboard/company.ts';
import { expectedOf, type Scope } from '../support/dashboard/expected.ts';
import { percentOf, type Told } from '../support/dashboard/told-story.ts';
import { createPlatform } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const lines = [62.5, 45];

async function twoOpenings(seed: string) {
  const platform = await createPlatform({ questions: [doubling(), rightOption({ skills: ['reading', 'care'] })] });
  const owner = await platform.signedInOwner();
  const first = await createOpening(owner, { opening: { floorPercent: lines[0] ?? 0 } });
  const { title, role, level, assessmentId, managerName, managerEmail, answerByDays, floorReason, daysToKeep } = first;
  const input = { title, role, level, assessmentId, managerName, managerEmail, answerByDays, floorReason, daysToKeep };
  const second = bodyOf(await owner.post<OpeningForStaff>('/api/staff/openings', { ...input, floorPercent: lines[1] ?? 0 }), 201);
  const openingIds = [first.openingId, second.openingId];
  const read = async ({ opening, from, until, population }: Scope) => {
    const query = new URLSearchParams({ population });
    const openingId = opening === null ? undefined : openingIds[opening];
    for (const [name, value] of Object.entries({ opening: openingId, from, until })) if (value != null) query.set(name, value);
    return bodyOf(await owner.get<AssessmentDashboard>(`/api/staff/assessments/${first.assessmentId}/dashboard?${query}`));
  };
  /** How many are listed of an opening between two per cents, `below` not included. */
  const listed = async (opening: number, from: number, below: number | null) => {
    const query = new URLSearchParams({ counted: 'yes', scoreFrom: String(from) });
    if (below !== null) query.set('scoreTo', String(below - 0.01));
    return bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${openingIds[opening]}/results?${query}`)).total;
  };
  /** Scores of people who were deleted since, as figures keep them. */
  const deletedScores = async (opening: number) => {
    const rows = await platform.db
      .selectFrom('departedSittings')
      .select('sitting')
      .where('openingId', '=', openingIds[opening] ?? '')
      .execute();
    return rows.flatMap((row) => {
      const { population, percent } = sitting.parse(JSON.parse(row.sitting));
      return population === 'counted' && percent !== null ? [percent] : [];
    });
  };
  return { platform, read, listed, deletedScores, ...(await company(platform, openingIds, seededRandom(seed))) };
}

const scopes: readonly Scope[] = [
  { opening: null, from: null, until: null, population: 'counted' },
  { opening: null, from: null, until: null, population: 'all' },
  { opening: 0, from: null, until: null, population: 'counted' },
  { opening: 1, from: '2026-01-15', until: null, population: 'counted' },
  { opening: null, from: '2026-01-10', until: '2026-01-25', population: 'all' },
];

function holds(found: AssessmentDashboard, told: readonly Told[], scope: Scope, now: number): void {
  const expected = expectedOf(told, lines, scope, now);
  const { finished, provisional, leftOut } = found;
  expect({ finished, provisional, leftOut }).toEqual({
    finished: expected.finished,
    provisional: expected.provisional,
    leftOut: expected.leftOut,
  });
  expect(found.funnel.map(({ step, n, besides, waiting, lost }) => ({ step, n, besides, waiting, lost }))).toEqual(expected.funnel);
  for (const [index, { ofPrevious, n, besides }] of found.funnel.entries()) {
    const before = expected.funnel[index - 1]?.n ?? 0;
    expect(ofPrevious?.value ?? null).toEqual(before < 5 ? null : (n - besides) / before);
  }
  for (const { step, median } of found.funnel) {
    const hours = expected.hours[step] ?? [];
    const middle = hours[Math.ceil(hours.length / 2) - 1] ?? 0;
    if (hours.length < 5) expect(median, step).toBeNull();
    // Half a bin of 5 %, and three digits; below some seconds nothing is told apart.
    else expect(Math.abs((median?.hours ?? -1) - middle), step).toBeLessThan(0.03 * middle + 0.0011);
  }
  for (const { monday, weeks, n, passed } of found.weeks)
    expect({ n, passed: passed?.value ?? null }, `${weeks} weeks from ${monday}`).toEqual(expected.weeksFrom(monday, weeks));
  expect(found.weeks.reduce((sum, { n }) => sum + n, 0)).toBe(expected.finished);
  const { scores } = expected;
  if (scores.length < 5) {
    expect(found.scores).toBeNull();
    return;
  }
  const found100 = found.scores;
  if (found100 === null) throw new Error('there are no scores');
  expect(found100.n).toBe(scores.length);
  expect(found100.mean).toBeCloseTo(expected.mean ?? -1, 6);
  expect(found100.sd).toBeCloseTo(expected.sd ?? -1, 6);
  expect(Math.abs(found100.median - (median(scores) ?? -1))).toBeLessThan(0.0101);
  for (const { percent, passed } of found100.lines) {
    expect(passed.value, `at ${percent}`).toBeCloseTo(scores.filter((score) => score >= percent - 1e-9).length / scores.length, 9);
  }
  for (const { percent, passed } of found100.atFloors) {
    expect(passed.value, `at ${percent}`).toBeCloseTo(scores.filter((score) => score >= percent - 1e-9).length / scores.length, 9);
  }
  expect(found100.atFloors.map(({ percent }) => percent)).toEqual(scope.opening === 1 ? [] : [62.5]);
  expect(found100.counts.reduce((sum, count) => sum + count, 0)).toBe(scores.length);
  const { reliability } = expected;
  if (found.reliability?.isKnown === true && reliability.isKnown && reliability.reliability.isKnown) {
    expect(found.reliability.value).toBeCloseTo(reliability.reliability.value, 9);
    expect(found.reliability.standardError).toBeCloseTo(100 * reliability.standardErrorOfMeasurement, 9);
  } else expect(found.reliability).toMatchObject({ isKnown: false });
  for (const [named, means] of [
    [found.sections.map(({ title, share }) => ({ name: title, share })), expected.sections],
    [found.skills.map(({ skill, share }) => ({ name: skill, share })), expected.skills],
  ] as const) {
    expect(named.map(({ name }) => name).toSorted()).toEqual([...means].flatMap(([name, { n }]) => (n < 5 ? [] : [name])).toSorted());
    for (const { name, share } of named) {
      expect(share.n).toBe(means.get(name)?.n);
      expect(share.value).toBeCloseTo(means.get(name)?.mean ?? -1, 9);
    }
  }
  expect(found.time?.bins.map(({ count }) => count)).toEqual(
    Array.from({ length: 10 }, (_, bin) => expected.used.filter((used) => Math.min(9, Math.floor(used * 10)) === bin).length),
  );
  expect(found.time?.cutOff).toMatchObject({ n: expected.finished, value: expected.cutOff / expected.finished });
}

test.each(['one', 'two', 'three'])(
  'whatever happened to people, also to those who are gone, the figures are those of each of them: %s',
  async (seed) => {
    const { platform, read, goOn, told } = await twoOpenings(seed);
    for (let round = 0; round < 6; round += 1) {
      for (let step = 0; step < 110; step += 1) await goOn();
      await platform.summarise();
      for (const scope of scopes) {
        const found = await read(scope);
        expect(found.isBeingReckoned).toBe(false);
        holds(found, told(), scope, platform.clock.now().getTime());
      }
    }
    // It was no quiet story.
    const all = told();
    expect(all.filter((one) => percentOf(one) !== null).length).toBeGreaterThan(20);
    for (const happened of ['isGone', 'isVoid', 'isHeld', 'isLateTailWaiting', 'isRevoked', 'isWaived'] as const) {
      expect(
        all.some((one) => one[happened]),
        happened,
      ).toBe(true);
    }
    // Adding up all days anew changes nothing: nobody was lost with a day that was not looked at.
    const before = await read(scopes[0] ?? { opening: null, from: null, until: null, population: 'all' });
    await platform.db.updateTable('dashboardSlices').set({ isStale: 1 }).execute();
    await platform.summarise();
    expect(await read(scopes[0] ?? { opening: null, from: null, until: null, population: 'all' })).toEqual(before);
  },
);

test.each(['four', 'five'])(
  'whoever a figure of scores is of stands in the list that it leads to, but for those who were deleted since: %s',
  async (seed) => {
    const { platform, read, listed, deletedScores, goOn } = await twoOpenings(seed);
    for (let step = 0; step < 700; step += 1) await goOn();
    await platform.summarise();
    let deleted = 0;
    for (const opening of [0, 1]) {
      const { scores } = await read({ opening, from: null, until: null, population: 'counted' });
      if (scores === null) throw new Error('there are no scores');
      const gone = await deletedScores(opening);
      deleted += gone.length;
      for (const { percent, passed } of [...scores.lines, ...scores.atFloors]) {
        const missing = gone.filter((score) => score >= percent - 1e-9).length;
        expect(await listed(opening, percent, null), `at ${percent}`).toBe(Math.round(passed.n * passed.value) - missing);
      }
      for (const [percent, count] of scores.counts.entries()) {
        const missing = gone.filter((score) => score >= percent - 1e-9 && score < percent + 1 - 1e-9).length;
        expect(await listed(opening, percent, percent < 100 ? percent + 1 : null), `from ${percent}`).toBe(count - missing);
      }
    }
    expect(deleted).toBeGreaterThan(0);
  },
);
