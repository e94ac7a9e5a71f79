import { canonicalJson } from '../canonical-json.ts';
import type { Json } from '../json.ts';
import type { Receipt, ReceiptFile } from './schema.ts';

/** A receipt as a file holds it: `content` with whatever else was written into it, since that is what the hash is over. */
export type ReceiptOnFile = { receipt: Receipt; content: Json; unknownFields: readonly string[] };

/** A receipt as the database holds it; `receipt` is null where it is none any more. */
export type ReceiptInStore = { receipt: Receipt | null; reopenedAt: Date | null };

/** What the database holds of an item now; `sha256` is null when nothing was answered, `files` is there when the answer has several. */
export type AnswerInStore = {
  position: number;
  sha256: string | null;
  files?: readonly ReceiptFile[];
  /** Of the answer to the question about the answer. */
  followUp?: Pick<ReceiptFile, 'characters' | 'sha256'>;
};

/** Receipts oldest first; the last one counts, and is the one of these answers, when its `reopenedAt` is null. Answers are null when they cannot be read. */
export type AttemptInStore = { receipts: readonly ReceiptInStore[]; answers: readonly AnswerInStore[] | null };

export type ReceiptField = 'closedAt' | 'closedBy' | 'hash' | 'content';

export type ReceiptFinding =
  /** The file's content has another hash than the file says: it was changed after it was made. */
  | { kind: 'file_hash'; computed: string }
  /** Outside the content, which alone is hashed, the file says something else than in it. */
  | { kind: 'file_contradiction'; field: 'attemptId' | 'closedAt' }
  | { kind: 'file_unknown_fields'; fields: readonly string[] }
  | { kind: 'unknown_attempt' }
  | { kind: 'never_closed' }
  | { kind: 'stored_unreadable' }
  /** The database's receipt does not have the hash it says: it was changed after it was made. */
  | { kind: 'stored_hash'; computed: string }
  /** File and database say different things; of `content` those positions. */
  | { kind: 'receipts_differ'; field: ReceiptField; positions: readonly number[] }
  /** The answer that the database holds is not the one the receipt was made of. `files`: which of several, where the receipt lists them. */
  | { kind: 'answer_differs'; position: number; computed: string | null; files?: readonly string[] }
  | { kind: 'answer_missing'; position: number }
  | { kind: 'answer_unlisted'; position: number }
  | { kind: 'answers_unreadable' };

export type AnswerCheck = 'same' | 'differs' | 'missing' | 'not_compared';

export type ReceiptCheck = {
  /** Of the file's content. */
  computedHash: string;
  /** Which of the attempt's receipts it is; null when the database has none to compare with. */
  match: { number: number; of: number; reopenedAt: Date | null } | null;
  /** Of the file's items, in their order. `not_compared`: the answers may have gone on since this receipt, or cannot be read. */
  answers: readonly AnswerCheck[];
  /** Empty: everything agrees. */
  findings: readonly ReceiptFinding[];
};

type Sha256 = (text: string) => string;

/** Holds a receipt against itself and against what the database has of its attempt (null: no such attempt). */
export function checkReceipt(file: ReceiptOnFile, stored: AttemptInStore | null, sha256: Sha256): ReceiptCheck {
  const computedHash = sha256(canonicalJson(file.content));
  const onFile = findingsOnFile(file, computedHash);
  const match = stored === null ? null : matching(file.receipt, stored.receipts);
  if (stored === null || match === null) {
    const finding = { kind: stored === null ? 'unknown_attempt' : 'never_closed' } as const;
    return { computedHash, match: null, answers: notCompared(file.receipt), findings: [...onFile, finding] };
  }
  const { receipt, reopenedAt } = match;
  const compared =
    reopenedAt === null ? compareAnswers(file.receipt, stored.answers) : { answers: notCompared(file.receipt), findings: [] };
  return {
    computedHash,
    match: { number: match.number, of: stored.receipts.length, reopenedAt },
    answers: compared.answers,
    findings: [...onFile, ...findingsInStore(file.receipt, receipt, sha256), ...compared.findings],
  };
}

const notCompared = (receipt: Receipt): AnswerCheck[] => receipt.content.items.map(() => 'not_compared');

/** A hash may be written in either case: SHA-256 in hex means the same in both. */
const isSameHash = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function findingsOnFile({ receipt, unknownFields }: ReceiptOnFile, computedHash: string): ReceiptFinding[] {
  const findings: ReceiptFinding[] = [];
  if (!isSameHash(receipt.hash, computedHash)) findings.push({ kind: 'file_hash', computed: computedHash });
  for (const field of ['attemptId', 'closedAt'] as const) {
    if (receipt[field] !== receipt.content[field]) findings.push({ kind: 'file_contradiction', field });
  }
  if (unknownFields.length > 0) findings.push({ kind: 'file_unknown_fields', fields: unknownFields });
  return findings;
}

/** The one that was issued at the same end; a file whose time was changed too is held against the newest. */
function matching(receipt: Receipt, receipts: readonly ReceiptInStore[]): (ReceiptInStore & { number: number }) | null {
  const numbered = receipts.map((one, index) => ({ ...one, number: index + 1 }));
  return (
    numbered.findLast((one) => one.receipt !== null && isSameHash(one.receipt.hash, receipt.hash)) ??
    numbered.findLast((one) => one.receipt?.content.closedAt === receipt.content.closedAt) ??
    numbered.at(-1) ??
    null
  );
}

function findingsInStore(receipt: Receipt, stored: Receipt | null, sha256: Sha256): ReceiptFinding[] {
  if (stored === null) return [{ kind: 'stored_unreadable' }];
  const findings: ReceiptFinding[] = [];
  const computed = sha256(canonicalJson(stored.content));
  if (!isSameHash(stored.hash, computed)) findings.push({ kind: 'stored_hash', computed });
  for (const field of ['closedAt', 'closedBy'] as const) {
    if (receipt[field] !== stored[field]) findings.push({ kind: 'receipts_differ', field, positions: [] });
  }
  if (!isSameHash(receipt.hash, stored.hash)) findings.push({ kind: 'receipts_differ', field: 'hash', positions: [] });
  if (canonicalJson(receipt.content) !== canonicalJson(stored.content)) {
    findings.push({ kind: 'receipts_differ', field: 'content', positions: differingPositions(receipt, stored) });
  }
  return findings;
}

function differingPositions(a: Receipt, b: Receipt): number[] {
  const length = Math.max(a.content.items.length, b.content.items.length);
  return Array.from({ length }, (_, index) => [a.content.items[index], b.content.items[index]] as const).flatMap(([left, right]) => {
    if (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right)) return [];
    return [left?.position ?? right?.position ?? 0];
  });
}

function compareAnswers(receipt: Receipt, held: readonly AnswerInStore[] | null): Pick<ReceiptCheck, 'answers' | 'findings'> {
  const { items } = receipt.content;
  if (held === null) return { answers: notCompared(receipt), findings: [{ kind: 'answers_unreadable' }] };
  const findings: ReceiptFinding[] = [];
  const answers = items.map(({ position, sha256, files = [], followUp }): AnswerCheck => {
    const answer = held.find((one) => one.position === position);
    if (answer === undefined) {
      findings.push({ kind: 'answer_missing', position });
      return 'missing';
    }
    const differing = [
      ...differingFiles(files, answer.files ?? []),
      ...differingFiles(followUpAsFile(followUp), followUpAsFile(answer.followUp)),
    ];
    if (answer.sha256 === sha256 && differing.length === 0) return 'same';
    const named = files.length === 0 && followUp === undefined ? {} : { files: differing };
    findings.push({ kind: 'answer_differs', position, computed: answer.sha256, ...named });
    return 'differs';
  });
  for (const { position } of held) {
    if (items.every((item) => item.position !== position)) findings.push({ kind: 'answer_unlisted', position });
  }
  return { answers, findings };
}

const followUpAsFile = (followUp: AnswerInStore['followUp']): ReceiptFile[] =>
  followUp === undefined ? [] : [{ path: 'follow-up', characters: followUp.characters, sha256: followUp.sha256 }];

/** The paths of files that are not the same in both lists, or in one of them only. */
function differingFiles(listed: readonly ReceiptFile[], held: readonly ReceiptFile[]): string[] {
  const isSame = (a: ReceiptFile, b: ReceiptFile) => a.path === b.path && a.characters === b.characters && a.sha256 === b.sha256;
  const without = (files: readonly ReceiptFile[], others: readonly ReceiptFile[]) =>
    files.filter((file) => !others.some((other) => isSame(file, other))).map(({ path }) => path);
  return [...new Set([...without(listed, held), ...without(held, listed)])].toSorted();
}
