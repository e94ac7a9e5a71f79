import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { lateTailMs } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { packBatches, type RecordedBatch, recordingPieces } from '@assay/core/recordings';
import {
  compressed,
  countChunks,
  getAttempt,
  listAnswers,
  listBatches,
  listItems,
  listLooseBatches,
  listUnpacked,
  type RecordingChunk,
  replaceByChunks,
  subjectOfAttempt,
  writing,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { answerDocuments } from './answer-documents.ts';

const attemptsAtOnce = 20;
/** Nothing arrives any more by then: what is on its way when the late tail ends has an hour. */
const restsForMs = lateTailMs + 3_600_000;

/** Packs the recordings of attempts to which nothing can be added any more. Answers how many; zero when all is done. */
export async function packRecordings(ctx: ServiceContext): Promise<number> {
  const resting = await listUnpacked(ctx.db, new Date(ctx.now().getTime() - restsForMs), attemptsAtOnce);
  let packed = 0;
  for (const attemptId of resting) {
    try {
      if (await packRecording(ctx, attemptId)) packed += 1;
    } catch (error) {
      if (error instanceof AppError) throw error;
      // One that cannot be read must not keep the others from being packed; it stays as it is.
      ctx.logBug(error);
    }
  }
  return packed;
}

async function packRecording(ctx: ServiceContext, attemptId: AttemptId): Promise<boolean> {
  assertMay(ctx.actor, 'recording.pack', subjectOfAttempt(await getAttempt(ctx.db, attemptId)));
  const loose = (await listLooseBatches(ctx.db, attemptId)).map(keyOf);
  const all = await listBatches(ctx.db, attemptId);
  const documents = answerDocuments(await listItems(ctx.db, attemptId), await listAnswers(ctx.db, attemptId));
  const isLoose = new Set(loose);
  const first = await countChunks(ctx.db, attemptId);
  const chunks: RecordingChunk[] = [];
  for (const { batches, keyframe } of recordingPieces(all, (stored) => isLoose.has(keyOf(stored)), documents)) {
    const events = batches.reduce((sum, { batch }) => sum + batch.events.length, 0);
    chunks.push({ attemptId, number: first + chunks.length, events, content: await compressed(packBatches(batches, keyframe)) });
  }
  return writing(ctx.db, async (tx) => {
    // It may have been opened again meanwhile.
    const now = await listLooseBatches(tx, attemptId);
    if (now.length !== loose.length || (await getAttempt(tx, attemptId)).closedAt === null) return false;
    await replaceByChunks(tx, attemptId, chunks);
    return true;
  });
}

const keyOf = ({ writerSessionId, batch }: Pick<RecordedBatch, 'writerSessionId' | 'batch'>): string =>
  `${writerSessionId}:${batch.firstSeq}`;
