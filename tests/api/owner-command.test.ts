import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { goodPassword } from '../support/accounts.ts';
import { bodyOf } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const assay = fileURLToPath(new URL('../../apps/cli/src/assay.ts', import.meta.url));
const made: string[] = [];

function dataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-owner-'));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function run(folder: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ASSAY_DATA_DIR: folder, ASSAY_PUBLIC_URL: 'https://assay.example.org/' };
  return new Promise((resolve) => {
    execFile(process.execPath, [assay, 'owner', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

test('prints a link that makes the address an owner, once, while the server has the database open', async () => {
  const folder = dataDir();
  // Its clock is the real one: the command's link is valid from now on.
  const platform = await createPlatform({ databaseFile: join(folder, 'assay.sqlite'), now: new Date().toISOString() });
  const { code, stdout } = await run(folder, 'Ada@Example.org');
  expect(code).toBe(0);
  const [, token = ''] = /^https:\/\/assay\.example\.org\/admin\/set-up#([\w-]{43})\n$/.exec(stdout) ?? [];
  const visitor = platform.browser();
  expect(bodyOf(await visitor.post('/api/staff/set-up/look', { token }))).toEqual({ email: 'ada@example.org' });
  const input = { token, name: 'Ada', email: 'ada@example.org', password: goodPassword };
  bodyOf(await visitor.post('/api/staff/set-up', input));
  expect(bodyOf(await visitor.get('/api/staff/me'))).toMatchObject({ isOwner: true });
  expect((await platform.browser().post('/api/staff/set-up', input)).status).toBe(409);
  await platform.db.destroy();
});

test('prints the link as JSON when asked', async () => {
  const folder = dataDir();
  const platform = await createPlatform({ databaseFile: join(folder, 'assay.sqlite') });
  const { stdout } = await run(folder, 'ada@example.org', '--json');
  expect(JSON.parse(stdout)).toEqual({ url: expect.stringMatching(/^https:\/\/assay\.example\.org\/admin\/set-up#/) });
  await platform.db.destroy();
});

test('says what to do about a word that is no address and a folder without an installation, and makes nothing', async () => {
  const folder = dataDir();
  expect(await run(folder, 'ada')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('ada is no e-mail address') });
  expect(await run(folder, 'ada@example.org')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('npm start') });
});
