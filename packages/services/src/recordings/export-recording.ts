import { crc32 } from 'node:zlib';
import { csvRows } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import {
  advance,
  type Film,
  firstMoment,
  indexFilm,
  momentAfter,
  type Progsnap,
  progsnapOf,
  type RecordingFormat,
  stateFiles,
} from '@assay/core/recordings';
import { type Attempt, getAttempt, getRevision, subjectOfAttempt, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { Download } from '../material/download.ts';
import { zipBytes, zipOf } from '../material/zip-stream.ts';
import { inOnePiece } from '../question-drafts/file-content.ts';
import { trace } from '../trace.ts';
import { filmOfAttempt } from './film-of-attempt.ts';

/** A recording to take along: as the film that the page shows, or in the open format that research reads. */
export async function exportRecording(ctx: ServiceContext, input: { attemptId: AttemptId; format: RecordingFormat }): Promise<Download> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'recording.export', subjectOfAttempt(attempt));
  const film = await filmOfAttempt(ctx, attempt, { isBlind: false });
  await writing(ctx.db, (tx) => trace(tx, ctx, { action: 'recording.export', subject: attempt.id, details: { format: input.format } }));
  if (input.format === 'json') {
    const bytes = Buffer.from(JSON.stringify({ format: 'assay-film-1', attemptId: attempt.id, ...film }));
    return { name: `${attempt.id}.json`, bytes: bytes.length, chunks: inOnePiece(bytes) };
  }
  const { assessmentId } = await getRevision(ctx.db, attempt.revisionId);
  const files = archiveOf(film, progsnapOf(film, { subject: attempt.id, assignment: assessmentId, instantOf: instantIn(attempt) }));
  return { name: `${attempt.id}-progsnap2.zip`, bytes: zipBytes(files), chunks: zipOf(files) };
}

/** The inverse of the place in the working time. */
const instantIn =
  ({ intervals, startedAt }: Pick<Attempt, 'intervals' | 'startedAt'>) =>
  (at: number): string => {
    let left = at;
    let last = startedAt.getTime();
    for (const interval of intervals) {
      const lengthMs = (interval.endedAt?.getTime() ?? Number.POSITIVE_INFINITY) - interval.startedAt.getTime();
      if (left <= lengthMs) return new Date(interval.startedAt.getTime() + left).toISOString();
      left -= lengthMs;
      last = interval.endedAt?.getTime() ?? last;
    }
    return new Date(last).toISOString();
  };

type Packed = Parameters<typeof zipOf>[0][number];

/** Each state is made twice, for its checksum and when its turn comes: all of them at once would not fit into memory. */
function archiveOf(film: Film, { metadata, main, states }: Progsnap): Packed[] {
  const index = indexFilm(film);
  const moment = firstMoment(film);
  let done = 0;
  const folders = states.flatMap(({ id, item, steps }) => {
    for (; done < steps; done += 1) {
      const step = film.steps[done];
      if (step !== undefined) advance(moment, film, step);
    }
    return stateFiles(film, item, moment).map(({ name, text }, place): Packed => {
      const content = Buffer.from(text);
      const read = async () => inOnePiece(Buffer.from(stateFiles(film, item, momentAfter(index, steps))[place]?.text ?? ''));
      return { path: `CodeStates/${id}/${name}`, bytes: content.length, crc32: crc32(content), read };
    });
  });
  const tables = [
    { path: 'DatasetMetadata.csv', rows: metadata },
    { path: 'MainTable.csv', rows: main },
  ].map(({ path, rows }): Packed => {
    const content = Buffer.from(csvRows(rows));
    return { path, bytes: content.length, crc32: crc32(content), read: async () => inOnePiece(content) };
  });
  return [...tables, ...folders];
}
