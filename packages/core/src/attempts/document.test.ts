import { expect, test } from 'vitest';
import { ids } from '../ids.ts';
import { documentRef, fileNameOf, isSameDocument } from './document.ts';
import { documentBefore, eventBatch } from './schema.ts';

const itemId = ids.item.parse(`itm_${'0'.repeat(26)}`);
const main = { itemId, language: 'javascript' } as const;
const helper = { ...main, path: 'lib/rows.js' };
const before = { length: 0, hash: 'h' };

test('tells the files of one answer apart', () => {
  expect(isSameDocument(main, { ...main })).toBe(true);
  expect(isSameDocument(main, helper)).toBe(false);
  expect(isSameDocument(helper, { ...helper, path: 'lib/other.js' })).toBe(false);
  expect(isSameDocument(null, null)).toBe(true);
  expect(isSameDocument(null, main)).toBe(false);
});

test('names a document by nothing but its parts', () => {
  expect(documentRef({ ...main, ...before })).toEqual(main);
  expect('path' in documentRef({ ...main, ...before })).toBe(false);
  expect(documentRef({ ...helper, ...before })).toEqual(helper);
});

test('calls the file that is run by the name it has in the sandbox', () => {
  expect(fileNameOf(main)).toBe('main.js');
  expect(fileNameOf({ ...main, language: 'typescript' })).toBe('main.ts');
  expect(fileNameOf(helper)).toBe('lib/rows.js');
});

test('takes a document without a path as it was before there were several files', () => {
  const batch = { firstSeq: 1, document: { ...main, ...before }, events: [{ kind: 'leave', seq: 1, clientAt: 0 }] };
  expect(eventBatch.parse(batch)).toEqual(batch);
});

test('takes one name for a document only, and none that leads out of the answer', () => {
  const isTaken = (language: string, path: string) => documentBefore.safeParse({ ...main, ...before, language, path }).success;
  expect(isTaken('javascript', 'lib/rows.js')).toBe(true);
  expect(isTaken('javascript', 'main.js')).toBe(false);
  expect(isTaken('typescript', 'main.ts')).toBe(false);
  expect(isTaken('typescript', 'main.js')).toBe(true);
  for (const path of ['', '/main.js', '../main.js', 'lib/../../x.js', './main.js', 'lib\\rows.js', `${'x'.repeat(201)}`]) {
    expect(isTaken('javascript', path), path).toBe(false);
  }
});
