import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFileStore } from './disk-file-store.ts';
import type { FileStore } from './file-store.ts';

let folder: string;
let files: FileStore;
let counter = 0;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'assay-files-')), 'uploads');
  files = diskFileStore(folder, { now: () => new Date('2026-01-05T10:00:00.000Z'), random: () => String(counter++) });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const upload = 'upl_00000000000000000000000001';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
const textOf = async (hash: string): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of (await files.read(hash)) ?? chunks()) parts.push(part);
  return Buffer.concat(parts).toString();
};

test('keeps what arrives in pieces, then the whole under its hash, for its owner alone', async () => {
  expect(await files.receivedBytes(upload)).toBe(0);
  expect(await files.append(upload, 0, chunks('ab', 'cd'), 10)).toBe(4);
  expect(await files.append(upload, 4, chunks('ef'), 10)).toBe(6);
  expect(Buffer.from(await files.readPart(upload, 1, 3)).toString()).toBe('bcd');
  expect(await files.hashPart(upload)).toEqual({ sha256: sha256('abcdef'), bytes: 6 });
  await files.keepPart(upload, sha256('abcdef'));
  expect(await files.receivedBytes(upload)).toBe(0);
  expect(await textOf(sha256('abcdef'))).toBe('abcdef');
  expect(statSync(files.pathOf(sha256('abcdef'))).mode & 0o777).toBe(0o600);
});

test('writes nothing where the caller believes something else has arrived, and never more than it may', async () => {
  await files.append(upload, 0, chunks('abc'), 10);
  expect(await files.append(upload, 1, chunks('xyz'), 10)).toBe(3);
  expect(await files.append(upload, 3, chunks('defghijklmnop'), 8)).toBe(8);
  expect(Buffer.from(await files.readPart(upload, 0, 100)).toString()).toBe('abcdefgh');
});

test('keeps what came before a connection broke', async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    throw new Error('the connection is gone');
  }
  await expect(files.append(upload, 0, breaking(), 10)).rejects.toThrow('gone');
  expect(await files.receivedBytes(upload)).toBe(3);
});

test('does not wait for a connection that is dead when another one comes', async () => {
  async function* dead(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    await new Promise(() => {});
  }
  const first = files.append(upload, 0, dead(), 10);
  while ((await files.receivedBytes(upload)) < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await files.append(upload, 3, chunks('def'), 10)).toBe(6);
  expect(await first).toBe(3);
});

test('takes in a file from elsewhere once, lists it, and removes it', async () => {
  expect(await files.put(chunks('mate', 'rial'))).toEqual({ sha256: sha256('material'), bytes: 8 });
  await files.put(chunks('material'));
  const listed: string[] = [];
  for await (const { sha256: hash } of files.list()) listed.push(hash);
  expect(listed).toEqual([sha256('material')]);
  await files.remove(sha256('material'));
  expect(await files.has(sha256('material'))).toBe(false);
  expect(await files.read(sha256('material'))).toBeNull();
  expect(readdirSync(join(folder, 'under-way'))).toEqual([]);
});

test('is led nowhere by a name', async () => {
  expect(() => files.pathOf('../../secret')).toThrow();
  await expect(async () => files.append('../../secret', 0, chunks('x'), 10)).rejects.toThrow();
  expect(existsSync(join(folder, '..', 'secret'))).toBe(false);
});
