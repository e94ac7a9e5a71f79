import { createHash } from 'node:crypto';
import type { AttemptId, ItemId } from '@assay/core/ids';
import { listItems } from '@assay/db';
import {
  appendUpload,
  createUpload,
  declareHours,
  finishUpload,
  openWriter,
  readAttempt,
  type ServiceContext,
  startAttempt,
  submitAttempt,
} from '@assay/services';
import type { Chance } from './chance.ts';
import { essayOf } from './essays.ts';

export type TakeHome = { attemptId: AttemptId; closesAt: Date };

/** Opens the material; the work itself is done elsewhere. */
export async function openMaterial(ctx: ServiceContext): Promise<TakeHome> {
  const { attemptId } = await startAttempt(ctx);
  const { timing } = await readAttempt(ctx, { attemptId });
  return { attemptId, closesAt: new Date(timing.closesAt ?? ctx.now()) };
}

/** Comes back with files, and hands in. */
export async function handInFiles(ctx: ServiceContext, { attemptId }: TakeHome, chance: Chance, quality: number): Promise<void> {
  const writer = await openWriter(ctx, { attemptId, previous: null, resumeCode: null });
  if (writer.kind !== 'writing') throw new Error('nobody else knows this attempt');
  for (const { id, question } of await listItems(ctx.db, attemptId)) {
    if (question.body.kind !== 'project') continue;
    await upload(ctx, attemptId, id, 'report.md', `# ${question.title}\n\n${essayOf(question, quality, chance)}\n`);
    await upload(ctx, attemptId, id, 'analysis.py', analysisOf(question.title, chance));
  }
  await submitAttempt(ctx, { attemptId, writerSessionId: writer.writerSessionId, lastSeq: 0 });
  await declareHours(ctx, { attemptId, hours: Math.round(2 * chance.between(2, 7)) / 2 });
}

async function upload(ctx: ServiceContext, attemptId: AttemptId, itemId: ItemId, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const modifiedAt = ctx.now().getTime();
  const { uploadId } = await createUpload(ctx, { attemptId, itemId, name, bytes: bytes.length, modifiedAt, replaces: null });
  await appendUpload(ctx, { attemptId, uploadId, offset: 0, chunks: inOnePiece(bytes) });
  await finishUpload(ctx, { attemptId, uploadId, sha256: createHash('sha256').update(bytes).digest('hex') });
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const analysisOf = (title: string, chance: Chance): string =>
  [
    `"""${title}: every figure of the report comes from here."""`,
    'import csv',
    'from collections import defaultdict',
    '',
    `seed = ${Math.floor(chance.between(1, 9_999))}`,
    '',
    '',
    'def rows_of(path):',
    '    with open(path, newline="", encoding="utf-8") as file:',
    '        yield from csv.DictReader(file)',
    '',
    '',
    'def totals(rows, key, value):',
    '    sums = defaultdict(float)',
    '    for row in rows:',
    '        if row[value] != "":',
    '            sums[row[key]] += float(row[value])',
    '    return dict(sums)',
    '',
  ].join('\n');
