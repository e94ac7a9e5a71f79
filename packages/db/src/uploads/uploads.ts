import { nothingHere } from '@assay/core';
import { type AttemptId, type ItemId, parseId, type UploadId } from '@assay/core/ids';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** `none`: there is no scanner. `waiting`: it has not looked yet. */
const scanState = z.enum(['none', 'waiting', 'clean', 'infected']);
export type ScanState = z.infer<typeof scanState>;

const zipEntries = z.array(z.object({ name: z.string(), bytes: z.number() }));

export type Upload = {
  id: UploadId;
  attemptId: AttemptId;
  itemId: ItemId;
  name: string;
  bytes: number;
  modifiedAt: number;
  replaces: UploadId | null;
  createdAt: Date;
  /** Null while it is on its way. */
  stored: { sha256: string; finishedAt: Date } | null;
  isLate: boolean;
  scan: ScanState;
  entries: readonly { name: string; bytes: number }[] | null;
};

const uploadFromRow = (row: Selectable<Schema['uploads']>): Upload => ({
  id: parseId('upload', row.id),
  attemptId: parseId('attempt', row.attemptId),
  itemId: parseId('item', row.itemId),
  name: row.name,
  bytes: Number(row.bytes),
  modifiedAt: row.modifiedAt,
  replaces: row.replaces === null ? null : parseId('upload', row.replaces),
  createdAt: new Date(row.createdAt),
  stored: row.sha256 === null || row.finishedAt === null ? null : { sha256: row.sha256, finishedAt: new Date(row.finishedAt) },
  isLate: row.isLate === 1,
  scan: scanState.parse(row.scan),
  entries: row.entries === null ? null : fromStored(zipEntries, row.entries, 'uploads.entries'),
});

/** In the order in which they were begun, and of their names. */
export async function listUploads(db: Database | Tx, attemptId: AttemptId): Promise<readonly Upload[]> {
  const rows = await db.selectFrom('uploads').selectAll().where('attemptId', '=', attemptId).orderBy('createdAt').orderBy('name').execute();
  return rows.map(uploadFromRow);
}

/** Of this attempt: another's is not there. */
export async function getUpload(db: Database | Tx, attemptId: AttemptId, id: UploadId): Promise<Upload> {
  const row = await db.selectFrom('uploads').selectAll().where('id', '=', id).where('attemptId', '=', attemptId).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return uploadFromRow(row);
}

export async function findUpload(db: Database | Tx, id: UploadId): Promise<Upload | null> {
  const row = await db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : uploadFromRow(row);
}

export type NewUpload = Pick<Upload, 'id' | 'attemptId' | 'itemId' | 'name' | 'bytes' | 'modifiedAt' | 'replaces' | 'createdAt'>;

export async function insertUpload(tx: Tx, upload: NewUpload): Promise<void> {
  await tx
    .insertInto('uploads')
    .values({
      ...upload,
      createdAt: upload.createdAt.toISOString(),
      sha256: null,
      finishedAt: null,
      isLate: 0,
      scan: 'none',
      entries: null,
    })
    .execute();
}

type Finished = { sha256: string; at: Date; isLate: boolean; scan: ScanState; entries: Upload['entries'] };

/** Answers whether it was still on its way. */
export async function markUploadFinished(tx: Tx, id: UploadId, finished: Finished): Promise<boolean> {
  const result = await tx
    .updateTable('uploads')
    .set({
      sha256: finished.sha256,
      finishedAt: finished.at.toISOString(),
      isLate: finished.isLate ? 1 : 0,
      scan: finished.scan,
      entries: finished.entries === null ? null : toStored(finished.entries),
    })
    .where('id', '=', id)
    .where('sha256', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Answers whether it still waited for that. */
export async function markUploadScanned(tx: Tx, id: UploadId, scan: 'clean' | 'infected'): Promise<boolean> {
  const result = await tx.updateTable('uploads').set({ scan }).where('id', '=', id).where('scan', '=', 'waiting').executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The attempt goes on: what came after its first end is now part of it. */
export async function markUploadsInTime(tx: Tx, attemptId: AttemptId): Promise<void> {
  await tx.updateTable('uploads').set({ isLate: 0 }).where('attemptId', '=', attemptId).execute();
}

export async function deleteUpload(tx: Tx, id: UploadId): Promise<void> {
  await tx.deleteFrom('uploads').where('id', '=', id).execute();
}

/** The files of people, for whoever deletes them: ask before the people go, remove the files after. */
export async function listFilesOfCandidates(
  db: Database | Tx,
  candidateIds: readonly string[],
): Promise<{ sha256s: string[]; uploadIds: UploadId[] }> {
  if (candidateIds.length === 0) return { sha256s: [], uploadIds: [] };
  const rows = await db
    .selectFrom('uploads')
    .innerJoin('attempts', 'attempts.id', 'uploads.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .select(['uploads.id', 'uploads.sha256'])
    .where('invitations.candidateId', 'in', candidateIds)
    .execute();
  return {
    sha256s: [...new Set(rows.flatMap(({ sha256 }) => sha256 ?? []))],
    uploadIds: rows.map(({ id }) => parseId('upload', id)),
  };
}

/** Whether an upload or the material of a question is this file. */
export async function isFileNamed(db: Database | Tx, sha256: string): Promise<boolean> {
  const upload = await db.selectFrom('uploads').select('id').where('sha256', '=', sha256).executeTakeFirst();
  if (upload !== undefined) return true;
  const material = await db.selectFrom('materialFiles').select('path').where('sha256', '=', sha256).executeTakeFirst();
  if (material !== undefined) return true;
  const folder = await db.selectFrom('questionVersions').select('id').where('folderFile', '=', sha256).executeTakeFirst();
  if (folder !== undefined) return true;
  const draft = await db.selectFrom('questionDraftFiles').select('path').where('sha256', '=', sha256).executeTakeFirst();
  return draft !== undefined;
}
