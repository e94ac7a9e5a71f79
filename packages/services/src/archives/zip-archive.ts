import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';

/** A file as a zip lists it. Its name is whatever somebody wrote there: it is never a path to write to. */
export type ArchiveEntry = {
  name: string;
  bytes: number;
  crc32: number;
  isLink: boolean;
  isEncrypted: boolean;
  /** Its bytes as they are unpacked: no more than it declares, and what it declares. Whoever has enough stops. */
  read: () => AsyncGenerator<Uint8Array>;
};

export type Archive = { entries: () => AsyncGenerator<ArchiveEntry>; close: () => void };

/** What is not as a zip has to be, in the words of whoever found it. */
export class DamagedArchive extends Error {}

/** Names come undecoded, since the library gives up a whole archive for one that leads out of its folder. Sizes are held against what is really there. */
const options = { autoClose: false, lazyEntries: true, validateEntrySizes: true, decodeStrings: false };

/** Null when it is no zip. Nothing is unpacked before somebody reads an entry; the caller closes it. */
export async function openArchive(zip: Uint8Array | { path: string }): Promise<Archive | null> {
  const opening = 'path' in zip ? openPromise(zip.path, options) : fromBufferPromise(Buffer.from(zip), options);
  const file = await opening.catch(() => null);
  return file === null ? null : { entries: () => entriesOf(file), close: () => file.close() };
}

async function* entriesOf(file: ZipFile): AsyncGenerator<ArchiveEntry> {
  try {
    for await (const entry of file.eachEntry()) {
      yield {
        name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true),
        bytes: entry.uncompressedSize,
        crc32: entry.crc32,
        isLink: isLink(entry),
        isEncrypted: entry.isEncrypted(),
        read: () => unpacked(file, entry),
      };
    }
  } catch (error) {
    throw damaged(error);
  }
}

/** As Unix writes it into an archive. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function* unpacked(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    let sum = 0;
    // The library ends with an error where more comes than was declared.
    for await (const part of await file.openReadStreamPromise(entry)) {
      sum = crc32(part, sum);
      yield part;
    }
    if (sum !== entry.crc32) throw new DamagedArchive('its check sum is another one');
  } catch (error) {
    throw damaged(error);
  }
}

const damaged = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof DamagedArchive) ? new DamagedArchive(error.message) : error;

const ofTools = new Set(['__MACOSX', '__pycache__', 'node_modules']);

/** Folders, hidden files, and what tools put beside the work of people. */
export const isBesideTheWork = (name: string): boolean =>
  name.endsWith('/') || name.split('/').some((part) => /^\.[^.]/.test(part) || ofTools.has(part));
