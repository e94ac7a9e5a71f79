import type { BankOverview, Comparison } from '@assay/core/analytics';
import type { QuestionRow } from '@assay/core/questions';
import { reckonFigures, reviewRotation } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';
import { choices } from '../support/rotation.ts';

const overview = async (staff: TestBrowser) => bodyOf(await staff.get<BankOverview>('/api/staff/bank-overview'));
const times = <Row>(count: number, row: (index: number) => Row): readonly Row[] => Array.from({ length: count }, (_, index) => row(index));

/** Who did well in the rest did well here, or badly, or it tells nothing. */
const answers = (how: 'with' | 'against' | 'easy') =>
  times(60, (index) => ({
    score: how === 'easy' ? 1 : (index % 2 === 0) === (how === 'with') ? 1 : 0,
    restScore: index % 2 === 0 ? 8 + (index % 3) : 2 + (index % 3),
    restMax: 10,
    seconds: 100 + index,
  }));

test('tells how the questions measure, which to look at first, and what covers which skill for how long', async () => {
  const questions = choices(4, { difficulty: 2, skills: ['Statistics'] }).map((question, index) =>
    index === 3 ? { ...question, difficulty: 4, skills: ['Statistics', 'SQL'] } : question,
  );
  const platform = await createPlatform({ questions });
  const owner = await platform.signedInOwner();
  expect(await overview(owner)).toMatchObject({ asOf: null, worst: [], stockReadAt: null });
  await insertResponses(platform.db, 'choice-0', answers('with'));
  await insertResponses(platform.db, 'choice-1', answers('against'));
  await insertResponses(platform.db, 'choice-2', answers('easy'));
  for (const { id } of questions) await reckonFigures(platform.system('figures'), { questionId: id });
  const sections = [{ title: 'All', pool: { kinds: ['choice' as const], difficultyTo: 3 }, count: 2, weight: 1 }];
  await createOpening(owner, { assessment: { name: 'Quiz', sections } });
  await reviewRotation(platform.system('rotation'));

  const seen = await overview(owner);
  expect(seen).toMatchObject({
    asOf: '2026-01-05T10:00:00.000Z',
    worst: ['choice-1', 'choice-2'],
    stockReadAt: '2026-01-05T10:00:00.000Z',
  });
  expect(seen.questions).toMatchObject([
    { questionId: 'choice-0', measured: { n: 60, facility: { value: 0.5 }, itemRest: { isKnown: true }, flags: [], seconds: 129.5 } },
    { questionId: 'choice-1', measured: { flags: ['negative'] } },
    { questionId: 'choice-2', measured: { flags: ['too_easy'], itemRest: { isKnown: false, why: 'same_score' } } },
    { questionId: 'choice-3', difficulty: 4, measured: null },
  ]);
  const none = { live: 0, outlook: null };
  expect(seen.coverage).toMatchObject([
    { skill: 'SQL', cells: [none, none, none, { difficulty: 4, live: 1, outlook: null }, none] },
    { skill: 'Statistics', cells: [none, { live: 3, outlook: { kind: 'unknown' } }, none, { live: 1 }, none] },
  ]);
  const { questions: rows } = bodyOf(await owner.get<{ questions: readonly QuestionRow[] }>('/api/staff/questions'));
  expect(rows.map(({ measured }) => measured?.flags)).toEqual([[], ['negative'], ['too_easy'], undefined]);

  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer'] });
  expect((await overview(reviewer)).worst).toEqual(['choice-1', 'choice-2']);
  bodyOf(await owner.post('/api/staff/questions/choice-1/decide', { decision: 'rest', reason: 'it favours the weak' }));
  expect((await overview(owner)).worst).toEqual(['choice-2']);
  expect((await platform.browser().get('/api/staff/bank-overview')).status).toBe(401);
});

test('compares a skill between roles and quarters, people as one each, beside what the same questions gave everywhere', async () => {
  const questions = choices(3, { skills: ['Statistics'] }).map((question, index) =>
    index === 2 ? { ...question, skills: ['Algebra', 'Statistics'] } : { ...question, family: 'pair' },
  );
  const platform = await createPlatform({ questions });
  const owner = await platform.signedInOwner();
  const sections = [{ title: 'All', pool: { kinds: ['choice' as const] }, count: 1, weight: 1 }];
  const analysts = await createOpening(owner, { assessment: { name: 'Quiz', sections }, opening: { role: 'analyst' } });
  const engineers = await createOpening(owner, { assessment: { name: 'Test', sections }, opening: { role: 'engineer' } });
  const given = (openingId: string, scores: readonly number[], day: string) =>
    scores.map((score, index) => ({ score, openingId, day, subjectId: `${openingId} ${index}` }));
  // The first is the hard one: 3 of 16 get it, of the second 10 of 11.
  await insertResponses(platform.db, 'choice-0', [
    ...given(analysts.openingId, [1, 1, 0, 0, 0, 0], '2026-01-05'),
    ...given(engineers.openingId, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0], '2026-05-05'),
  ]);
  await insertResponses(platform.db, 'choice-1', given(analysts.openingId, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], '2026-01-05'));
  const compare = async (query: string, staff = owner) =>
    bodyOf(await staff.get<Comparison>(`/api/staff/bank-overview/comparison${query}`));

  const byRole = await compare('?kind=skill&name=Statistics&across=role');
  expect(byRole).toMatchObject({ name: 'Statistics', names: ['Algebra', 'Statistics'], questions: 3, answers: 27 });
  expect(await compare('')).toMatchObject({ name: 'Statistics', questions: 3 });
  const [hard, easy] = [3 / 16, 10 / 11];
  expect(byRole.groups).toMatchObject([
    {
      group: 'analyst',
      n: 11,
      share: { n: 11, value: expect.closeTo((1 + 1 + 4 * 0.5 + 4) / 11) },
      expected: expect.closeTo((6 * ((hard + easy) / 2) + 5 * easy) / 11),
    },
    { group: 'engineer', n: 10, share: { value: 0.1 }, expected: expect.closeTo(hard) },
  ]);
  expect((await compare('?across=quarter')).groups).toMatchObject([
    { group: '2026 Q1', n: 11 },
    { group: '2026 Q2', n: 10 },
  ]);
  expect(await compare('?kind=family')).toMatchObject({ names: ['pair'], name: 'pair', questions: 2 });
  await platform.db.deleteFrom('responses').where('subjectId', 'like', `${engineers.openingId} %`).where('score', '=', 0).execute();
  expect((await compare('')).groups.at(-1)).toEqual({ group: 'engineer', n: 1, share: null, expected: null });
  const stranger = await signedInMember(platform, { name: 'Rita', roles: ['recruiter'] });
  expect(await compare('', stranger)).toMatchObject({ answers: 0, groups: [] });
  const author = await signedInMember(platform, { name: 'Arno', roles: ['author'] });
  expect((await author.get('/api/staff/bank-overview/comparison')).status).toBe(403);
  expect((await owner.get('/api/staff/bank-overview/comparison?across=team')).status).toBe(422);
});
