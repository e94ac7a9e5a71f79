import type { AttemptId } from '@assay/core/ids';
import type { CaseForStaff, CaseList, PairForStaff } from '@assay/core/similarity';
import { expect, test } from 'vitest';
import { bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform } from '../support/platform.ts';
import { rightOption } from '../support/questions.ts';
import { gradedBeside } from '../support/similar-answers.ts';
import { copied, original, tallies, tally } from '../support/tallies.ts';

/** These programs, each of somebody else, graded and compared one after the other with the settings as they come. */
async function handedIn(texts: readonly string[]) {
  const platform = await createPlatform({ runner: doublingRunner, questions: [tally] });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [{ title: 'Code', pool: {}, count: 1 }] } });
  for (const [at, text] of texts.entries()) await gradedBeside(platform, { owner, opening }, `P${at + 1} Candidate`, text);
  const failed = await platform.db.selectFrom('jobs').select(['kind', 'lastError']).where('lastError', 'is not', null).execute();
  expect(failed).toEqual([]);
  const list = bodyOf(await owner.get<CaseList>('/api/staff/similarity/cases'));
  return { platform, owner, list };
}

test('a copy with other names and in another order is found among honest answers, and its pair shows which lines say the same', async () => {
  const { owner, list } = await handedIn([...tallies.slice(0, 7), original, ...tallies.slice(7), copied]);
  expect(list).toMatchObject({
    total: 1,
    cases: [{ status: 'open', questions: [{ questionId: 'tally' }], sides: [{ name: 'P14 Candidate' }, { name: 'P8 Candidate' }] }],
  });
  const found = bodyOf(await owner.get<CaseForStaff>(`/api/staff/similarity/cases/${list.cases[0]?.caseId}`));
  expect(found).toMatchObject({ status: 'open', isBelowToday: false, pairs: [{ title: 'Tallies', language: 'javascript', compared: 91 }] });
  const pair = bodyOf(await owner.get<PairForStaff>(`/api/staff/similarity/pairs/${found.pairs[0]?.pairId}`));
  expect(pair.texts).toMatchObject([
    { text: copied, isWhole: true },
    { text: original, isWhole: true },
  ]);
  const lineOf = (text: string, part: string) => 1 + text.split('\n').findIndex((line) => line.includes(part));
  const covers = ({ from, to }: { from: number; to: number }, line: number) => from <= line && line <= to;
  // Where an entry goes up in the heap, and where the sums are made: moved, and named otherwise.
  for (const [ofCopy, ofOriginal] of [
    ['const above =', 'const parent = (child'],
    ['totals.set(', 'counts.set('],
    ['winner = b', 'best = right'],
  ] as const) {
    const [left, right] = [lineOf(copied, ofCopy), lineOf(original, ofOriginal)];
    expect(pair.regions.some((region) => covers(region.left, left) && covers(region.right, right))).toBe(true);
  }
});

test('where nobody copied, no case is opened', async () => {
  const { platform, list } = await handedIn([...tallies, original]);
  expect(list.total).toBe(0);
  const { count } = await platform.db
    .selectFrom('similarityEntries')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('problem', 'is', null)
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(tallies.length + 1);
});

test('answers to a question in pilot are compared, though they do not count', async () => {
  const platform = await createPlatform({ runner: doublingRunner, questions: [rightOption(), tally] });
  const owner = await platform.signedInOwner();
  bodyOf(await owner.post('/api/staff/questions/tally/decide', { decision: 'pilot', reason: 'It is new.' }));
  const opening = await createOpening(owner, { assessment: { sections: [{ title: 'Any', pool: {}, count: 1 }], hasPilot: true } });
  const texts = [...tallies, original, copied];
  for (const [at, text] of texts.entries()) await gradedBeside(platform, { owner, opening }, `P${at + 1} Candidate`, text);
  const compared = await platform.db
    .selectFrom('similarityEntries')
    .innerJoin('items', 'items.id', 'similarityEntries.itemId')
    .select(['items.isPilot', 'items.counts', 'questionId'])
    .execute();
  expect(compared).toEqual(texts.map(() => ({ isPilot: 1, counts: 0, questionId: 'tally' })));
  expect(bodyOf(await owner.get<CaseList>('/api/staff/similarity/cases'))).toMatchObject({
    total: 1,
    cases: [{ sides: [{ name: 'P14 Candidate' }, { name: 'P13 Candidate' }] }],
  });
});

test('late edits that a person lets count take the place of what was compared before', async () => {
  const platform = await createPlatform({ runner: doublingRunner, questions: [tally] });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [{ title: 'Code', pool: {}, count: 1 }], workingTimeMs: 60_000 } });
  const [inTime = '', ...others] = tallies;
  for (const [at, text] of [...others, original].entries()) await gradedBeside(platform, { owner, opening }, `P${at + 1} Candidate`, text);
  const { invitation, token } = await invite(owner, opening, { name: 'Lena Late', email: 'lena@example.org' });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  bodyOf(await attempt.send([attempt.rewriting(inTime)]));
  const late = attempt.rewriting(copied);
  platform.clock.advance(5 * 60_000);
  expect(bodyOf(await attempt.send([late]))).toMatchObject({ isLate: true });
  await platform.work();
  const own = async () =>
    platform.db.selectFrom('similarityEntries').select('description').where('itemId', '=', attempt.itemId('code')).execute();
  const cases = async () => bodyOf(await owner.get<CaseList>('/api/staff/similarity/cases'));
  const before = await own();
  expect([before.length, (await cases()).total]).toEqual([1, 0]);
  const decision = { counts: true, reason: 'the train lost the net', lastSeq: attempt.lastSeq() };
  bodyOf(await owner.post(`/api/staff/attempts/${attemptId}/late-tail`, decision));
  await platform.work();
  const after = await own();
  expect(after.length).toBe(1);
  expect(after).not.toEqual(before);
  expect((await cases()).cases).toMatchObject([{ sides: [{ name: 'Lena Late' }, { name: `P${others.length + 1} Candidate` }] }]);
});
