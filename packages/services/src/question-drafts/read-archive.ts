import { AppError } from '@assay/core';
import { draftPath } from '@assay/core/question-drafts/schema';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

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
  const archive = await opened(zip);
  try {
    const entries = await entriesOf(archive);
    const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (declared > longestArchive)
      throw refused(`The archive unpacks to ${inMegabytes(declared)} MB; at most ${inMegabytes(longestArchive)} are taken.`);
    const files: ArchiveFile[] = [];
    for (const entry of entries) files.push({ path: entry.fileName, bytes: await unpacked(archive, entry) });
    return files;
  } finally {
    archive.close();
  }
}

const opened = (zip: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, archive) => {
      if (error === null && archive !== undefined) resolve(archive);
      else reject(refused('This is no zip archive, or it is damaged. Export a question to see what is taken, or pack its folder anew.'));
    });
  });

const entriesOf = (archive: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    const paths = new Set<string>();
    let seen = 0;
    archive.on('entry', (entry: Entry) => {
      seen += 1;
      const problem =
        seen > mostFiles
          ? refused(`The archive holds more than ${mostFiles} files. Pack only the folders of questions.`)
          : problemOf(entry, paths);
      if (problem !== null) return reject(problem);
      if (isWanted(entry.fileName)) {
        entries.push(entry);
        paths.add(entry.fileName);
      }
      archive.readEntry();
    });
    archive.on('end', () => resolve(entries));
    // A name that leads out of the folder is told by the library, too.
    archive.on('error', (error: Error) => reject(refused(`The archive cannot be read: ${error.message}. Pack the folder anew.`)));
    archive.readEntry();
  });

function isWanted(name: string): boolean {
  return !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules');
}

function problemOf(entry: Entry, paths: ReadonlySet<string>): AppError | null {
  const { fileName, uncompressedSize } = entry;
  if (!isWanted(fileName)) return null;
  if (entry.isEncrypted()) return refused(`${fileName} is encrypted. Pack the folder without a password.`);
  if (isLink(entry)) return refused(`${fileName} is a link. Put the file itself into the folder.`);
  if (paths.has(fileName)) return refused(`${fileName} is in the archive twice. Pack the folder anew.`);
  if (!draftPath.safeParse(fileName).success)
    return refused(
      `${fileName.slice(0, 200)} is no name for a file of a question: letters, digits, \`.\`, \`-\` and \`_\`, at most six levels.`,
    );
  if (uncompressedSize > longestFile)
    return refused(
      `${fileName} has ${inMegabytes(uncompressedSize)} MB; at most ${inMegabytes(longestFile)} are taken. Make large cases with tests/size.gen.js.`,
    );
  return null;
}

/** As Unix writes it into an archive. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

function unpacked(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(refused(`${entry.fileName} is damaged in the archive. Pack the folder anew.`));
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) return fail();
      const parts: Buffer[] = [];
      // The library ends with an error where more comes than was declared.
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => resolve(Buffer.concat(parts)));
      stream.on('error', fail);
    });
  });
}

const inMegabytes = (bytes: number): string => (bytes / megabyte).toLocaleString('en', { maximumFractionDigits: 1 });
