import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerInStore, type AttemptInStore, checkReceipt, type Receipt, type ReceiptCheck } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { findStoredReceipts, listAnswers, listItems, listUploads, readingOnly, type Tx } from '@assay/db';
import { countedAnswer, proofOf, proofOfFollowUp } from '@assay/services';
import type { Command } from 'commander';
import { type Cli, exitCodes, wrongCall } from '../cli.ts';
import { readReceiptFile } from '../receipt-file.ts';
import { describeReceipt, sentenceOf } from '../receipt-words.ts';

export function addVerify(program: Command, cli: Cli): void {
  program
    .command('verify')
    .description('Explains a receipt, recomputes its hash and compares it with the database, which is only read.')
    .argument('<receipt>', 'the JSON file that a candidate downloads after the end')
    .option('--json', 'prints the result as JSON')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      await verify(cli, file, json);
    });
}

async function verify({ config, print, exitWith }: Cli, path: string, json: boolean): Promise<void> {
  const file = await readReceiptFile(path);
  const databaseFile = join(config.dataDir, 'assay.sqlite');
  if (!existsSync(databaseFile)) {
    throw wrongCall(`There is no database in ${config.dataDir}. Set ASSAY_DATA_DIR to the data directory of the installation.`);
  }
  const { attemptId } = file.receipt.content;
  const check = checkReceipt(file, await readingOnly(databaseFile, (tx) => attemptInStore(tx, attemptId)), sha256);
  print(json ? `${JSON.stringify(reportOf(file.receipt, check))}\n` : describeReceipt(file.receipt, check));
  exitWith(check.findings.length === 0 ? exitCodes.done : exitCodes.no);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

async function attemptInStore(tx: Tx, attemptId: AttemptId): Promise<AttemptInStore | null> {
  const receipts = await findStoredReceipts(tx, attemptId);
  if (receipts === null) return null;
  try {
    return { receipts, answers: await answersInStore(tx, attemptId) };
  } catch (error) {
    // A row that somebody spoiled is what this command is asked about, and no bug; trouble of the database itself carries its code.
    if (error instanceof Error && !('code' in error)) return { receipts, answers: null };
    throw error;
  }
}

async function answersInStore(tx: Tx, attemptId: AttemptId): Promise<AnswerInStore[]> {
  const answers = await listAnswers(tx, attemptId);
  const items = await listItems(tx, attemptId);
  // A database from before there were projects has no table of uploads.
  const uploads = items.some(({ question }) => question.body.kind === 'project') ? await listUploads(tx, attemptId) : [];
  return items.map((item) => {
    const { sha256: answered, files } = proofOf(countedAnswer(item, answers, uploads));
    return { position: item.position, sha256: answered, ...(files === undefined ? {} : { files }), ...proofOfFollowUp(item.id, answers) };
  });
}

/** Promised to scripts: see this app's README. */
function reportOf({ hash, closedBy, content }: Receipt, { computedHash, match, answers, findings }: ReceiptCheck) {
  return {
    agrees: findings.length === 0,
    attemptId: content.attemptId,
    closedAt: content.closedAt,
    closedBy,
    hash,
    computedHash,
    stored: match === null ? null : { number: match.number, of: match.of, reopenedAt: match.reopenedAt?.toISOString() ?? null },
    items: content.items.map(({ position, question, version, language, characters, sha256: answered, files, uploads }, index) => ({
      position,
      question,
      version,
      language,
      characters,
      sha256: answered,
      ...(files === undefined ? {} : { files }),
      ...(uploads === undefined ? {} : { uploads }),
      answer: answers[index] ?? 'not_compared',
    })),
    findings: findings.map((finding) => ({ ...finding, message: sentenceOf(finding) })),
  };
}
