import type { BankOverview } from '@assay/core/analytics';
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
