import { createHash } from 'node:crypto';
import { canonicalJson } from '@assay/core';
import type { Receipt } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { Runner, RunRequest } from '@assay/core/runs';
import { beforeEach, expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { idleHealth } from '../support/idle-health.ts';
import { createPlatform, type Platform } from '../support/platform.ts';
import { doublingInFiles, rightOption } from '../support/questions.ts';

const helper = 'lib/factor.js';
const main = "import { factor } from './lib/factor.js';\nexport function double(n) { return factor * n; }\n";
const two = 'export const factor = 2;\n';
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

let platform: Platform;
let requests: RunRequest[];
beforeEach(async () => {
  requests = [];
  platform = await createPlatform({ runner: multiplyingRunner, questions: [doublingInFiles(), rightOption()] });
});

/** Stands in for a sandbox: multiplies when `main.js` does, by what the other file says. */
const multiplyingRunner: Runner = {
  async run(request) {
    requests.push(request);
    const factor = Number(/factor = (\d+)/.exec(request.files[helper] ?? '')?.[1]);
    const doesMultiply = request.files['main.js']?.includes('factor * n') === true;
    return request.cases.map((runCase) => {
      const [n] = runCase.kind === 'call' ? runCase.arguments : [];
      const returned = doesMultiply && typeof n === 'number' ? factor * n : -1;
      return { outcome: 'completed', exitCode: 0, stdout: '', stderr: '', returned, wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 };
    });
  },
  health: async () => idleHealth,
};

const staffPage = async ({ owner, invitation }: Pick<Awaited<ReturnType<typeof startedAttempt>>, 'owner' | 'invitation'>) =>
  bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`)).attempt;

test('gives out every file of the languages offered, each language once', async () => {
  const { attempt } = await startedAttempt(platform, { assessment: { languages: ['javascript', 'typescript'] } });
  const [item] = attempt.page.items;
  expect(item?.question.code?.languages.map(({ language, files }) => [language, files.map(({ path }) => path)])).toEqual([
    ['javascript', [helper]],
    ['typescript', ['lib/factor.ts']],
  ]);
  expect(item?.answer.texts.map(({ language, path }) => [language, path])).toEqual([
    ['javascript', undefined],
    ['javascript', helper],
    ['typescript', undefined],
    ['typescript', 'lib/factor.ts'],
  ]);
});

test('records, runs, hands in, grades and proves two files, through a lost batch and a drifted text', async () => {
  const started = await startedAttempt(platform);
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting(main)]));

  // A batch is lost: the next one is refused until it has come, and then both are there.
  const lost = attempt.rewriting('export const factor = 3;\n', 'type', helper);
  const next = attempt.rewriting('export const factor = 5;\n', 'type', helper);
  expect((await attempt.send([next])).status).toBe(409);
  expect(bodyOf(await attempt.send([lost, next]))).toMatchObject({ ackedSeq: 3, resync: null });
  expect(await attempt.heldText(helper)).toBe('export const factor = 5;\n');
  expect(await attempt.heldText()).toBe(main);

  // The text of one file has drifted: that one is asked for, the other is left alone.
  await platform.db.updateTable('answers').set({ text: '"damaged"' }).where('path', '=', helper).execute();
  const { itemId, language } = attempt.document();
  const drifted = attempt.rewriting('export const factor = 6;\n', 'type', helper);
  expect(bodyOf(await attempt.send([drifted])).resync).toEqual({ itemId, language, path: helper });
  expect(bodyOf(await attempt.send([attempt.rewriting(`${main}// seen\n`)])).resync).toBe(null);
  expect(bodyOf(await attempt.send([attempt.snapshot(two, helper)])).resync).toBe(null);
  expect(await attempt.heldText(helper)).toBe(two);

  const { runId } = bodyOf(await attempt.run(), 202);
  expect(bodyOf(await attempt.runResult(runId)).state).toMatchObject({ kind: 'samples', results: [{ passed: true }] });
  const files = { 'main.js': `${main}// seen\n`, [helper]: two };
  expect(requests.at(-1)?.files).toEqual(files);
  const { source } = await platform.db.selectFrom('runs').select('source').executeTakeFirstOrThrow();
  expect(JSON.parse(source)).toEqual(files);

  const { receipt } = bodyOf(await attempt.submit());
  expect(provenFiles(receipt)).toEqual([
    { path: helper, characters: two.length, sha256: sha256(two) },
    { path: 'main.js', characters: files['main.js'].length, sha256: sha256(files['main.js']) },
  ]);
  await platform.work();
  expect(await staffPage(started)).toMatchObject({
    score: { points: 2.5 },
    items: [{ gradedLanguage: 'javascript', answer: { texts: [{ text: files['main.js'] }, { path: helper, text: two }] } }, {}],
  });
  expect(requests.at(-1)?.files).toEqual(files);
});

/** The files of the first answer; its own hash is the one of that list. */
function provenFiles(receipt: Receipt) {
  const [item] = receipt.content.items;
  const files = item?.files ?? [];
  expect(item).toMatchObject({
    characters: files.reduce((sum, { characters }) => sum + characters, 0),
    sha256: sha256(canonicalJson(files)),
  });
  expect(receipt.hash).toBe(sha256(canonicalJson(receipt.content)));
  return files;
}

test('calls an answer given when one file differs from its starter, whichever', async () => {
  const { attempt } = await startedAttempt(platform);
  bodyOf(await attempt.send([attempt.rewriting(`${attempt.text()} `)]));
  bodyOf(await attempt.send([attempt.rewriting(attempt.text().slice(0, -1))]));
  const untouched = bodyOf(await attempt.submit()).receipt.content.items[0];
  expect(untouched).toMatchObject({ sha256: null, characters: 0 });
  expect(untouched).not.toHaveProperty('files');

  const again = await createPlatform({ questions: [doublingInFiles(), rightOption()] });
  const other = (await startedAttempt(again)).attempt;
  bodyOf(await other.send([other.rewriting(two, 'type', helper)]));
  expect(provenFiles(bodyOf(await other.submit()).receipt).map(({ path }) => path)).toEqual([helper, 'main.js']);
});

test('refuses a second name of the file that is run, and files that the question does not have', async () => {
  const { attempt } = await startedAttempt(platform);
  for (const path of ['main.js', 'lib/other.js', '../main.js', 'lib/factor.ts']) {
    const batch = {
      firstSeq: 1,
      document: { ...attempt.document(), path },
      events: [{ kind: 'snapshot' as const, seq: 1, clientAt: 0, text: '' }],
    };
    expect((await attempt.send([batch])).status, path).toBe(422);
  }
  expect((await attempt.heartbeat()).ackedSeq).toBe(0);
});

test('keeps late edits of one file beside the answer, grades with them, and goes on from them when it is opened again', async () => {
  const started = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  const { attempt, owner } = started;
  bodyOf(await attempt.send([attempt.rewriting(main)]));
  const late = attempt.rewriting(two, 'type', helper);
  platform.clock.advance(5 * 60_000);
  expect(bodyOf(await attempt.send([late]))).toMatchObject({ isLate: true });
  await platform.work();
  expect(await staffPage(started)).toMatchObject({
    score: { points: 0.5 },
    lateTail: { scoreWith: { points: 2.5 } },
    items: [
      {
        answer: { texts: [{ text: main }, { path: helper, text: 'export const factor = 1;\n' }] },
        late: { answer: { texts: [{ text: main }, { path: helper, text: two }] } },
      },
      { late: null },
    ],
  });
  const reopened = await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'the net was down' });
  expect(reopened.status).toBeLessThan(300);
  const again = await openAttempt(started.candidate, attempt.attemptId, { previous: attempt.writer.writerSessionId });
  expect([again.text(), again.text(helper)]).toEqual([main, two]);
});

test('goes on with an attempt that began before answers had several files', async () => {
  const started = await startedAttempt(platform);
  const { attempt } = started;
  await platform.db.deleteFrom('answers').where('path', '!=', '').execute();
  bodyOf(await attempt.send([attempt.rewriting(main)]));
  const { runId } = bodyOf(await attempt.run(), 202);
  await attempt.runResult(runId);
  expect(requests.at(-1)?.files).toEqual({ 'main.js': main, [helper]: 'export const factor = 1;\n' });
  const [item] = bodyOf(await attempt.submit()).receipt.content.items;
  expect(item).toMatchObject({ sha256: sha256(main), characters: main.length });
  expect(item).not.toHaveProperty('files');
});

test('answers in the language chosen last, also when one request goes to another and back', async () => {
  const { attempt } = await startedAttempt(platform, { assessment: { languages: ['javascript', 'typescript'] } });
  bodyOf(await attempt.send([attempt.rewriting(main)]));
  const itemId = attempt.itemId('code');
  const choices = (['typescript', 'javascript'] as const).map((language, index) => ({
    kind: 'language' as const,
    seq: attempt.lastSeq() + 1 + index,
    clientAt: 0,
    itemId,
    language,
  }));
  bodyOf(await attempt.send([{ firstSeq: attempt.lastSeq() + 1, document: null, events: choices }]));
  expect((await attempt.read()).items[0]?.answer.language).toBe('javascript');
});
