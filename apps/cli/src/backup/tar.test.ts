import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createArchive } from './archive-writer.ts';
import { readTarHeader, tarHeader } from './tar.ts';

const at = new Date('2026-11-21T15:00:00.000Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-tar-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([0, 1, 511, 512, 8 ** 11 - 1, 8 ** 11, 5 * 10 ** 12])('a header of %d bytes is read as it was written', (size) => {
  expect(readTarHeader(tarHeader({ name: 'uploads/ab', size }, at))).toEqual({ name: 'uploads/ab', size });
});

test('any changed byte of a header is noticed', () => {
  const header = tarHeader({ name: 'assay.sqlite', size: 1_000 }, at);
  for (let byte = 0; byte < header.length; byte += 1) {
    const changed = Buffer.from(header);
    changed[byte] = (changed[byte] ?? 0) ^ 0x01;
    expect(readTarHeader(changed)).toBeNull();
  }
});

test('tar and sha256sum read what is written', async () => {
  const large = join(folder, 'large');
  writeFileSync(large, Buffer.alloc(2_500_001, 'assay'));
  const file = join(folder, 'a.tar');
  const archive = await createArchive(file, at);
  await archive.addBytes('empty', Buffer.alloc(0));
  await archive.addBytes('one-block', Buffer.alloc(512, 1));
  await archive.addFile('large', large);
  expect(await archive.addFile('gone', join(folder, 'gone'))).toBeNull();
  expect(await archive.finish()).toBe(readFileSync(file).length);
  await archive.close();
  const out = mkdtempSync(join(folder, 'out-'));
  execFileSync('tar', ['xf', file, '-C', out]);
  expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out }).toString()).toBe('empty: OK\none-block: OK\nlarge: OK\n');
  expect(readFileSync(join(out, 'large')).equals(readFileSync(large))).toBe(true);
});
