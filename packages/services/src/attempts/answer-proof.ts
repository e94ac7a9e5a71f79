import { createHash } from 'node:crypto';
import { canonicalJson } from '@assay/core';
import { followUpDocument, isSameDocument, type ReceiptContent, type ReceiptFile } from '@assay/core/attempts';
import type { ItemId } from '@assay/core/ids';
import type { AnswerText } from '@assay/db';
import type { CountedAnswer } from './counted-answer.ts';

export type AnswerProof = Pick<ReceiptContent['items'][number], 'characters' | 'sha256' | 'files' | 'uploads'>;
export type FollowUpProof = Pick<ReceiptContent['items'][number], 'followUp'>;

/**
 * What a receipt says of an answer. A text, and code of one file, are named by the hash of their text. Code of several files lists them, and its own
 * hash is the one of that list as canonical JSON, and so it is with files that were handed in: anybody who has the files can make both anew.
 */
export function proofOf(counted: CountedAnswer | null): AnswerProof {
  if (counted === null) return { characters: 0, sha256: null };
  if (counted.kind === 'text') return proofOfText(counted.text);
  if (counted.kind === 'uploads') {
    const uploads = counted.uploads.map(({ name, bytes, sha256: hash }) => ({ name, bytes, sha256: hash }));
    return { characters: 0, sha256: sha256(canonicalJson(uploads)), uploads };
  }
  const files: ReceiptFile[] = Object.entries(counted.files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, ...proofOfText(text) }));
  const [only, second] = files;
  if (only !== undefined && second === undefined) return { characters: only.characters, sha256: only.sha256 };
  return { characters: files.reduce((sum, file) => sum + file.characters, 0), sha256: sha256(canonicalJson(files)), files };
}

/** What a receipt says of the answer to the question about an item's answer: nothing where there is none. */
export function proofOfFollowUp(itemId: ItemId, answers: readonly AnswerText[]): FollowUpProof {
  const text = answers.find((answer) => isSameDocument(answer, followUpDocument(itemId)))?.text ?? '';
  return text.trim() === '' ? {} : { followUp: proofOfText(text) };
}

const proofOfText = (text: string) => ({ characters: text.length, sha256: sha256(text) });

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
