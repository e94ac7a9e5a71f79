import { AppError } from '@assay/core';
import { draftPath } from '@assay/core/question-drafts/schema';
import { validateFileName } from 'yauzl';
import { type Archive, type ArchiveEntry, DamagedArchive, isBesideTheWork, openArchive } from '../archives/zip-archive.ts';

export type ArchiveFile = { path: string; bytes: Uint8Array };

const megabyte = 1024 * 1024;
/** As much as a bank reads of any one file; all of them together are what a person can have written, with some data. */
const longestFile = 8 * megabyte;
const longestArchive = 64 * megabyte;
const mostFiles = 2000;

const refused = (message: string): AppError => new AppError('invalid_input', message, { reason: 'archive' });

/**
 * The files of a zip, by path. Whatever could lead out of its folder, and whatever unpacks to more than a question needs, is refused before more of it is unpacked. Folders, hidden
 * files and what macOS adds are left out.
 */
export async function readArchive(zip: Uint8Array): Promise<readonly ArchiveFile[]> {
  const archive = await openArchive(zip);
  if (archive === null)
    throw refused('This is no zip archive, or it is damaged. Export a question to see what is taken, or pack its folder anew.');
  try {
    const entries = await wantedOf(archive);
    const declared = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    if (declared > longestArchive)
      throw refused(`The archive unpacks to ${inMegabytes(declared)} MB; at most ${inMegabytes(longestArchive)} are taken.`);
    const files: ArchiveFile[] = [];
    for (const entry of entries) files.push({ path: entry.name, bytes: await unpacked(entry) });
    return files;
  } finally {
    archive.close();
  }
}

async function wantedOf(archive: Archive): Promise<readonly ArchiveEntry[]> {
  const entries = new Map<string, ArchiveEntry>();
  let seen = 0;
  try {
    for await (const entry of archive.entries()) {
      seen += 1;
      if (seen > mostFiles) throw refused(`The archive holds more than ${mostFiles} files. Pack only the folders of questions.`);
      const wayOut = validateFileName(entry.name);
      if (wayOut !== null) throw unreadable(wayOut);
      if (isBesideTheWork(entry.name)) continue;
      const problem = problemOf(entry, entries);
      if (problem !== null) throw problem;
      entries.set(entry.name, entry);
    }
  } catch (error) {
    throw error instanceof DamagedArchive ? unreadable(error.message) : error;
  }
  return [...entries.values()];
}

const unreadable = (why: string): AppError => refused(`The archive cannot be read: ${why}. Pack the folder anew.`);

function problemOf({ name, bytes, isEncrypted, isLink }: ArchiveEntry, others: ReadonlyMap<string, ArchiveEntry>): AppError | null {
  if (isEncrypted) return refused(`${name} is encrypted. Pack the folder without a password.`);
  if (isLink) return refused(`${name} is a link. Put the file itself into the folder.`);
  if (others.has(name)) return refused(`${name} is in the archive twice. Pack the folder anew.`);
  if (!draftPath.safeParse(name).success)
    return refused(
      `${name.slice(0, 200)} is no name for a file of a question: letters, digits, \`.\`, \`-\` and \`_\`, at most six levels.`,
    );
  if (bytes > longestFile)
    return refused(
      `${name} has ${inMegabytes(bytes)} MB; at most ${inMegabytes(longestFile)} are taken. Make large cases with tests/size.gen.js.`,
    );
  return null;
}

async function unpacked(entry: ArchiveEntry): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of entry.read()) parts.push(part);
  } catch (error) {
    throw error instanceof DamagedArchive ? refused(`${entry.name} is damaged in the archive. Pack the folder anew.`) : error;
  }
  return Buffer.concat(parts);
}

const inMegabytes = (bytes: number): string => (bytes / megabyte).toLocaleString('en', { maximumFractionDigits: 1 });
