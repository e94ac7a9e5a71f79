import { type ComparedDashboard, type ComparedSide, writeSides } from '@assay/core/analytics';
import type { OpeningForStaff } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { finished } from '../support/deciding.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';

const path = (sides: readonly ComparedSide[]) => `/api/staff/assessments/comparison?${new URLSearchParams({ sides: writeSides(sides) })}`;
const compare = async (staff: TestBrowser, ...sides: readonly ComparedSide[]) =>
  bodyOf(await staff.get<{ sides: readonly ComparedDashboard[] }>(path(sides))).sides;
const sideOf = ({ assessmentId }: OpeningForStaff, changes: Partial<ComparedSide> = {}): ComparedSide => ({
  assessmentId,
  openingId: null,
  role: null,
  level: null,
  from: null,
  until: null,
  ...changes,
});

/** Forty people at an opening who have 1, 2, … 40 per cent more than somebody. */
async function twoOpenings() {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const analysts = await createOpening(owner, { opening: { title: 'Analyst', role: 'analyst', floorPercent: 30 } });
  const engineers = await createOpening(owner, { opening: { title: 'Engineer', role: 'engineer', floorPercent: 30 } });
  const scored = (above: number) => Array.from({ length: 40 }, (_, index) => finished(`Person ${above} ${index}`, above + index));
  await fillWith(platform, analysts.openingId, scored(0));
  await fillWith(platform, engineers.openingId, scored(25));
  await platform.summarise();
  return { platform, owner, analysts, engineers };
}

test('says of each side what its dashboard says, and by how much it is above the first', async () => {
  const { owner, analysts, engineers } = await twoOpenings();
  const [first, second] = await compare(owner, sideOf(analysts), sideOf(engineers));
  expect(first).toMatchObject({ finished: 40, passed: { n: 40, value: 0.25 }, mean: { n: 40, value: 0.195 }, differences: null });
  expect(second).toMatchObject({ finished: 40, passed: { n: 40, value: 0.875 }, mean: { value: 0.445 }, confirmed: { n: 40, value: 0 } });
  const differences = second?.differences;
  if (differences?.isKnown !== true) throw new Error('nothing is said of the difference');
  expect(differences.mean?.value).toBeCloseTo(0.25, 9);
  // Newcombe's: how far each value is from its own bound, put together at right angles.
  const [mine, theirs] = [second?.mean, first?.mean];
  if (mine == null || theirs == null) throw new Error('there is no mean');
  expect(differences.mean?.low).toBeCloseTo(0.25 - Math.sqrt((mine.value - mine.low) ** 2 + (theirs.high - theirs.value) ** 2), 9);
  expect(differences.mean?.high).toBeCloseTo(0.25 + Math.sqrt((mine.high - mine.value) ** 2 + (theirs.value - theirs.low) ** 2), 9);
  expect(differences.mean?.low).toBeGreaterThan(0.15);
  expect(differences.passed).toMatchObject({ value: 0.625 });
  expect(differences.passed?.low).toBeGreaterThan(0.4);
  expect(differences.confirmed?.low).toBeLessThan(0);
  expect(differences.confirmed?.high).toBeGreaterThan(0);
});

test('says nothing of a difference between sides that share people, nor of fewer than five', async () => {
  const { platform, owner, analysts, engineers } = await twoOpenings();
  const [, days, few] = await compare(
    owner,
    sideOf(analysts),
    sideOf(analysts, { until: '2026-01-05' }),
    sideOf(engineers, { from: '2026-01-06' }),
  );
  expect(days).toMatchObject({ finished: 40, differences: { isKnown: false, why: 'shares_people' } });
  expect(few).toMatchObject({ finished: 0, passed: null, mean: null, differences: { isKnown: true, passed: null, mean: null } });
  const other = await createOpening(owner, {
    opening: {
      title: 'Second',
      role: 'C~ a.n. other',
      level: 'Jr. ~ 2',
      floorPercent: null,
      floorReason: '',
      assessmentId: analysts.assessmentId,
    },
  });
  await fillWith(
    platform,
    other.openingId,
    [1, 2, 3, 4, 5].map((score) => finished(`Other ${score}`, score)),
  );
  await platform.summarise();
  const [all, ...roles] = await compare(
    owner,
    sideOf(analysts),
    sideOf(analysts, { role: 'analyst' }),
    sideOf(analysts, { role: 'C~ a.n. other' }),
    sideOf(analysts, { level: 'Jr. ~ 2' }),
  );
  expect(all).toMatchObject({ finished: 45, passed: null });
  expect(all?.openings.map(({ role }) => role).toSorted()).toEqual(['C~ a.n. other', 'analyst']);
  expect(roles.map(({ finished: ended }) => ended)).toEqual([40, 5, 5]);
  const [noRole, noLevel] = await compare(
    owner,
    sideOf(analysts, { role: 'nobody' }),
    sideOf(analysts, { role: 'analyst', level: 'Jr. ~ 2' }),
  );
  expect([noRole?.finished, noLevel?.finished]).toEqual([0, 0]);
});

test('says by which scores the openings of each side decide', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const raw = await createOpening(owner, { opening: { title: 'Analyst', role: 'analyst' } });
  await createOpening(owner, {
    opening: { title: 'Engineer', role: 'engineer', assessmentId: raw.assessmentId, decidingScore: 'equated' },
  });
  const sides = [
    sideOf(raw, { openingId: raw.openingId }),
    sideOf(raw, { role: 'engineer' }),
    sideOf(raw),
    sideOf(raw, { role: 'nobody' }),
  ];
  const compared = await compare(owner, ...sides);
  expect(compared.map(({ decidedBy }) => decidedBy)).toEqual([['raw'], ['equated'], ['raw', 'equated'], []]);
});

test('refuses no side, five, days upside down, and what is not there', async () => {
  const { platform, owner, analysts } = await twoOpenings();
  const side = sideOf(analysts);
  for (const sides of [
    [],
    [side, side, side, side, side],
    [{ ...side, from: '2026-02-02', until: '2026-02-01' }],
    [{ ...side, from: 'then' }],
  ]) {
    expect((await owner.get(path(sides))).status).toBe(422);
  }
  expect((await owner.get('/api/staff/assessments/comparison')).status).toBe(422);
  expect((await owner.get(path([side, { ...side, openingId: 'opn_00000000000000000000000000' }]))).status).toBe(404);
  const author = await signedInMember(platform, { name: 'Aron', roles: ['author'], team: analysts.teamId });
  expect((await author.get(path([side]))).status).toBe(200);
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer'], team: analysts.teamId });
  expect((await reviewer.get(path([side]))).status).toBe(404);
});
