import type { DueDecision } from '@assay/core/accounts';
import type { AssessmentDashboard, EquatedScore } from '@assay/core/analytics';
import type { CandidateForStaff, CandidateReport } from '@assay/core/candidates';
import { parseId } from '@assay/core/ids';
import type { OpenLinkForStaff } from '@assay/core/open-links';
import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import type { OwnReport } from '@assay/core/own-reports';
import type { RegradeForStaff } from '@assay/core/regrades';
import { defaultReviewPlan } from '@assay/core/reviews';
import type { SelectionRatesForStaff } from '@assay/core/selection-rates';
import { listResultsAnew } from '@assay/db';
import { describe, expect, test } from 'vitest';
import { bodyOf, createOpening, invite, saveOpening } from '../support/attempt.ts';
import { deskWith, type ErrorBody, finished, names, these } from '../support/deciding.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { equateByHand } from '../support/equated-by-hand.ts';
import { manySat, questionsOfCurves, satRight, sectionsOfCurves } from '../support/equated-forms.ts';
import { gradedAttempt } from '../support/graded-attempt.ts';
import { createPlatform } from '../support/platform.ts';

const dayMs = 86_400_000;
const invited = (id: string | undefined) => parseId('invitation', id ?? '');
const known = (percent: number, standardError: number | null = 6): EquatedScore => ({ isKnown: true, percent, standardError });

describe('which score decides', () => {
  const seenOf = async (owner: Parameters<typeof invite>[0], { openingId }: OpeningForStaff) =>
    bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${openingId}`));

  test('is the points unless an opening says otherwise, may change until somebody is invited, and each change is in the log', async () => {
    const platform = await createPlatform();
    const owner = await platform.signedInOwner();
    const opening = await createOpening(owner);
    expect(opening).toMatchObject({ decidingScore: 'raw', decidingFixedAt: null });
    expect((await saveOpening(owner, opening, { decidingScore: 'both' })).status).toBe(422);
    platform.clock.advance(1);
    const declared = bodyOf(await saveOpening(owner, opening, { decidingScore: 'equated' }));
    expect(declared).toMatchObject({ decidingScore: 'equated', decidingFixedAt: null });
    await invite(owner, opening);
    const fixed = await seenOf(owner, opening);
    expect(fixed.decidingFixedAt).toBe('2026-01-05T10:00:00.001Z');
    platform.clock.advance(1);
    const refused = await saveOpening(owner, fixed, { decidingScore: 'raw' });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'score_fixed' } } });
    expect((refused.body as unknown as ErrorBody).error.message).toContain('make another opening');
    expect(bodyOf(await saveOpening(owner, fixed, { floorPercent: 70 }))).toMatchObject({ decidingScore: 'equated', floorPercent: 70 });
    const log = await platform.db.selectFrom('audit').select('details').where('action', '=', 'opening.write').orderBy('at').execute();
    expect(log.map(({ details }) => JSON.parse(details ?? '{}').decidingScore)).toEqual([
      'raw',
      { before: 'raw', after: 'equated' },
      { before: 'equated', after: 'equated' },
    ]);
  });

  test('is fixed by whoever applies on an open link, and stays fixed when the only one who was invited is deleted', async () => {
    const platform = await createPlatform();
    const owner = await platform.signedInOwner();
    const opening = await createOpening(owner);
    const asked = { source: 'Careers page', mostAttempts: 2, daysToStart: 14, endsAt: null };
    const { url } = bodyOf(await owner.post<OpenLinkForStaff>(`/api/staff/openings/${opening.openingId}/open-links`, asked), 201);
    expect((await seenOf(owner, opening)).decidingFixedAt).toBeNull();
    const person = { token: url.split('#')[1] ?? '', name: 'Ada', email: 'ada@example.org' };
    bodyOf(await platform.browser().post('/api/candidate/open-links/apply', person), 201);
    expect((await seenOf(owner, opening)).decidingFixedAt).not.toBeNull();
    const { id } = await platform.db.selectFrom('invitations').select('id').executeTakeFirstOrThrow();
    bodyOf(await owner.post(`/api/staff/invitations/${id}/person/end`, { kind: 'delete', reason: 'They asked for it.' }));
    expect(await platform.db.selectFrom('invitations').select('id').execute()).toEqual([]);
    expect((await saveOpening(owner, await seenOf(owner, opening), { decidingScore: 'equated' })).status).toBe(409);
  });
});

test('is fixed by the first invitation of a list', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const path = `/api/staff/openings/${opening.openingId}`;
  const text = 'name,email\nAda,ada@example.org\nBen,ben@example.org';
  bodyOf(await owner.post(`${path}/lists`, { text, startsFrom: null, startsUntil: null }), 201);
  await platform.work();
  const seen = bodyOf(await owner.get<OpeningForStaff>(path));
  expect(seen.decidingFixedAt).not.toBeNull();
  expect(await saveOpening(owner, seen, { decidingScore: 'equated' })).toMatchObject({
    status: 409,
    body: { error: { reason: 'score_fixed' } },
  });
});

test('at the line itself the list, its filter, the export, the dashboard and the rates of groups agree', async () => {
  const percents = [0, 1e-7, 59.994, 59.996, 59.9999999999, 60, 60.0000000001, 60.004, 60.006, 99.996, 99.9999999999, 100];
  const { platform, owner, opening, ids, results } = await deskWith(
    percents.map((_, index) => finished(`P${String(index).padStart(2, '0')}`, 50)),
    { decidingScore: 'equated' },
  );
  for (const [index, percent] of percents.entries()) await equateByHand(platform.db, invited(ids[index]), known(percent));
  const assessment = `/api/staff/assessments/${opening.assessmentId}`;
  for (const floorPercent of [0, 60, 100]) {
    const now = bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${opening.openingId}`));
    bodyOf(await saveOpening(owner, now, { floorPercent }));
    await platform.summarise();
    const page = await results('sort=name');
    const above = page.rows.flatMap(({ name, isAboveFloor }) => (isAboveFloor ? [name] : []));
    expect(above).toContain('P11');
    expect(names(await results('floor=above&sort=name'))).toEqual(above);
    expect((await results('floor=below')).total).toBe(percents.length - above.length);
    expect(page.distribution).toMatchObject({ passRate: { passed: above.length } });
    const csv = bodyOf(await owner.get<string>(`/api/staff/openings/${opening.openingId}/results.csv?sort=name`)).split('\r\n');
    const column = csv[0]?.split(',').indexOf('above_floor') ?? -1;
    expect(csv.slice(1, -1).filter((line) => line.split(',')[column] === 'yes')).toHaveLength(above.length);
    const dashboard = bodyOf(await owner.get<AssessmentDashboard>(`${assessment}/dashboard`));
    expect(dashboard.funnel.find(({ step }) => step === 'passed')?.n).toBe(above.length);
    // Under a name of its own each time: what was told stays.
    const list = { name: `All, at ${floorPercent}`, text: ['code,group', ...ids.map((id) => `${id},all`)].join('\n') };
    const { seen } = bodyOf(await owner.post<{ seen: string }>(`${assessment}/selection-rates/check`, list));
    bodyOf(await owner.post(`${assessment}/selection-rates`, { ...list, reason: 'They agreed.', seen }), 201);
    const rates = bodyOf(await owner.get<SelectionRatesForStaff>(`${assessment}/selection-rates`));
    expect(rates.groupings.find(({ name }) => name === list.name)?.groups).toMatchObject([{ n: percents.length, passed: above.length }]);
  }
});

describe('where the equated score decides', () => {
  const people = [finished('Ada', 80), finished('Ben', 58), finished('Cai', 55), finished('Dot', 70)];
  const equated = [known(57), known(64, 5), { isKnown: false, why: 'no_curve' } as const, null];

  async function desk() {
    const world = await deskWith(people, { decidingScore: 'equated' });
    for (const [index, score] of equated.entries()) {
      if (score !== null) await equateByHand(world.platform.db, invited(world.ids[index]), score);
    }
    const stored = await world.platform.db.selectFrom('results').selectAll().orderBy('invitationId').execute();
    expect(stored).toEqual(await listResultsAnew(world.platform.db));
    return world;
  }

  test('it is held against the floor, and the points meanwhile where there is none, with the reason', async () => {
    const { results } = await desk();
    const page = await results('sort=name');
    expect(page.rows.map(({ scorePercent, deciding, isAboveFloor }) => [scorePercent, deciding, isAboveFloor])).toEqual([
      [80, { percent: 57, of: 'equated', lacks: null }, false],
      [58, { percent: 64, of: 'equated', lacks: null }, true],
      [55, { percent: 55, of: 'raw', lacks: 'no_curve' }, false],
      [70, { percent: 70, of: 'raw', lacks: 'few' }, true],
    ]);
    expect(page.distribution).toMatchObject({ n: 4, mean: 61.5, passRate: { passed: 2 } });
    expect(names(await results('floor=above&sort=name'))).toEqual(['Ben', 'Dot']);
    expect(names(await results('floor=below&sort=name'))).toEqual(['Ada', 'Cai']);
    expect(names(await results('scoreFrom=57&scoreTo=64&sort=name'))).toEqual(['Ada', 'Ben']);
    expect(names(await results('sort=equated&direction=desc')).slice(0, 2)).toEqual(['Ben', 'Ada']);
    // Who has none comes last either way.
    expect(names(await results('sort=equated&direction=asc')).slice(0, 2)).toEqual(['Ada', 'Ben']);
    expect(names(await results('sort=score&direction=desc'))).toEqual(['Ada', 'Dot', 'Ben', 'Cai']);
  });

  test('on the page, on paper and in a table it is the equated score that is above or below', async () => {
    const { owner, opening, ids, candidate } = await desk();
    const ada = await candidate(ids[0]);
    expect(ada.attempt?.score).toMatchObject({ percent: 80, deciding: { percent: 57, of: 'equated' }, isAboveFloor: false });
    expect((await candidate(ids[3])).attempt?.score).toMatchObject({ deciding: { percent: 70, lacks: 'few' }, isAboveFloor: true });
    const report = bodyOf(await owner.get<CandidateReport>(`/api/staff/invitations/${ids[1]}/report?zone=UTC`));
    expect(report).toMatchObject({
      score: { percent: 58, deciding: { percent: 64, of: 'equated' }, isAboveFloor: true },
      equated: { isKnown: true, percent: 64, standardError: 5 },
    });
    const csv = bodyOf(await owner.get<string>(`/api/staff/openings/${opening.openingId}/results.csv?sort=name`)).split('\r\n');
    const columns = csv[0]?.replace('\uFEFF', '').split(',') ?? [];
    const told = ['score_percent', 'deciding_percent', 'deciding_score', 'lacks_equated_because', 'above_floor'];
    const cells = csv.slice(1, 5).map((line) => told.map((column) => line.split(',')[columns.indexOf(column)]));
    expect(cells).toEqual([
      ['80', '57', 'equated', '', 'no'],
      ['58', '64', 'equated', '', 'yes'],
      ['55', '55', 'raw', 'no_curve', 'no'],
      ['70', '70', 'raw', 'few', 'yes'],
    ]);
  });

  test('decisions keep it and which score it was, and are provisional where the points stood in for it', async () => {
    const { ids, preview, decide, candidate, results } = await desk();
    const sketch = { selection: these(...ids), decision: 'reject' as const, replaces: false };
    const shown = await preview(sketch);
    expect(shown.people.map(({ name, deciding }) => [name, deciding?.percent])).toEqual([
      ['Ada', 57],
      ['Ben', 64],
      ['Cai', 55],
      ['Dot', 70],
    ]);
    expect(shown).toMatchObject({ nearLine: 3, unequated: 2, provisional: 0 });
    await decide(these(ids[0], ids[2]), 'reject');
    const decided = async (index: number) => (await candidate(ids[index])).decisions.standing;
    expect(await decided(0)).toMatchObject({ scorePercent: 57, decidingScore: 'equated', linePercent: 60, isProvisional: false });
    expect(await decided(2)).toMatchObject({ scorePercent: 55, decidingScore: 'raw', linePercent: 60, isProvisional: true });
    expect(names(await results('decision=undecided&floor=above&sort=name'))).toEqual(['Ben', 'Dot']);
  });

  test('who waits for an answer above the floor is counted by it', async () => {
    const { owner, owed } = await desk();
    const { decisions } = bodyOf(await owner.get<{ decisions: readonly DueDecision[] }>('/api/staff/home/decisions'));
    expect(decisions).toMatchObject([{ kind: 'passed', count: 2 }]);
    const rows = (await owed()).rows.map(({ name, isAboveFloor, deciding }) => [name, isAboveFloor, deciding?.percent]);
    expect(rows.toSorted()).toEqual([
      ['Ada', false, 57],
      ['Ben', true, 64],
      ['Cai', false, 55],
      ['Dot', true, 70],
    ]);
  });

  test('a decision stays when a new equated score crosses the line, and the opening counts whom that is about', async () => {
    const { platform, ids, decide, results, candidate } = await desk();
    await decide(these(ids[0], ids[2]), 'reject');
    await decide(these(ids[1], ids[3]), 'advance');
    expect(await results()).toMatchObject({ crossed: 0 });
    for (const [index, percent] of [
      [0, 61],
      [1, 62],
      [3, 59.9],
    ] as const) {
      await equateByHand(platform.db, invited(ids[index]), known(percent));
    }
    const page = await results('crossed=since&sort=name');
    expect(page).toMatchObject({ crossed: 2, total: 2 });
    expect(names(page)).toEqual(['Ada', 'Dot']);
    const { standing } = (await candidate(ids[0])).decisions;
    expect(standing).toMatchObject({ kind: 'reject', scorePercent: 57, state: 'standing' });
    await decide(these(ids[0]), 'advance', true);
    expect(names(await results('crossed=since'))).toEqual(['Dot']);
  });

  test('the dashboard counts who passed by it, and whose score is still to be equated', async () => {
    const { platform, owner, opening } = await desk();
    await platform.summarise();
    const few = bodyOf(await owner.get<AssessmentDashboard>(`/api/staff/assessments/${opening.assessmentId}/dashboard`));
    expect(few.openings).toMatchObject([{ decidingScore: 'equated' }]);
    expect(few).toMatchObject({ provisional: 2, lineError: null });
    expect(few.funnel.find(({ step }) => step === 'passed')).toMatchObject({ n: 2 });
  });
});

test('where the points decide an equated score moves nothing', async () => {
  const { platform, ids, results, decide } = await deskWith([finished('Ada', 80), finished('Ben', 58)]);
  for (const [index, percent] of [57, 64].entries()) {
    await equateByHand(platform.db, invited(ids[index]), known(percent));
  }
  const page = await results('sort=name');
  expect(page.rows.map(({ deciding, isAboveFloor }) => [deciding?.percent, deciding?.of, isAboveFloor])).toEqual([
    [80, 'raw', true],
    [58, 'raw', false],
  ]);
  await decide(these(ids[1]), 'reject');
  expect(await results()).toMatchObject({ crossed: 0 });
  expect(names(await results('sort=equated&direction=desc'))).toEqual(['Ben', 'Ada']);
});

test('the candidate reads the equated score beside the own one where it decides, and nothing of it elsewhere', async () => {
  for (const [decidingScore, equatedPercent] of [
    ['equated', 71.5],
    ['raw', null],
  ] as const) {
    const platform = await createPlatform({ runner: doublingRunner });
    const assessment = { report: { moment: 'told' as const, parts: ['score' as const] } };
    const { candidate, attempt, invitation, tell } = await gradedAttempt(platform, { assessment, opening: { decidingScore } });
    await equateByHand(platform.db, invitation.invitationId, known(71.5));
    await tell('advance');
    expect(bodyOf(await candidate.get<OwnReport>(`${attempt.path}/report`))).toMatchObject({
      kind: 'shown',
      content: { score: { percent: 62.5, equatedPercent } },
    });
  }
});

test('by simulated curves, forms of another difficulty come to other sides of one floor, and a regrade says who crosses by it', async () => {
  const platform = await createPlatform({ questions: questionsOfCurves });
  const owner = await platform.signedInOwner();
  const declared = { floorPercent: 60, decidingScore: 'equated' as const };
  const { openingId, assessmentId } = await createOpening(owner, { assessment: { sections: sectionsOfCurves }, opening: declared });
  const plan = { ...defaultReviewPlan, attempts: 'near_floor' as const, near: 'standard_error' as const, spotCheckPercent: 0 };
  bodyOf(await owner.put(`/api/staff/assessments/${assessmentId}/review-plan`, { basedOn: 0, plan }));
  await manySat(platform, openingId, 216);
  const easy = await satRight(platform, openingId, [0, 1, 2, 3], 3);
  const hard = await satRight(platform, openingId, [4, 5, 6, 7], 2);
  for (const right of [1, 3]) await satRight(platform, openingId, [0, 1, 2, 3], right);
  await platform.work();
  const scoreOf = async ({ invitationId }: typeof easy) =>
    bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`)).attempt?.score;
  expect(await scoreOf(easy)).toMatchObject({ percent: 75, deciding: { percent: 75, lacks: 'few' }, isAboveFloor: true });
  expect(await scoreOf(hard)).toMatchObject({ percent: 50, deciding: { percent: 50, lacks: 'few' }, isAboveFloor: false });

  platform.clock.advance(dayMs);
  await platform.work();
  const [of, than] = [await scoreOf(easy), await scoreOf(hard)];
  expect([of?.deciding?.of, of?.deciding?.lacks, of?.isAboveFloor]).toEqual(['equated', null, false]);
  expect([than?.deciding?.of, than?.deciding?.lacks, than?.isAboveFloor]).toEqual(['equated', null, true]);
  // How near is near is what the equated score is off by, and who is read is asked anew.
  const { attempt } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${hard.invitationId}/candidate`));
  if (attempt?.equated?.isKnown !== true) throw new Error('there is no equated score');
  expect(attempt.reading).toMatchObject({
    ...{ percent: attempt.equated.percent, decidingScore: 'equated', floorPercent: 60 },
    near: { points: attempt.equated.standardError, standardError: { isKnown: true, attempts: 220 } },
  });

  const { rows } = bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${openingId}/results?sort=equated&direction=desc`));
  const percents = rows.map(({ equated }) => equated?.percent ?? -1);
  expect(percents).toEqual(percents.toSorted((a, b) => b - a));
  expect(rows.every(({ deciding, equated }) => deciding?.percent === equated?.percent)).toBe(true);

  await platform.summarise();
  const dashboard = bodyOf(await owner.get<AssessmentDashboard>(`/api/staff/assessments/${assessmentId}/dashboard`));
  const stored = await platform.db.selectFrom('equatedScores').select(['percent', 'standardError']).execute();
  const errors = stored.flatMap(({ standardError }) => standardError ?? []);
  expect(dashboard.lineError).toBeCloseTo(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length), 6);
  expect(dashboard.passed?.n).toBe(220);
  expect(dashboard.passed?.value).toBeCloseTo(stored.filter(({ percent }) => (percent ?? 0) >= 60 - 1e-9).length / 220, 9);

  bodyOf(await owner.post('/api/staff/questions/choice-6/decide', { decision: 'rest', reason: 'It was printed elsewhere.' }));
  const regrade = { kind: 'leave_out', questionId: 'choice-6' };
  const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', regrade), 201);
  await platform.work();
  const preview = bodyOf(await owner.get<RegradeForStaff>(`/api/staff/regrades/${regradeId}`));
  const seen = preview.rows.find(({ invitationId }) => invitationId === hard.invitationId);
  expect(seen?.percentBefore).toBeCloseTo(than?.deciding?.percent ?? 0, 6);
  bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/apply`, { reason: 'The question was printed elsewhere.' }));
  await platform.work();
  // What the preview reckoned is what came of it.
  expect((await scoreOf(hard))?.deciding).toMatchObject({ of: 'equated', percent: expect.closeTo(seen?.percentAfter ?? 0, 6) });
}, 120_000);
