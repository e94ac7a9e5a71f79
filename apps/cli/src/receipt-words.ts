import type { AnswerCheck, Receipt, ReceiptCheck, ReceiptField, ReceiptFinding } from '@assay/core/attempts';
import { printable } from './printable.ts';

/** What a receipt says and what came of holding it against the database, for people. */
export function describeReceipt(receipt: Receipt, check: ReceiptCheck): string {
  const { items } = receipt.content;
  const answered = items.filter((item) => item.sha256 !== null).length;
  const lines = [
    `Receipt of the attempt ${receipt.content.attemptId}`,
    `Closed on ${instant(receipt.content.closedAt)} by ${closers[receipt.closedBy]}.`,
    `${answered} of ${count(items.length, 'question')} answered:`,
    ...items.flatMap((item, index) => [
      `  ${describeItem(item)}${answerWords[check.answers[index] ?? 'not_compared']}`,
      ...(item.uploads ?? []).map(({ name, bytes, sha256 }) => `     ${printable(name)}: ${count(bytes, 'byte')}, ${printable(sha256)}`),
      ...(item.files ?? []).map(({ path, characters }) => `     ${printable(path)}: ${count(characters, 'character')}`),
    ]),
    '',
    `Written hash:    ${printable(receipt.hash)}`,
    `Recomputed hash: ${check.computedHash}`,
    describeMatch(check.match),
    '',
  ];
  const verdict =
    check.findings.length === 0
      ? ['Everything agrees.']
      : ['What differs:', ...check.findings.map((finding) => `- ${sentenceOf(finding)}`)];
  return `${[...lines, ...verdict].join('\n')}\n`;
}

const instant = (text: string): string => `${text.slice(0, 10)} at ${text.slice(11).replace(/(?:\.\d+)?Z$/, '')} UTC`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const closers = {
  submit: 'the candidate, with Submit',
  deadline: 'the end of the working time',
  team: 'the team, before the end of the working time',
} as const satisfies Record<Receipt['closedBy'], string>;

function describeItem({ position, question, version, language, characters, sha256, uploads }: Receipt['content']['items'][number]): string {
  const what =
    sha256 === null
      ? 'not answered'
      : uploads !== undefined
        ? count(uploads.length, 'file')
        : `${language === null ? '' : `${language}, `}${count(characters, 'character')}`;
  return `${position}. ${printable(question)}, version ${version}: ${what}`;
}

const answerWords = {
  same: ' (the database holds the same)',
  differs: ' (the database holds something else)',
  missing: ' (the database has no such question)',
  not_compared: '',
} as const satisfies Record<AnswerCheck, string>;

function describeMatch(match: ReceiptCheck['match']): string {
  if (match === null) return 'The database has no receipt to compare with.';
  const which = match.of === 1 ? 'the one receipt' : `receipt ${match.number} of ${match.of}`;
  const compared = `Compared with ${which} that the database holds of this attempt.`;
  if (match.reopenedAt === null) return compared;
  const reopened = `The attempt was opened again on ${instant(match.reopenedAt.toISOString())}, after this receipt`;
  return `${compared}\n${reopened}: its answers may have gone on, so they are not compared.`;
}

const fieldWords = {
  closedAt: 'name different times of the end',
  closedBy: 'say differently what closed the attempt (the hash does not cover this)',
  hash: 'have different hashes',
  content: 'have different contents',
} as const satisfies Record<ReceiptField, string>;

/** One sentence, for people and for programs that pass it on. */
export function sentenceOf(finding: ReceiptFinding): string {
  switch (finding.kind) {
    case 'file_hash':
      return 'The file was changed: its content does not have the hash that is written in it.';
    case 'file_contradiction':
      return `The file was changed: its ${finding.field} is not the one in its content.`;
    case 'file_unknown_fields':
      return `The file was changed: a receipt has no ${finding.fields
        .slice(0, 5)
        .map((field) => `"${printable(field)}"`)
        .join(', ')}.`;
    case 'unknown_attempt':
      return 'The database knows no such attempt: the receipt is of another installation, the attempt was deleted, or it never was.';
    case 'never_closed':
      return 'The database has issued no receipt for this attempt: by what it holds, the attempt was never closed.';
    case 'stored_unreadable':
      return "The database was changed: what it holds in place of this attempt's receipt is none.";
    case 'stored_hash':
      return 'The database was changed: the content of its receipt does not have the hash that is written in it.';
    case 'receipts_differ':
      return `File and database ${fieldWords[finding.field]}${positionsOf(finding.positions)}.`;
    case 'answer_differs':
      return `Question ${finding.position}: the answer that the database holds is not the one this receipt was made of${filesOf(finding.files ?? [])}.`;
    case 'answer_missing':
      return `Question ${finding.position}: the database has no such question in this attempt.`;
    case 'answer_unlisted':
      return `Question ${finding.position}: the database has it in this attempt, and the receipt does not.`;
    case 'answers_unreadable':
      return 'The database was changed: what it holds of the answers can no longer be read.';
    default:
      return finding satisfies never;
  }
}

const filesOf = (paths: readonly string[]): string =>
  paths.length === 0
    ? ''
    : ` (${paths.length === 1 ? 'file' : 'files'} ${paths
        .slice(0, 20)
        .map((path) => printable(path))
        .join(', ')})`;

const positionsOf = (positions: readonly number[]): string =>
  positions.length === 0 ? '' : ` (${positions.length === 1 ? 'question' : 'questions'} ${positions.slice(0, 20).join(', ')})`;
