import { createHash } from 'node:crypto';
import type { FrozenQuestion, QuestionForStaff, QuestionProblem, QuestionRow } from '@assay/core/questions';
import { type CheckedQuestion, findVersionHash, publishBank } from '@assay/services';
import { expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const hashOf = (question: FrozenQuestion): string => createHash('sha256').update(JSON.stringify(question)).digest('hex');

const kept = (frozen: FrozenQuestion, contentHash = hashOf(frozen)): CheckedQuestion => ({
  frozen,
  contentHash,
  check: { isKept: true, proofs: [], problems: [] },
});

const proofProblem: QuestionProblem = { file: 'solutions/wrong/ties.js', line: null, message: 'The promise is not kept.' };

const failing = (frozen: FrozenQuestion): CheckedQuestion => ({
  frozen,
  contentHash: hashOf(frozen),
  check: {
    isKept: false,
    proofs: [{ file: 'solutions/wrong/ties.js', language: 'javascript', promise: 'edges fails', isKept: false, explanation: 'it passes' }],
    problems: [proofProblem],
  },
});

async function bank() {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const ctx = platform.system('bank');
  const publish = (questions: readonly CheckedQuestion[], broken: { name: string; problems: readonly QuestionProblem[] }[] = []) =>
    publishBank(ctx, { questions: [...questions, kept(rightOption())], broken });
  const row = async (id = 'doubling') => {
    const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
    return questions.find(({ questionId }) => questionId === id);
  };
  return { platform, owner, ctx, publish, row };
}

test('publishing the same bank again changes nothing and leaves no trace', async () => {
  const { platform, publish } = await bank();
  const audit = () => platform.db.selectFrom('audit').selectAll().where('action', '=', 'question.publish').execute();
  const before = await audit();
  expect(await publish([kept(doubling())])).toEqual({ live: 2, withProblems: 0, retired: [] });
  expect(await audit()).toEqual(before);
});

test('a raised version takes over, and the old one stays for whoever was asked it', async () => {
  const { platform, publish, row } = await bank();
  const before = await row();
  await publish([kept(doubling({ version: 2, title: 'Doubling anew' }))]);
  const after = await row();
  expect(after).toMatchObject({ state: 'live', version: 2, title: 'Doubling anew' });
  expect(after?.questionVersionId).not.toBe(before?.questionVersionId);
  expect(await platform.db.selectFrom('questionVersions').select('version').where('questionId', '=', 'doubling').execute()).toHaveLength(2);
});

test('other content under a published number is a problem, and what was published goes on', async () => {
  const { publish, row } = await bank();
  const published = await publish([{ ...kept(doubling({ title: 'Changed quietly' })), check: null }]);
  expect(published).toMatchObject({ live: 2, withProblems: 1 });
  expect(await row()).toMatchObject({
    state: 'live',
    title: 'Doubling',
    problems: [{ file: 'question.yaml', message: expect.stringContaining('Raise `version` to 2') }],
  });
  await publish([kept(doubling())]);
  expect((await row())?.problems).toEqual([]);
});

test('going back to an older version is a problem too', async () => {
  const { publish, row } = await bank();
  await publish([kept(doubling({ version: 2 }))]);
  await publish([{ ...kept(doubling()), check: null }]);
  expect(await row()).toMatchObject({ state: 'live', version: 2, problems: [{ message: expect.stringContaining('to 3') }] });
});

test('what only files a question away is refreshed without a new version', async () => {
  const { publish, row } = await bank();
  const before = await row();
  await publish([kept(doubling({ skills: ['arithmetic', 'reading'], difficulty: 4 }), hashOf(doubling()))]);
  expect(await row()).toMatchObject({ questionVersionId: before?.questionVersionId, skills: ['arithmetic', 'reading'], difficulty: 4 });
});

test('a new question whose proofs do not behave is a draft that staff can read and no candidate gets', async () => {
  const { publish, row, owner, ctx } = await bank();
  await publish([kept(doubling()), failing(doubling({ id: 'tripling', family: 'tripling' }))]);
  expect(await row('tripling')).toMatchObject({ state: 'draft', version: 1, problems: [proofProblem] });
  const page = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/tripling'));
  expect(page.proofs).toMatchObject([{ isKept: false }]);
  const pools = await owner.post('/api/staff/assessments/pools', {
    sections: [{ pool: { skills: [], roles: [], kinds: ['code'], difficultyFrom: 1, difficultyTo: 5 }, count: 1 }],
  });
  expect(pools.body).toMatchObject({ pools: [{ live: 1, families: 1, isEnough: true }] });
  // It was never served, so its proofs run again and the same number may hold the corrected content.
  expect(await findVersionHash(ctx, { questionId: 'tripling', version: 1 })).toBe(null);
  await publish([kept(doubling()), kept(doubling({ id: 'tripling', family: 'tripling', title: 'Tripling' }))]);
  expect(await row('tripling')).toMatchObject({ state: 'live', version: 1, title: 'Tripling', problems: [] });
  expect(await findVersionHash(ctx, { questionId: 'tripling', version: 1 })).toMatch(/^[0-9a-f]{64}$/);
});

test('a new version whose proofs do not behave leaves the proven one live', async () => {
  const { publish, row } = await bank();
  await publish([failing(doubling({ version: 2, title: 'Not yet' }))]);
  expect(await row()).toMatchObject({ state: 'live', version: 1, title: 'Doubling', problems: [proofProblem] });
});

test('a folder that cannot be read says why, and a proven version of it goes on', async () => {
  const { publish, row, owner } = await bank();
  const problems = [{ file: 'question.yaml', line: 3, message: '`kind` must not be "cod". Write code or choice.' }];
  await publish(
    [],
    [
      { name: 'doubling', problems },
      { name: 'My new Question', problems },
    ],
  );
  expect(await row()).toMatchObject({ state: 'live', version: 1, problems });
  expect(await row('My new Question')).toMatchObject({ state: 'draft', version: null, problems });
  expect((await owner.get(`/api/staff/questions/${encodeURIComponent('My new Question')}`)).status).toBe(200);
});

test('a question whose folder vanished is retired but still explains old attempts, and comes back with its folder', async () => {
  const { platform, publish, row } = await bank();
  expect(await publish([])).toEqual({ live: 1, withProblems: 0, retired: ['doubling'] });
  expect(await row()).toMatchObject({ state: 'retired', version: 1 });
  expect(await platform.db.selectFrom('questionVersions').select('id').where('questionId', '=', 'doubling').execute()).toHaveLength(1);
  await publish([{ ...kept(doubling()), check: null }]);
  expect(await row()).toMatchObject({ state: 'live' });
});

test('an attempt keeps the version it was started with', async () => {
  const platform = await createPlatform();
  const { attempt } = await startedAttempt(platform);
  const ctx = platform.system('bank');
  await publishBank(ctx, { questions: [kept(doubling({ version: 2, title: 'Doubling anew' })), kept(rightOption())], broken: [] });
  expect((await attempt.read()).items.map(({ question }) => question.title)).toEqual(['Doubling', 'The right option']);
});
