import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@assay/core';
import { afterAll, expect, test } from 'vitest';
import { parseReceipt, readReceiptFile } from './receipt-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-receipt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = {
  format: 'assay-receipt-1',
  attemptId: `att_${'0'.repeat(26)}`,
  closedAt: '2026-01-05T10:05:00.000Z',
  items: [{ position: 1, question: 'doubling', version: 1, language: 'javascript', characters: 5, sha256: 'ab' }],
};
const receipt = { attemptId: content.attemptId, closedAt: content.closedAt, closedBy: 'submit', hash: 'cd', content };

function written(bytes: string | Uint8Array): string {
  const file = join(folder, 'receipt.json');
  writeFileSync(file, bytes);
  return file;
}

function refusal(text: string): string {
  try {
    parseReceipt('r.json', text);
    return 'none';
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

test('reads a receipt as it was downloaded, with a byte order mark before it too', async () => {
  const text = `${JSON.stringify(receipt, null, 2)}\r\n`;
  expect(await readReceiptFile(written(text))).toEqual({ receipt, content, unknownFields: [] });
  expect(await readReceiptFile(written(`\uFEFF${text}`))).toMatchObject({ receipt });
});

test('names fields that no receipt has and keeps those that the hash is over', () => {
  const item = { ...content.items[0], score: 1 };
  const { content: hashed, unknownFields } = parseReceipt(
    'r.json',
    JSON.stringify({ ...receipt, note: 'x', content: { ...content, items: [item] } }),
  );
  expect(unknownFields.toSorted()).toEqual(['content.items.0.score', 'note']);
  expect(hashed).toEqual({ ...content, items: [item] });
});

test.each([
  ['', 'is not JSON'],
  ['<html></html>', 'is not JSON'],
  ['null', 'no receipt'],
  ['[]', 'no receipt'],
  ['{"content":{}}', 'no receipt'],
  [`${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'no receipt'],
  [JSON.stringify({ ...receipt, content: { ...content, more: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) } }), 'no receipt'],
  [JSON.stringify({ ...receipt, content: { ...content, format: 'assay-receipt-2' } }), 'format "assay-receipt-2"'],
  [JSON.stringify({ ...receipt, closedBy: 'nobody' }), 'closedBy'],
  [JSON.stringify({ ...receipt, content: { ...content, attemptId: "att_' or 1=1" } }), 'content.attemptId'],
  [JSON.stringify(receipt).replace('"characters":5', '"characters":1e999'), 'content.items.0.characters'],
  [JSON.stringify(receipt).replace('"hash":"cd"', '"hash":"cd","hash" : "ef"'), '"hash" twice'],
  [JSON.stringify(receipt).replace('"hash":"cd"', '"hash":"cd","\\u0068ash":"ef"'), '"hash" twice'],
  [JSON.stringify(receipt).replace('"version":1', '"version":1,"version":2'), '"version" twice'],
  [JSON.stringify(receipt).replace('"version":1', '"version":1,"__proto__":{"a":1}'), '__proto__'],
])('refuses %.60j', (text, words) => {
  expect(refusal(text)).toContain(words);
});

test('reads no braces, colons or names out of strings', () => {
  const odd = { ...receipt, hash: '"a": { [ \\" "a": } \\' };
  expect(parseReceipt('r.json', JSON.stringify(odd)).receipt).toEqual(odd);
});

test('prints no control characters of a file', () => {
  expect(refusal(JSON.stringify({ content: { format: '\u001B[2J\u202Eevil' } }))).toContain('"\uFFFD[2J\uFFFDevil"');
});

test('says what to do about a file that is missing, huge, no text or no file at all', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(readReceiptFile(join(folder, 'missing.json'))).rejects.toThrow('There is no file');
  await expect(readReceiptFile(folder)).rejects.toThrow('is no file');
  await expect(readReceiptFile(pipe)).rejects.toThrow('is no file');
  await expect(readReceiptFile(written('x'.repeat(1_000_001)))).rejects.toThrow('larger than any receipt');
  await expect(readReceiptFile(written(Buffer.from(JSON.stringify(receipt), 'utf16le').fill(0xff, 0, 2)))).rejects.toThrow('no UTF-8 text');
});
