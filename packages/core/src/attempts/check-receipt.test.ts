import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { ids } from '../ids.ts';
import { type AttemptInStore, checkReceipt, type ReceiptOnFile } from './check-receipt.ts';
import type { Receipt } from './schema.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const attemptId = ids.attempt.parse(`att_${'0'.repeat(26)}`);

type Changes = { text?: string; closedAt?: string; closedBy?: Receipt['closedBy'] };

function issued({ text = 'let a', closedAt = '2026-01-05T10:05:00.000Z', closedBy = 'submit' }: Changes = {}): Receipt {
  const common = { question: 'doubling', version: 1 };
  const content: Receipt['content'] = {
    format: 'assay-receipt-1',
    attemptId,
    closedAt,
    items: [
      { ...common, position: 1, language: 'javascript', characters: text.length, sha256: sha256(text) },
      { ...common, position: 2, language: null, characters: 0, sha256: null },
    ],
  };
  return { attemptId, closedAt, closedBy, hash: sha256(canonicalJson(content)), content };
}

const onFile = (receipt: Receipt): ReceiptOnFile => ({ receipt, content: receipt.content, unknownFields: [] });

const inStore = (receipts: AttemptInStore['receipts'], text = 'let a'): AttemptInStore => ({
  receipts,
  answers: [
    { position: 1, sha256: sha256(text) },
    { position: 2, sha256: null },
  ],
});

const closedWith = (receipt: Receipt | null, text?: string) => inStore([{ receipt, reopenedAt: null }], text);
const kinds = (file: ReceiptOnFile, stored: AttemptInStore | null) => checkReceipt(file, stored, sha256).findings.map(({ kind }) => kind);

test('finds nothing where file, receipt and answers agree', () => {
  expect(checkReceipt(onFile(issued()), closedWith(issued()), sha256)).toEqual({
    computedHash: issued().hash,
    match: { number: 1, of: 1, reopenedAt: null },
    answers: ['same', 'same'],
    findings: [],
  });
});

test('takes a hash in upper case for the same', () => {
  expect(kinds(onFile({ ...issued(), hash: issued().hash.toUpperCase() }), closedWith(issued()))).toEqual([]);
});

test('says that the file was changed when its content does not fit its hash, and where', () => {
  const forged = { ...issued({ text: 'better' }), hash: issued().hash };
  expect(checkReceipt(onFile(forged), closedWith(issued()), sha256)).toMatchObject({
    answers: ['differs', 'same'],
    findings: [
      { kind: 'file_hash', computed: issued({ text: 'better' }).hash },
      { kind: 'receipts_differ', field: 'content', positions: [1] },
      { kind: 'answer_differs', position: 1, computed: sha256('let a') },
    ],
  });
});

test('does not believe a file whose hash was made anew after the change', () => {
  expect(checkReceipt(onFile(issued({ text: 'better' })), closedWith(issued()), sha256).findings).toMatchObject([
    { kind: 'receipts_differ', field: 'hash' },
    { kind: 'receipts_differ', field: 'content', positions: [1] },
    { kind: 'answer_differs', position: 1 },
  ]);
});

test('notices a change outside what is hashed', () => {
  expect(kinds(onFile({ ...issued(), closedAt: '2026-01-05T09:00:00.000Z' }), closedWith(issued()))).toEqual([
    'file_contradiction',
    'receipts_differ',
  ]);
  expect(checkReceipt(onFile(issued({ closedBy: 'deadline' })), closedWith(issued()), sha256).findings).toEqual([
    { kind: 'receipts_differ', field: 'closedBy', positions: [] },
  ]);
});

test('hashes what the file has in its content beside what is known of it', () => {
  const file = { ...onFile(issued()), content: { ...issued().content, note: 'x' }, unknownFields: ['content.note'] };
  expect(kinds(file, closedWith(issued()))).toEqual(['file_hash', 'file_unknown_fields']);
});

test('says that the database was changed when its answer, its receipt or its items are others', () => {
  expect(checkReceipt(onFile(issued()), closedWith(issued(), 'let b'), sha256).findings).toEqual([
    { kind: 'answer_differs', position: 1, computed: sha256('let b') },
  ]);
  expect(kinds(onFile(issued()), closedWith({ ...issued({ text: 'let b' }), hash: issued().hash }))).toEqual([
    'stored_hash',
    'receipts_differ',
  ]);
  expect(kinds(onFile(issued()), closedWith(null))).toEqual(['stored_unreadable']);
  const moved = {
    ...closedWith(issued()),
    answers: [
      { position: 1, sha256: sha256('let a') },
      { position: 3, sha256: null },
    ],
  };
  expect(checkReceipt(onFile(issued()), moved, sha256)).toMatchObject({
    answers: ['same', 'missing'],
    findings: [
      { kind: 'answer_missing', position: 2 },
      { kind: 'answer_unlisted', position: 3 },
    ],
  });
});

test('says that answers cannot be read, once they would be compared', () => {
  const receipts = [{ receipt: issued(), reopenedAt: null }];
  expect(checkReceipt(onFile(issued()), { receipts, answers: null }, sha256)).toMatchObject({
    answers: ['not_compared', 'not_compared'],
    findings: [{ kind: 'answers_unreadable' }],
  });
  expect(kinds(onFile(issued()), { receipts: [{ receipt: issued(), reopenedAt: new Date(0) }], answers: null })).toEqual([]);
});

test('says when the database knows no such attempt, or never closed it', () => {
  expect(checkReceipt(onFile(issued()), null, sha256)).toMatchObject({
    match: null,
    answers: ['not_compared', 'not_compared'],
    findings: [{ kind: 'unknown_attempt' }],
  });
  expect(kinds(onFile(issued()), inStore([]))).toEqual(['never_closed']);
});

test('finds an earlier receipt of an attempt that was opened again, and leaves its answers alone', () => {
  const reopenedAt = new Date('2026-01-05T11:00:00.000Z');
  const later = issued({ text: 'let a, b', closedAt: '2026-01-05T11:20:00.000Z' });
  const again = inStore([{ receipt: issued(), reopenedAt }], 'let a, b');
  const closedAgain = inStore([...again.receipts, { receipt: later, reopenedAt: null }], 'let a, b');
  for (const stored of [again, closedAgain]) {
    expect(checkReceipt(onFile(issued()), stored, sha256)).toMatchObject({
      match: { number: 1, of: stored.receipts.length, reopenedAt },
      answers: ['not_compared', 'not_compared'],
      findings: [],
    });
  }
  expect(checkReceipt(onFile(later), closedAgain, sha256)).toMatchObject({
    match: { number: 2, of: 2, reopenedAt: null },
    answers: ['same', 'same'],
    findings: [],
  });
  const forgedEarlier = onFile({ ...issued({ text: 'better' }) });
  expect(checkReceipt(forgedEarlier, closedAgain, sha256)).toMatchObject({
    match: { number: 1 },
    findings: [{ field: 'hash' }, { field: 'content' }],
  });
});

test('of an answer of several files says which differ, also where only the list was changed', () => {
  const file = (path: string, text: string) => ({ path, characters: text.length, sha256: sha256(text) });
  const ofFiles = (...files: ReturnType<typeof file>[]) => ({ sha256: sha256(canonicalJson(files)), files });
  const plain = issued();
  const issuedWith = (answer: ReturnType<typeof ofFiles>): Receipt => {
    const [first, ...rest] = plain.content.items;
    if (first === undefined) throw new Error('the receipt has items');
    const content: Receipt['content'] = { ...plain.content, items: [{ ...first, ...answer }, ...rest] };
    return { ...plain, hash: sha256(canonicalJson(content)), content };
  };
  const answer = ofFiles(file('lib/rows.js', 'rows'), file('main.js', 'main'));
  const held = (now: ReturnType<typeof ofFiles>): AttemptInStore => ({
    receipts: [{ receipt: issuedWith(answer), reopenedAt: null }],
    answers: [
      { position: 1, ...now },
      { position: 2, sha256: null },
    ],
  });
  const check = (receipt: Receipt, now = answer) => checkReceipt(onFile(receipt), held(now), sha256);
  expect(check(issuedWith(answer))).toMatchObject({ answers: ['same', 'same'], findings: [] });
  const changed = ofFiles(file('lib/rows.js', 'ROWS'), file('main.js', 'main'));
  expect(check(issuedWith(answer), changed).findings).toEqual([
    { kind: 'answer_differs', position: 1, computed: changed.sha256, files: ['lib/rows.js'] },
  ]);
  const listed = { ...answer, files: [file('lib/rows.js', 'rows'), file('main.js', 'MAIN')] };
  expect(check(issuedWith(listed)).findings).toContainEqual({
    kind: 'answer_differs',
    position: 1,
    computed: answer.sha256,
    files: ['main.js'],
  });
});

test('of an answer with words about it says when those are others', () => {
  const receipt = issued();
  const [first, second] = receipt.content.items;
  if (first === undefined || second === undefined) throw new Error('two items were issued');
  const followUp = { characters: 3, sha256: sha256('why') };
  const content = { ...receipt.content, items: [{ ...first, followUp }, second] };
  const withWords = { ...receipt, content, hash: sha256(canonicalJson(content)) };
  const stored = (words: string | null): AttemptInStore => ({
    ...closedWith(withWords),
    answers: [
      {
        position: 1,
        sha256: sha256('let a'),
        ...(words === null ? {} : { followUp: { characters: words.length, sha256: sha256(words) } }),
      },
      { position: 2, sha256: null },
    ],
  });
  expect(checkReceipt(onFile(withWords), stored('why'), sha256).findings).toEqual([]);
  const differs = [{ kind: 'answer_differs', position: 1, computed: sha256('let a'), files: ['follow-up'] }];
  expect(checkReceipt(onFile(withWords), stored('who'), sha256).findings).toEqual(differs);
  expect(checkReceipt(onFile(withWords), stored(null), sha256).findings).toEqual(differs);
});
