export type ZipEntry = { name: string; bytes: number; packedBytes: number };

export type ZipReading = { isSound: true; entries: readonly ZipEntry[] } | { isSound: false; message: string };

/** Reads so many bytes from so far in: a file, never held whole. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

const mostEntries = 10_000;
/** What all files of a zip may come to when they are unpacked. */
const mostUnpackedBytes = 2_000_000_000;
/** Text packs to a twentieth, repetitive logs to a hundredth; what shrinks more was made to fill a disk. */
const mostRatio = 200;
const smallBytes = 10_000_000;

const endBytes = 22;
const mostCommentBytes = 65_535;
const entryBytes = 46;
const mostListBytes = 20_000_000;

const refused = (message: string): ZipReading => ({ isSound: false, message });

const noZip = refused('This is no zip file that can be listed. Pack it again, without a password or parts, then choose it again.');
const bomb = refused('This zip says that it unpacks to far more than it is. Pack only what you made, then choose it again.');

/**
 * What a zip says it holds, read from the list at its end; nothing is unpacked. A zip whose list says that it would fill a disk, or that contradicts its own size, is
 * refused.
 */
export async function readZipList(bytes: number, readAt: ReadAt): Promise<ZipReading> {
  const tailFrom = Math.max(0, bytes - endBytes - mostCommentBytes);
  const tail = viewOf(await readAt(tailFrom, bytes - tailFrom));
  const end = findEnd(tail);
  if (end === null) return noZip;
  const [count, listBytes, listFrom] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  // All ones stand for the larger form, which nobody needs below four gigabytes.
  if (count === 0xffff || listFrom === 0xffffffff || listBytes > mostListBytes || listFrom + listBytes > tailFrom + end) return noZip;
  if (count > mostEntries)
    return refused(
      `This zip holds ${count} files; at most ${mostEntries} can be listed. Leave out what nobody reads, such as installed packages.`,
    );
  const list = viewOf(await readAt(listFrom, listBytes));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > list.byteLength || list.getUint32(at, true) !== 0x02014b50) return noZip;
    const [packedBytes, unpacked, nameBytes] = [
      list.getUint32(at + 20, true),
      list.getUint32(at + 24, true),
      list.getUint16(at + 28, true),
    ];
    const next = at + entryBytes + nameBytes + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
    if (next > list.byteLength || unpacked === 0xffffffff || packedBytes > bytes) return noZip;
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + at + entryBytes, nameBytes));
    entries.push({ name, bytes: unpacked, packedBytes });
    at = next;
  }
  return isBomb(entries, bytes) ? bomb : { isSound: true, entries };
}

function isBomb(entries: readonly ZipEntry[], bytes: number): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  // Entries that overlap share their packed bytes: together they would say more than the file is.
  if (unpacked > mostUnpackedBytes || packed > bytes) return true;
  return unpacked > smallBytes && unpacked > mostRatio * Math.max(1, bytes);
}

function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - endBytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === 0x06054b50 && at + endBytes + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
