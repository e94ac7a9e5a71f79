import { createHash } from 'node:crypto';
import { canonicalJson } from '@assay/core';
import { expect, test } from 'vitest';
import { proofOf } from './answer-proof.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('names code of one file by its text alone, as receipts always did', () => {
  expect(proofOf({ kind: 'code', language: 'javascript', files: { 'main.js': 'é' } })).toEqual({ characters: 1, sha256: sha256('é') });
  expect(proofOf({ kind: 'text', text: '["a"]' })).toEqual({ characters: 5, sha256: sha256('["a"]') });
  expect(proofOf(null)).toEqual({ characters: 0, sha256: null });
});

test('lists several files in the order of their paths, and hashes the list', () => {
  const files = [
    { path: 'lib/rows.js', characters: 4, sha256: sha256('rows') },
    { path: 'main.js', characters: 5, sha256: sha256('main ') },
  ];
  const proof = proofOf({ kind: 'code', language: 'javascript', files: { 'main.js': 'main ', 'lib/rows.js': 'rows' } });
  expect(proof).toEqual({ characters: 9, sha256: sha256(canonicalJson(files)), files });
});
