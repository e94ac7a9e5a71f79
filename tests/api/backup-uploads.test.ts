import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttemptId } from '@assay/core/ids';
import { deletionListName } from '@assay/db';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { assay, assayHere } from '../support/assay-command.ts';
import { bodyOf, invite, openAttempt } from '../support/attempt.ts';
import { handingIn, material, sha256Of, startedTakeHome } from '../support/projects.ts';

const folderOf = (name: string): string => mkdtempSync(join(tmpdir(), `assay-${name}-`));
const inStore = (dataDir: string, text: string): boolean => {
  const sha256 = sha256Of(text);
  return existsSync(join(dataDir, 'uploads', sha256.slice(0, 2), sha256));
};

test('a backup takes files along with the rows that name them; a restore leaves those of people deleted since, and a receipt still agrees', async () => {
  const dataDir = folderOf('data');
  writeFileSync(join(dataDir, 'secret'), 'a secret of 32 characters or more');
  const { platform, owner, opening, hand, attempt } = await startedTakeHome({
    databaseFile: join(dataDir, 'assay.sqlite'),
    uploadsDir: join(dataDir, 'uploads'),
  });
  for (const text of ['only hers', 'of both']) bodyOf(await hand.whole(`${text}.txt`, text));
  const { invitation, token } = await invite(owner, opening, { name: 'Otto Other', email: 'otto@example.org' });
  const other = platform.browser('198.51.100.9');
  bodyOf(await other.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await other.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const theirs = await openAttempt(other, attemptId);
  const handOfOther = handingIn(other, theirs.path, theirs.page.items[0]?.itemId ?? '');
  for (const text of ['only his', 'of both']) bodyOf(await handOfOther.whole(`${text}.txt`, text));
  const half = bodyOf(await hand.create('half.txt', 100), 201);
  bodyOf(await hand.send(half.uploadId, 0, Buffer.from('half')));
  const { receipt } = bodyOf(await attempt.submit());

  const file = join(folderOf('archive'), 'backup.tar');
  expect(await assayHere({ dataDir }, 'backup', file)).toMatchObject({ code: 0 });
  const { rows } = await sql<{ id: string }>`select id from candidates where name = 'Otto Other'`.execute(platform.db);
  const line = { at: '2026-01-06T10:00:00.000Z', kind: 'candidate', id: rows[0]?.id };
  writeFileSync(join(dataDir, deletionListName), `${JSON.stringify(line)}\n`);
  const restored = folderOf('restored');
  expect(await assayHere({ dataDir: restored }, 'restore', file, '--deletions', dataDir)).toMatchObject({ code: 0 });
  expect(['only hers', 'of both', material['data/orders.csv'] ?? ''].map((text) => inStore(restored, text))).toEqual([true, true, true]);
  expect([inStore(dataDir, 'only his'), inStore(restored, 'only his')]).toEqual([true, false]);
  expect(readdirSync(join(restored, 'uploads'))).not.toContain('under-way');

  const kept = join(folderOf('receipt'), 'receipt.json');
  writeFileSync(kept, JSON.stringify(receipt));
  const verified = await assay({ ASSAY_DATA_DIR: restored }, 'verify', kept);
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  expect(verified.stdout).toContain(`only hers.txt: 9 bytes, ${sha256Of('only hers')}`);
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('only hers.txt', 'only mine.txt'));
  expect((await assay({ ASSAY_DATA_DIR: restored }, 'verify', kept)).code).toBe(1);
  await platform.db.destroy();
  for (const folder of [dataDir, restored]) rmSync(folder, { recursive: true });
});
