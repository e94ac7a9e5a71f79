import type { MaterialFile } from '@assay/core/questions';
import type { AgainstMaterial, FilesForReview, ListedFile, ListedUpload } from '@assay/core/uploads';
import type { Upload } from '@assay/db';
import { type ArchiveEntry, DamagedArchive, isBesideTheWork, openArchive } from '../../archives/zip-archive.ts';
import type { ServiceContext } from '../../context.ts';
import { uploadState } from '../upload-for-candidate.ts';
import { materialFor } from './against-material.ts';
import { shownPath } from './shown-path.ts';

/** An upload and what it is called outside: its id for whoever may know when it came, or something that says nothing. */
export type HandedIn = { key: string; upload: Upload };

const mostListed = 2000;

/** What was handed in as an answer, zips opened, as far as it can be looked at. For whoever has asked whether it may. */
export async function filesHandedIn(
  ctx: Pick<ServiceContext, 'files'>,
  handedIn: readonly HandedIn[],
  material: readonly MaterialFile[],
): Promise<FilesForReview> {
  const uploads: ListedUpload[] = [];
  for (const one of handedIn) uploads.push(await listed(ctx, one, material));
  return { uploads };
}

async function listed(
  { files }: Pick<ServiceContext, 'files'>,
  { key, upload }: HandedIn,
  material: readonly MaterialFile[],
): Promise<ListedUpload> {
  const { name, bytes, stored } = upload;
  const state = uploadState(upload);
  if (stored === null || state !== 'arrived') return { kind: 'closed', name, bytes, why: state === 'arrived' ? 'under_way' : state };
  if (!(await files.has(stored.sha256))) return { kind: 'closed', name, bytes, why: 'missing' };
  if (!isOpened(name)) {
    const given = materialFor(name, material);
    const against = given === null ? null : given.sha256 === stored.sha256 ? 'same' : 'changed';
    return { kind: 'file', file: { key, path: name, bytes, against } };
  }
  return (await zipListed(files.pathOf(stored.sha256), key, upload, material)) ?? { kind: 'closed', name, bytes, why: 'damaged' };
}

/** Documents of an office are zips, too, in which nobody looks for files. */
export const isOpened = (name: string): boolean => name.toLowerCase().endsWith('.zip');

async function zipListed(
  path: string,
  key: string,
  { name, bytes }: Upload,
  material: readonly MaterialFile[],
): Promise<ListedUpload | null> {
  const archive = await openArchive({ path });
  if (archive === null) return null;
  try {
    const files: ListedFile[] = [];
    let [leftOut, more, place] = [0, 0, 0];
    for await (const entry of archive.entries()) {
      const own = `${key}.${place}`;
      place += 1;
      if (entry.name.endsWith('/')) continue;
      if (isBesideTheWork(entry.name)) leftOut += 1;
      else if (files.length === mostListed) more += 1;
      else files.push({ key: own, path: shownPath(entry.name), bytes: entry.bytes, against: againstOf(entry, material) });
    }
    return { kind: 'zip', name, bytes, files, leftOut, more };
  } catch (error) {
    if (error instanceof DamagedArchive) return null;
    throw error;
  } finally {
    archive.close();
  }
}

/** By what the zip says of it; whoever opens the file has that checked. */
function againstOf({ name, bytes, crc32 }: ArchiveEntry, material: readonly MaterialFile[]): AgainstMaterial {
  const given = materialFor(name, material);
  if (given === null) return null;
  return given.bytes === bytes && given.crc32 === crc32 ? 'same' : 'changed';
}
