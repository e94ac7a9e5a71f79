import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Receipt } from '@assay/core/attempts';
import { findStoredReceipts } from '@assay/db';
import { afterEach, expect, test } from 'vitest';
import { assay, assayHere, type Commanded } from '../support/assay-command.ts';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { doublingInFiles, rightOption } from '../support/questions.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-verify-'));
  made.push(folder);
  return folder;
}

function receiptFile(receipt: unknown): string {
  const file = join(newFolder(), 'receipt.json');
  writeFileSync(file, typeof receipt === 'string' ? receipt : `${JSON.stringify(receipt, null, 2)}\n`);
  return file;
}

const verify = (dataDir: string, receipt: unknown, ...args: string[]): Promise<Commanded> =>
  assayHere({ dataDir }, 'verify', receiptFile(receipt), ...args);

/** An installation whose one attempt was handed in: some code with odd text, and an option. */
async function handedIn() {
  const dataDir = newFolder();
  const platform = await createPlatform({ databaseFile: join(dataDir, 'assay.sqlite') });
  const started = await startedAttempt(platform);
  const { attempt } = started;
  bodyOf(await attempt.send([attempt.rewriting('// \uD83D\u0000é\nlet a = "👩‍💻"'), attempt.choosing(['b'])]));
  platform.clock.advance(60_000);
  const { receipt } = bodyOf(await attempt.submit());
  return { ...started, dataDir, platform, receipt };
}

test('agrees with the receipt that a candidate was given, while the server has the database open', async () => {
  const { dataDir, platform, receipt } = await handedIn();
  const { code, stdout, stderr } = await assay({ ASSAY_DATA_DIR: dataDir }, 'verify', receiptFile(receipt));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(
    `Receipt of the attempt ${receipt.attemptId}\nClosed on 2026-01-05 at 10:01:00 UTC by the candidate, with Submit.`,
  );
  expect(stdout).toContain('2 of 2 questions answered');
  expect(stdout).toContain(`Recomputed hash: ${receipt.hash}`);
  expect(stdout).toMatch(/Everything agrees\.\n$/);
  expect(stdout).not.toContain('Cleo');
  await platform.db.destroy();
});

test('prints a stable report for scripts', async () => {
  const { dataDir, platform, receipt } = await handedIn();
  const { stdout } = await verify(dataDir, { ...receipt, hash: receipt.hash.toUpperCase() }, '--json');
  const { attemptId, closedAt, closedBy, hash, content } = receipt;
  expect(JSON.parse(stdout)).toEqual({
    agrees: true,
    attemptId,
    closedAt,
    closedBy,
    hash: hash.toUpperCase(),
    computedHash: hash,
    stored: { number: 1, of: 1, reopenedAt: null },
    items: content.items.map((item) => ({ ...item, answer: 'same' })),
    findings: [],
  });
  await platform.db.destroy();
});

test('says what differs: a changed file, a changed answer, a changed receipt in the database, an unknown attempt', async () => {
  const { dataDir, platform, receipt } = await handedIn();
  const [first, ...others] = receipt.content.items;
  const forged = { ...receipt, content: { ...receipt.content, items: [{ ...first, characters: 9 }, ...others] } };
  expect(await verify(dataDir, forged)).toMatchObject({ code: 1, stdout: expect.stringContaining('- The file was changed: its content') });

  const stranger: Receipt['content'] = { ...receipt.content, attemptId: `att_${'0'.repeat(26)}` as Receipt['attemptId'] };
  expect(await verify(dataDir, { ...receipt, content: stranger })).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('- The database knows no such attempt'),
  });

  await platform.db.updateTable('answers').set({ text: '"let b"' }).execute();
  const { code, stdout } = await verify(dataDir, receipt, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    agrees: false,
    items: [{ answer: 'differs' }, { answer: 'same' }],
    findings: [{ kind: 'answer_differs', position: 1, message: expect.stringContaining('Question 1') }],
  });

  await platform.db.updateTable('answers').set({ text: 'spoiled' }).execute();
  expect(await verify(dataDir, receipt)).toMatchObject({ code: 1, stdout: expect.stringContaining('can no longer be read') });
  await platform.db.updateTable('attempts').set({ receipt: '{"spoiled":' }).execute();
  expect(await verify(dataDir, receipt)).toMatchObject({ code: 1, stdout: expect.stringContaining('- The database was changed') });
  await platform.db.destroy();
});

test('explains an answer of several files, and says which of them differs', async () => {
  const dataDir = newFolder();
  const platform = await createPlatform({
    databaseFile: join(dataDir, 'assay.sqlite'),
    questions: [doublingInFiles(), rightOption()],
  });
  const { attempt } = await startedAttempt(platform);
  bodyOf(await attempt.send([attempt.rewriting('one'), attempt.rewriting('three', 'type', 'lib/factor.js')]));
  const { receipt } = bodyOf(await attempt.submit());
  const agreeing = await verify(dataDir, receipt);
  expect(agreeing).toMatchObject({ code: 0, stdout: expect.stringContaining('version 1: javascript, 8 characters (the database') });
  expect(agreeing.stdout).toContain('lib/factor.js: 5 characters\n     main.js: 3 characters\n');

  await platform.db.updateTable('answers').set({ text: '"four"' }).where('path', '=', 'lib/factor.js').execute();
  const { code, stdout } = await verify(dataDir, receipt, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    items: [{ files: receipt.content.items[0]?.files, answer: 'differs' }, { answer: 'same' }],
    findings: [{ kind: 'answer_differs', position: 1, files: ['lib/factor.js'], message: expect.stringContaining('(file lib/factor.js)') }],
  });
  const [first, ...others] = receipt.content.items;
  const files = first?.files?.map((file) => ({ ...file, note: 'x' }));
  const noted = { ...receipt, content: { ...receipt.content, items: [{ ...first, files }, ...others] } };
  expect((await verify(dataDir, noted)).stdout).toContain('a receipt has no "content.items.0.files.0.note"');
  await platform.db.destroy();
});

test('knows the earlier receipt of an attempt that was opened again, before and after its new end', async () => {
  const { dataDir, platform, receipt, owner, attempt } = await handedIn();
  platform.clock.advance(60_000);
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 10, reason: 'the alarm rang' }));
  bodyOf(await attempt.send([attempt.rewriting('let later')]));
  const running = await verify(dataDir, receipt);
  expect(running).toMatchObject({ code: 0, stdout: expect.stringContaining('opened again on 2026-01-05 at 10:02:00 UTC') });
  const later = bodyOf(await attempt.submit()).receipt;
  expect(JSON.parse((await verify(dataDir, receipt, '--json')).stdout)).toMatchObject({
    agrees: true,
    stored: { number: 1, of: 2, reopenedAt: '2026-01-05T10:02:00.000Z' },
    items: [{ answer: 'not_compared' }, { answer: 'not_compared' }],
  });
  expect(JSON.parse((await verify(dataDir, later, '--json')).stdout)).toMatchObject({ agrees: true, stored: { number: 2, of: 2 } });
  expect(await findStoredReceipts(platform.db, receipt.attemptId)).toEqual([
    { receipt, reopenedAt: new Date('2026-01-05T10:02:00.000Z') },
    { receipt: later, reopenedAt: null },
  ]);
  await platform.db.destroy();
});

test('makes and changes no database, and says what to do where there is none, an older one or something else', async () => {
  const { dataDir, platform, receipt } = await handedIn();
  const empty = newFolder();
  expect(await verify(empty, receipt)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('ASSAY_DATA_DIR') });
  expect(readdirSync(empty)).toEqual([]);

  const strange = newFolder();
  writeFileSync(join(strange, 'assay.sqlite'), 'no database at all, but long enough to be looked at'.repeat(40));
  expect(await verify(strange, receipt)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('cannot be read as a database'),
  });

  await platform.db.deleteFrom('kysely_migration' as 'readiness').execute();
  await platform.db.destroy();
  const before = readFileSync(join(dataDir, 'assay.sqlite'));
  expect(await verify(dataDir, receipt)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('older version') });
  expect(readFileSync(join(dataDir, 'assay.sqlite')).equals(before)).toBe(true);
});

test('ends with exit code 2 and one sentence for a file that is no receipt', async () => {
  expect(await verify(newFolder(), 'not json')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^[^\n]+is not JSON[^\n]+\n$/),
  });
});
