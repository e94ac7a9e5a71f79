import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type AttemptId, newId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import type { KnownSolutionsOfQuestion, PairForStaff } from '@assay/core/similarity';
import { emptyWriteAheadLog, findHistogram, listPairsOfQuestion, type PoolKey } from '@assay/db';
import { askToRedescribe, readPairEvidence } from '@assay/services';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling } from '../support/questions.ts';

/** Ways to double a number that nobody takes from one another. */
const honest = [
  'function double(n) {\n  let total = 0;\n  for (let turn = 0; turn < 2; turn += 1) {\n    total += n;\n  }\n  return total;\n}\n',
  'const double = (n) => {\n  if (n === 0) return 0;\n  const half = Math.trunc(n / 2);\n  return n + half + (n - half);\n};\n',
  'function double(n) {\n  const parts = [n, n];\n  return parts.reduce((sum, part) => sum + part, 0);\n}\n',
  'function double(n) {\n  switch (Math.sign(n)) {\n    case 1:\n      return n << 1;\n    case -1:\n      return -(-n << 1);\n    default:\n      return 0;\n  }\n}\n',
  'function double(n) {\n  const text = String(n);\n  const number = Number.parseFloat(text);\n  while (Number.isNaN(number)) {\n    throw new Error("no number");\n  }\n  return number * 2;\n}\n',
  'class Doubler {\n  constructor(n) {\n    this.n = n;\n  }\n  get twice() {\n    return this.n + this.n;\n  }\n}\nfunction double(n) {\n  return new Doubler(n).twice;\n}\n',
];
const original =
  'function double(n) {\n  const digits = String(Math.abs(n)).split("").reverse();\n  let carry = 0;\n  const result = [];\n  for (const digit of digits) {\n    const sum = Number(digit) * 2 + carry;\n    result.push(sum % 10);\n    carry = sum >= 10 ? 1 : 0;\n  }\n  if (carry) result.push(carry);\n  const value = Number(result.reverse().join(""));\n  return n < 0 ? -value : value;\n}\n';
const copied = original
  .replaceAll('digits', 'figures')
  .replaceAll('result', 'found')
  .replaceAll('carry', 'rest')
  .replaceAll('value', 'answer')
  .replace('function', '// by hand\nfunction');

let platform: Platform;
let owner: TestBrowser;
let opening: OpeningForStaff;
let people: number;

beforeEach(() => begin());

async function begin(options: Parameters<typeof createPlatform>[0] = {}): Promise<void> {
  platform = await createPlatform({ runner: doublingRunner, folders: { doubling: folderWithProof() }, ...options });
  owner = await platform.signedInOwner();
  opening = await createOpening(owner);
  people = 0;
}

function folderWithProof(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-folder-'));
  const files = {
    'question.yaml': 'id: doubling\n',
    'solutions/accepted/digits.js': original.replace('const value', 'const whole').replaceAll('value', 'whole'),
    'solutions/wrong/adds-one.js': 'function double(n) {\n  return n + 1;\n}\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function answered(text: string | null, email?: string, of = opening, input: 'type' | 'paste' = 'type', chosen: string[] = []) {
  people += 1;
  const { invitation, token } = await invite(owner, of, { name: `Person ${people}`, email: email ?? `person-${people}@example.org` });
  const candidate = platform.browser(`198.51.100.${people}`);
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  if (text !== null) bodyOf(await attempt.send([attempt.rewriting(text, input)]));
  if (chosen.length > 0) bodyOf(await attempt.send([attempt.choosing(chosen)]));
  bodyOf(await attempt.submit());
  await platform.work();
  return { invitation, attempt, itemId: attempt.itemId('code') };
}

const entries = () => platform.db.selectFrom('similarityEntries').selectAll().orderBy('itemId').execute();
const pairs = () => listPairsOfQuestion(platform.db, 'doubling', 99);
const failedJobs = async () =>
  (await platform.db.selectFrom('jobs').select(['kind', 'lastError']).execute()).filter((job) => job.lastError !== null);
const key = (): PoolKey => ({ questionId: 'doubling', language: 'javascript', method: platform.base.similarity.method });

test('finds a copy when it is graded, first of all pairs, and the proof solution that both are like', async () => {
  for (const text of honest) await answered(text);
  const first = await answered(original);
  const second = await answered(copied);
  expect((await entries()).length).toBe(honest.length + 2);
  const found = await pairs();
  const [top] = found.filter(({ other }) => other.kind === 'answer');
  expect(top).toMatchObject({ itemId: second.itemId, other: { kind: 'answer', itemId: first.itemId }, questionId: 'doubling' });
  expect(top?.surprise).toBeGreaterThan(1.5);
  const proofs = found.filter(({ other }) => other.kind === 'proof');
  expect(new Set(proofs.map(({ itemId }) => itemId))).toEqual(new Set([first.itemId, second.itemId]));
  expect(proofs[0]?.other).toEqual({ kind: 'proof', path: 'solutions/accepted/digits.js' });
  const path = `/api/staff/similarity/pairs/${proofs[0]?.id}`;
  const beside = bodyOf(await owner.get<PairForStaff>(path));
  expect(beside).toMatchObject({
    sides: [{ kind: 'attempt' }, { kind: 'proof' }],
    texts: [{}, { text: expect.stringContaining('whole') }],
  });
  expect(beside.regions.length).toBeGreaterThan(0);
  const recruiter = await signedInMember(platform, { name: 'Rex', roles: ['recruiter'], team: opening.teamId });
  expect(bodyOf(await recruiter.get<PairForStaff>(path)).texts).toMatchObject([{}, null]);
  const all = ((honest.length + 2) * (honest.length + 1)) / 2;
  expect((await findHistogram(platform.db, key()))?.reduce((sum, count) => sum + count, 0)).toBe(all);
  expect(await failedJobs()).toEqual([]);
});

test('finds a copy of an answer to an interchangeable question', async () => {
  for (const text of honest) await answered(text);
  const first = await answered(original);
  await platform.db.updateTable('questions').set({ state: 'retired', heldState: 'retired' }).where('id', '=', 'doubling').execute();
  await platform.publish([doubling({ id: 'doubling-twin' })]);
  const second = await answered(copied);
  expect((await entries()).find(({ itemId }) => itemId === second.itemId)?.questionId).toBe('doubling-twin');
  expect(await listPairsOfQuestion(platform.db, 'doubling-twin', 9)).toMatchObject([
    { itemId: second.itemId, other: { kind: 'answer', itemId: first.itemId } },
  ]);
  // What pairs of a question are like is said of its own.
  expect((await findHistogram(platform.db, key()))?.reduce((sum, count) => sum + count, 0)).toBe(21);
  expect(await failedJobs()).toEqual([]);
});

test('keeps nothing of an answer that is the starter, or of what the team tries', async () => {
  await answered(null);
  bodyOf(await owner.post(`/api/staff/assessments/${opening.assessmentId}/trials`), 201);
  await platform.work();
  expect(await entries()).toEqual([]);
  const jobs = await platform.db.selectFrom('jobs').selectAll().where('kind', '=', 'check-similarity').execute();
  expect(jobs.length).toBe(1);
});

test.each(['trial', 'preview', 'sample'])('compares nothing of an attempt that is a %s', async (purpose) => {
  for (const text of honest.slice(0, 2)) await answered(text);
  const before = (await entries()).length;
  const { invitation, token } = await invite(owner, opening, { name: 'Trying', email: 'trying@example.org' });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  await platform.db.updateTable('attempts').set({ purpose }).where('id', '=', attemptId).execute();
  const attempt = await openAttempt(candidate, attemptId);
  bodyOf(await attempt.send([attempt.rewriting(original)]));
  bodyOf(await attempt.submit());
  await platform.work();
  const { gradedAt } = await platform.db.selectFrom('attempts').select('gradedAt').where('id', '=', attemptId).executeTakeFirstOrThrow();
  expect(gradedAt).not.toBe(null);
  expect((await entries()).length).toBe(before);
});

test('replaces what was known of an answer when the attempt was opened again, and its share of the histogram', async () => {
  for (const text of honest.slice(0, 4)) await answered(text);
  const first = await answered(original);
  const { attempt, itemId } = await answered(copied);
  const id = (await pairs()).find(({ other }) => other.kind === 'answer' && other.itemId === first.itemId)?.id;
  expect(id).toBeDefined();
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 10, reason: 'the lift was broken' }));
  bodyOf(await attempt.send([attempt.rewriting(honest[5] ?? '')]));
  bodyOf(await attempt.submit());
  await platform.work();
  expect((await entries()).filter((entry) => entry.itemId === itemId).length).toBe(1);
  expect((await pairs()).map((pair) => pair.id)).not.toContain(id);
  expect((await findHistogram(platform.db, key()))?.reduce((sum, count) => sum + count, 0)).toBe(15);
  expect(await failedJobs()).toEqual([]);
});

test('counts each pair once, whoever of the two is checked again', async () => {
  const texts = honest.slice(0, 4);
  const all = [];
  for (const text of [original, ...texts]) {
    all.push(await answered(text));
    platform.clock.advance(1000);
  }
  const [oldest, ...others] = all;
  for (const [again, text] of [
    [oldest, honest[5]],
    [others[1], honest[4]],
    [oldest, copied],
  ] as const) {
    if (again === undefined) throw new Error('there are five');
    bodyOf(await owner.post(`/api/staff/attempts/${again.attempt.attemptId}/reopen`, { minutes: 10, reason: 'the lift was broken' }));
    bodyOf(await again.attempt.send([again.attempt.rewriting(text ?? '')]));
    bodyOf(await again.attempt.submit());
    await platform.work();
    expect((await findHistogram(platform.db, key()))?.reduce((sum, count) => sum + count, 0)).toBe(10);
  }
  expect(await failedJobs()).toEqual([]);
});

test('keeps the id of a pair that is found again', async () => {
  for (const text of honest.slice(0, 4)) await answered(text);
  await answered(original);
  const { attempt } = await answered(copied);
  const before = (await pairs()).filter(({ other }) => other.kind === 'answer')[0];
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 10, reason: 'the lift was broken' }));
  bodyOf(await attempt.send([attempt.rewriting(`${copied}// the end\nconst unused = 1;\n`)]));
  bodyOf(await attempt.submit());
  await platform.work();
  const after = (await pairs()).filter(({ other }) => other.kind === 'answer')[0];
  expect(after?.id).toBe(before?.id);
  expect(before).toBeDefined();
});

test('does not hold two attempts of one person against each other', async () => {
  for (const text of honest.slice(0, 4)) await answered(text);
  const first = await answered(original);
  const second = await answered(copied);
  const ofTheTwo = async () =>
    (await pairs()).filter(({ itemId, other }) => itemId === second.itemId && other.kind === 'answer' && other.itemId === first.itemId);
  expect((await ofTheTwo()).length).toBe(1);
  // As if the second were a retake of the first.
  const { candidateId } = await platform.db
    .selectFrom('similarityEntries')
    .select('candidateId')
    .where('itemId', '=', second.itemId)
    .executeTakeFirstOrThrow();
  await platform.db.updateTable('similarityEntries').set({ candidateId }).where('itemId', '=', first.itemId).execute();
  bodyOf(await owner.post(`/api/staff/attempts/${second.attempt.attemptId}/reopen`, { minutes: 10, reason: 'the lift was broken' }));
  bodyOf(await second.attempt.send([second.attempt.rewriting(original)]));
  bodyOf(await second.attempt.submit());
  await platform.work();
  expect(await ofTheTwo()).toEqual([]);
  expect((await entries()).length).toBe(6);
});

test.each([
  ['one line of a megabyte', `const x = [${'12345, '.repeat(20_000)}];`],
  ['a comment', `// ${'nothing '.repeat(50)}`],
  ['what does not parse', 'function double(n) {{{{ ((( return "'],
])('checks %s and whoever comes after it', async (_, hostile) => {
  for (const text of honest.slice(0, 3)) await answered(text);
  await answered(hostile);
  await answered(original);
  expect((await entries()).length).toBe(5);
  expect(await failedJobs()).toEqual([]);
});

test('says that an answer could not be described, logs it, and compares the others', async () => {
  for (const text of honest.slice(0, 3)) await answered(text);
  const { describing } = platform.base.similarity;
  const { describe } = describing;
  describing.describe = async (request) => (request.text.includes('POISON') ? 'crashed' : describe(request));
  const poisoned = await answered(`${original}const POISON = 1;\n`);
  await answered(original);
  expect((await entries()).find(({ itemId }) => itemId === poisoned.itemId)).toMatchObject({ problem: 'crashed', size: 0 });
  expect((await entries()).length).toBe(5);
  expect((await pairs()).some(({ itemId, other }) => [itemId, 'itemId' in other ? other.itemId : ''].includes(poisoned.itemId))).toBe(
    false,
  );
  expect(platform.log.join('\n')).toContain('could not be described: crashed');
});

const knownPath = '/api/staff/questions/doubling/known-solutions';
const published = { language: 'javascript', title: 'A blog', source: 'https://blog.example/double', text: copied };

test('holds what somebody published against all that is stored, and against what comes after it', async () => {
  for (const text of honest) await answered(text);
  const before = await answered(original);
  const { knownSolutionId } = bodyOf(await owner.post<{ knownSolutionId: string }>(knownPath, published), 201);
  const unchecked = bodyOf(await owner.get<KnownSolutionsOfQuestion>(knownPath));
  expect(unchecked).toMatchObject({ mayWrite: true, solutions: [{ title: 'A blog', addedBy: 'Olga Owner', checkedAt: null }] });
  await platform.work();
  const known = async () => (await pairs()).filter(({ other }) => other.kind === 'known');
  expect((await known()).map(({ itemId }) => itemId)).toEqual([before.itemId]);
  expect(bodyOf(await owner.get<KnownSolutionsOfQuestion>(knownPath)).solutions[0]?.checkedAt).not.toBe(null);
  const after = await answered(original.replaceAll('sum', 'both'));
  expect((await known()).map(({ itemId }) => itemId).toSorted()).toEqual([before.itemId, after.itemId].toSorted());
  bodyOf(await owner.post(`${knownPath}/${knownSolutionId}/check`));
  await platform.work();
  bodyOf(await owner.post(`${knownPath}/${knownSolutionId}/remove`));
  expect(await known()).toEqual([]);
  await answered(copied);
  expect(await known()).toEqual([]);
  const audit = await platform.db.selectFrom('audit').select('details').where('action', '=', 'known-solution.write').execute();
  expect(audit.map(({ details }) => JSON.parse(details).change).toSorted()).toEqual([
    'known solution added',
    'known solution checked',
    'known solution removed',
  ]);
  expect(await failedJobs()).toEqual([]);
});

test('says what is wrong with a known solution', async () => {
  const refused = async (change: object) =>
    (await owner.post<{ error: { message: string } }>(knownPath, { ...published, ...change })).status;
  expect(await refused({ text: '  \n' })).toBe(422);
  expect(await refused({ text: 'x'.repeat(100_001) })).toBe(422);
  expect(await refused({ source: '' })).toBe(422);
  expect(await refused({ language: 'sql' })).toBe(409);
  bodyOf(await owner.post(knownPath, published), 201);
  expect(await refused({ title: 'the same again' })).toBe(409);
  expect((await owner.post(`/api/staff/questions/right-option/known-solutions`, published)).status).toBe(409);
  expect((await owner.post(`/api/staff/questions/nothing/known-solutions`, published)).status).toBe(404);
});

test('describes anew what an earlier method described, and keeps the ids of its pairs', async () => {
  for (const text of honest.slice(0, 4)) await answered(text);
  await answered(original);
  await answered(copied);
  bodyOf(await owner.post(knownPath, published), 201);
  await platform.work();
  const before = (await pairs()).map(({ id, surprise }) => [id, surprise]);
  await platform.db.updateTable('similarityEntries').set({ method: '0-old' }).execute();
  await platform.db.updateTable('similarityPools').set({ method: '0-old' }).execute();
  await platform.db.updateTable('similarityHistograms').set({ method: '0-old' }).execute();
  await platform.db.updateTable('knownSolutions').set({ method: '0-old' }).execute();
  expect(await askToRedescribe(platform.system('grader'))).toBe(true);
  await platform.work();
  platform.clock.advance(2_000);
  await platform.work();
  expect(new Set((await entries()).map(({ method }) => method))).toEqual(new Set([platform.base.similarity.method]));
  const ids = (all: readonly (readonly [unknown, number] | unknown[])[]) => all.map(([id]) => id);
  expect(ids((await pairs()).map(({ id, surprise }) => [id, surprise]))).toEqual(expect.arrayContaining(ids(before).slice(0, 1)));
  expect((await findHistogram(platform.db, key()))?.reduce((sum, count) => sum + count, 0)).toBe(15);
  expect(await askToRedescribe(platform.system('grader'))).toBe(false);
  expect(await failedJobs()).toEqual([]);
});

test('says beside a pair how both came about, and of how many others it holds too', async () => {
  for (const text of [...honest, ...honest, ...honest, ...honest].slice(0, 21)) await answered(text);
  await answered(original);
  const second = await answered(copied, undefined, opening, 'paste');
  const pair = (await pairs()).find(({ itemId, other }) => itemId === second.itemId && other.kind === 'answer');
  if (pair === undefined) throw new Error('the copy was not found');
  const actor = {
    kind: 'staff',
    accountId: newId('account', platform.clock.now(), new Uint8Array(16)),
    name: 'O',
    isOwner: true,
    teams: [],
  } as const;
  const ctx = { ...platform.system('x'), actor };
  const evidence = await readPairEvidence(ctx, { pairId: pair.id });
  expect(evidence?.pasted[0]).toEqual({ value: expect.closeTo(1), rate: { share: 0, n: 21 } });
  expect(evidence?.pasted[1]).toMatchObject({ value: 0, rate: { share: 1 } });
  expect(evidence?.burst[1]?.value).toBeGreaterThan(0.9);
  expect(evidence?.minutesApart?.rate.n).toBe(210);
  // Each of them writes from another network, with another browser.
  expect(evidence?.sameNetwork).toMatchObject({ isSame: true });
  expect(evidence?.sameDevice).toEqual({ isSame: false, rate: { share: 0, n: 210 } });
  await expect(readPairEvidence({ ...ctx, actor: { ...actor, isOwner: false } }, { pairId: pair.id })).rejects.toThrow();
  const proof = (await pairs()).find(({ other }) => other.kind === 'proof');
  expect(proof === undefined ? null : await readPairEvidence(ctx, { pairId: proof.id })).toBe(null);
});

test('lets go of fingerprints, pairs and traces with the person, and says before what is kept', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-similarity-'));
  await begin({ databaseFile: join(dataDir, 'assay.sqlite') });
  for (const text of honest.slice(0, 4)) await answered(text);
  const first = await answered(original);
  const second = await answered(copied);
  const held = async (table: 'similarityEntries' | 'similarPairs' | 'answerTraces') =>
    (await platform.db.selectFrom(table).selectAll().execute()).filter((row) => JSON.stringify(row).includes(first.itemId)).length;
  expect([await held('similarityEntries'), await held('answerTraces')]).toEqual([1, 1]);
  const person = `/api/staff/invitations/${first.invitation.invitationId}/person`;
  const { tables } = bodyOf(await owner.get<{ tables: Record<string, readonly Record<string, unknown>[]> }>(`${person}/copy`));
  expect(tables['similarityEntries']).toMatchObject([{ questionId: 'doubling', language: 'javascript', isWhole: 1 }]);
  expect(tables['answerTraces']).toMatchObject([{ trace: { written: expect.any(Number) } }]);
  // Also where the other one of the two was checked later; who that is, is theirs.
  expect(tables['similarPairs']?.length).toBeGreaterThan(0);
  expect(JSON.stringify(tables)).not.toContain(second.itemId);

  const { description } = await platform.db
    .selectFrom('similarityEntries')
    .select('description')
    .where('itemId', '=', first.itemId)
    .executeTakeFirstOrThrow();
  // It lies in one page, and its copy differs somewhere.
  const fingerprints = Buffer.from(description);
  const inFiles = () => readdirSync(dataDir).some((name) => readFileSync(join(dataDir, name)).includes(fingerprints));
  expect(inFiles()).toBe(true);
  bodyOf(await owner.post(`${person}/end`, { kind: 'delete', reason: 'they asked for it' }));
  for (const table of ['similarityEntries', 'similarPairs', 'answerTraces'] as const) expect(await held(table)).toBe(0);
  await emptyWriteAheadLog(platform.db);
  expect(inFiles()).toBe(false);
  await answered(original, 'later@example.org');
  expect((await entries()).length).toBe(6);
  expect(await failedJobs()).toEqual([]);
});

test('says which wrong choices two share, and how many others made them', async () => {
  const [right = '', ...wrong] = await options();
  for (const [at, text] of [...honest, ...honest].entries())
    await answered(text, undefined, opening, 'type', [at < 4 ? (wrong[0] ?? '') : right]);
  await answered(original, undefined, opening, 'type', [wrong[1] ?? '']);
  const second = await answered(copied, undefined, opening, 'type', [wrong[1] ?? '']);
  const pair = (await pairs()).find(({ itemId, other }) => itemId === second.itemId && other.kind === 'answer');
  if (pair === undefined) throw new Error('the copy was not found');
  const actor = {
    kind: 'staff',
    accountId: newId('account', platform.clock.now(), new Uint8Array(16)),
    name: 'O',
    isOwner: true,
    teams: [],
  } as const;
  const evidence = await readPairEvidence({ ...platform.system('x'), actor }, { pairId: pair.id });
  expect(evidence?.sharedMistakes).toMatchObject({
    bothWrong: 1,
    shared: [{ title: 'The right option', othersGiving: 0, othersWrong: 4 }],
  });
  expect(evidence?.sharedMistakes?.surprise).toBeCloseTo(Math.log10(5), 1);
});

/** The right one first. */
async function options(): Promise<readonly string[]> {
  const { content } = await platform.db
    .selectFrom('questionVersions')
    .select('content')
    .where('questionId', '=', 'right-option')
    .executeTakeFirstOrThrow();
  const all: readonly { id: string; isCorrect: boolean }[] = JSON.parse(content).body.options;
  return all.toSorted((one, other) => Number(other.isCorrect) - Number(one.isCorrect)).map(({ id }) => id);
}
