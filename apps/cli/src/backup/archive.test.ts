import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownMigrations } from '@assay/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { format, type Manifest } from './archive-format.ts';
import { createArchive } from './archive-writer.ts';
import { extractArchive } from './extract-archive.ts';

const at = new Date('2026-11-21T15:00:00.000Z');
const manifestNow: Manifest = { format, createdAt: at.toISOString(), migrations: [...knownMigrations] };
const uploaded = Buffer.from('an upload');
const upload = `uploads/ab/${createHash('sha256').update(uploaded).digest('hex')}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function archived(entries: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const file = join(mkdtempSync(join(folder, 'a-')), 'a.tar');
  const archive = await createArchive(file, at);
  for (const [name, content] of Object.entries(entries)) await archive.addBytes(name, Buffer.from(content));
  await archive.finish();
  await archive.close();
  return file;
}

const sound = () =>
  archived({
    'assay-backup.json': JSON.stringify(manifestNow),
    'assay.sqlite': Buffer.alloc(1_500, 7),
    secret: 'a secret',
    [upload]: uploaded,
  });

const extracted = (file: string) => extractArchive(file, mkdtempSync(join(folder, 'out-')), () => {});

test('gives back what was put in, for its owner alone', async () => {
  const out = mkdtempSync(join(folder, 'out-'));
  expect(await extractArchive(await sound(), out, () => {})).toEqual({ manifest: manifestNow, hasSecret: true, uploads: 1 });
  expect(readFileSync(join(out, 'assay.sqlite')).equals(Buffer.alloc(1_500, 7))).toBe(true);
  expect(readFileSync(join(out, upload)).equals(uploaded)).toBe(true);
  expect(statSync(join(out, 'secret')).mode & 0o777).toBe(0o600);
  expect(existsSync(join(out, 'SHA256SUMS'))).toBe(false);
});

test('refuses it cut off after any block, and says where', async () => {
  const bytes = readFileSync(await sound());
  const cut = join(folder, 'cut.tar');
  const said = new Set<string>();
  for (let length = 512; length < bytes.length; length += 256) {
    writeFileSync(cut, bytes.subarray(0, length));
    const message = await extracted(cut).then(
      () => 'restored',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(message).toMatch(/is incomplete|no backup of Assay/);
    said.add(/it ends (.+?)\./.exec(message)?.[1] ?? 'no backup');
  }
  expect([...said]).toEqual(
    expect.arrayContaining(['in the middle of assay', 'before its list of checksums', 'behind its list of checksums']),
  );
});

test('refuses it with any byte of its files changed', async () => {
  const file = await sound();
  const bytes = readFileSync(file);
  for (const name of ['assay-backup.json', 'assay.sqlite', 'secret', upload, 'SHA256SUMS']) {
    const changed = Buffer.from(bytes);
    const content = changed.indexOf(`${name}\0`, 0, 'latin1') + 512 + 3;
    changed[content] = (changed[content] ?? 0) ^ 0x20;
    writeFileSync(file, changed);
    await expect(extracted(file)).rejects.toThrow(/is damaged|is no backup of Assay|newer version/);
  }
  writeFileSync(file, Buffer.concat([bytes, Buffer.alloc(512, 1)]));
  await expect(extracted(file)).rejects.toThrow('something follows its end');
});

test.each([
  ['a format of tomorrow', { ...manifestNow, format: 'assay-backup-2' }],
  ['a database of tomorrow', { ...manifestNow, migrations: [...knownMigrations, '9999-from-the-future'] }],
])('refuses %s and names the way out', async (_, manifest) => {
  const file = await archived({ 'assay-backup.json': JSON.stringify(manifest), 'assay.sqlite': 'x' });
  await expect(extracted(file)).rejects.toThrow('made by a newer version of Assay. Bring this one up to date (git pull, npm ci)');
});

test.each([
  ['an empty file', ''],
  ['a diary', 'Dear diary, '.repeat(200)],
])('refuses %s', async (_, content) => {
  const file = join(folder, 'b.tar');
  writeFileSync(file, content);
  await expect(extracted(file)).rejects.toThrow('is no backup of Assay');
});

test('refuses somebody else’s tar, one without a database, and names that lead out of the directory', async () => {
  await expect(extracted(await archived({ 'notes.txt': 'x' }))).rejects.toThrow('is no backup of Assay');
  const manifest = JSON.stringify(manifestNow);
  await expect(extracted(await archived({ 'assay-backup.json': manifest }))).rejects.toThrow('holds no database');
  for (const name of ['../outside', '/tmp/outside', 'uploads/../../outside', `uploads/../${'a'.repeat(64)}`, 'assay.sqlite-wal']) {
    const file = await archived({ 'assay-backup.json': manifest, 'assay.sqlite': 'x', [name]: 'x' });
    await expect(extracted(file)).rejects.toThrow('it holds a file that no backup holds');
  }
});

test('says that there is no such file, and that a folder is none', async () => {
  await expect(extracted(join(folder, 'missing.tar'))).rejects.toThrow('There is no file');
  await expect(extracted(folder)).rejects.toThrow('is no file');
});
