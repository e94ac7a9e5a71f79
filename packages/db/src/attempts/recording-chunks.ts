import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { type AttemptId, parseId } from '@assay/core/ids';
import { type PackedBatches, type RecordedBatch, unpackBatches } from '@assay/core/recordings';
import { packedBatches } from '@assay/core/recordings/schema';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Takes a tenth of a second or two for a long attempt: not within a transaction. */
export async function compressed(packed: PackedBatches): Promise<Uint8Array> {
  const json = Buffer.from(toStored(packed));
  return compress(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: json.length } });
}

export type RecordingChunk = { attemptId: AttemptId; number: number; events: number; content: Uint8Array };

/** In place of the batches that it was made of: all that are loose of the attempt up to now. */
export async function replaceByChunks(tx: Tx, attemptId: AttemptId, chunks: readonly RecordingChunk[]): Promise<void> {
  for (const chunk of chunks) await tx.insertInto('recordingChunks').values(chunk).execute();
  await tx.deleteFrom('eventBatches').where('attemptId', '=', attemptId).execute();
}

/** What was packed, in the order in which it was. */
export async function listPackedBatches(db: Database | Tx, attemptId: AttemptId): Promise<RecordedBatch[]> {
  const chunks = await db.selectFrom('recordingChunks').select('content').where('attemptId', '=', attemptId).orderBy('number').execute();
  const batches: RecordedBatch[] = [];
  for (const { content } of chunks) {
    const json = (await decompress(content)).toString('utf8');
    batches.push(...unpackBatches(fromStored(packedBatches, json, 'recording_chunks.content')));
  }
  return batches;
}

export async function countChunks(db: Database | Tx, attemptId: AttemptId): Promise<number> {
  const { count } = await db
    .selectFrom('recordingChunks')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('attemptId', '=', attemptId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Attempts that were closed before and have batches that are not packed; none with late edits, whose place may still change. */
export async function listUnpacked(db: Database, closedBefore: Date, limit: number): Promise<readonly AttemptId[]> {
  const rows = await db
    .selectFrom('attempts')
    .leftJoin('lateTails', 'lateTails.attemptId', 'attempts.id')
    .select('attempts.id')
    .where('attempts.closedAt', '<', closedBefore.toISOString())
    .where('lateTails.attemptId', 'is', null)
    .where((eb) =>
      eb.exists(eb.selectFrom('eventBatches').select('eventBatches.firstSeq').whereRef('eventBatches.attemptId', '=', 'attempts.id')),
    )
    .orderBy('attempts.closedAt')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}
