import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { wrongCall } from '../cli.ts';
import { printable } from '../printable.ts';
import { sumLine, sumsName } from './archive-format.ts';
import { blockBytes, paddingOf, readTarHeader } from './tar.ts';

const chunkBytes = 1024 * 1024;

/** A hundred bytes a file. */
const mostSumsBytes = 1024 * chunkBytes;

export type ArchiveEntry = {
  name: string;
  size: number;
  /** To be read to its end before the next entry; a part is overwritten by the next one. */
  content: AsyncIterable<Buffer>;
};

export type Complaints = { notOurs: () => Error; incomplete: (where: string) => Error; damaged: (where: string) => Error };

export const complaintsAbout = (path: string): Complaints => ({
  notOurs: () => wrongCall(`${path} is no backup of Assay. Name a file that \`assay backup\` wrote.`),
  incomplete: (where) =>
    wrongCall(`${path} is incomplete: it ends ${where}. Copy it again from where it is kept, or restore another backup.`),
  damaged: (where) => wrongCall(`${path} is damaged: ${where}. Copy it again from where it is kept, or restore another backup.`),
});

/**
 * The entries of an archive in their order, without the sums, which it holds them against: whoever has walked to the end has read what was backed
 * up, byte for byte. Whatever comes earlier may still turn out to be damaged.
 */
export async function* entriesOf(path: string): AsyncGenerator<ArchiveEntry> {
  const { notOurs, incomplete, damaged } = complaintsAbout(path);
  const archive = await opened(path);
  const block = Buffer.alloc(blockBytes);
  const chunk = Buffer.alloc(chunkBytes);
  const sums: string[] = [];
  let isFirst = true;
  try {
    for (;;) {
      const length = await fill(archive, block, blockBytes);
      const header = length === blockBytes ? readTarHeader(block) : null;
      if (header === null && isFirst) throw notOurs();
      if (length < blockBytes) throw incomplete('before its list of checksums');
      if (header === null) throw damaged('between two of its files');
      isFirst = false;
      const content = contentOf(archive, header.size, chunk, () => incomplete(`in the middle of ${printable(header.name)}`));
      if (header.name === sumsName) {
        if ((await textOf(content, header.size)) !== sums.join('')) throw damaged('its files are not what was backed up');
        await assertEnd(archive, chunk, path);
        return;
      }
      const hash = createHash('sha256');
      const hashed = async function* () {
        for await (const part of content) {
          hash.update(part);
          yield part;
        }
      };
      yield { name: header.name, size: header.size, content: hashed() };
      sums.push(sumLine(header.name, hash.digest('hex')));
    }
  } finally {
    await archive.close();
  }
}

async function* contentOf(archive: FileHandle, size: number, chunk: Buffer, incomplete: () => Error): AsyncGenerator<Buffer> {
  let left = size;
  while (left > 0) {
    const wanted = Math.min(chunk.length, left);
    if ((await fill(archive, chunk, wanted)) < wanted) throw incomplete();
    left -= wanted;
    yield chunk.subarray(0, wanted);
  }
  const padding = paddingOf(size);
  if ((await fill(archive, chunk, padding)) < padding) throw incomplete();
}

/** Two empty blocks, as any tar ends, and nothing behind them. */
async function assertEnd(archive: FileHandle, chunk: Buffer, path: string): Promise<void> {
  const { incomplete, damaged } = complaintsAbout(path);
  const length = await fill(archive, chunk, chunk.length);
  if (length < 2 * blockBytes) throw incomplete('behind its list of checksums');
  if (length > 2 * blockBytes || chunk.subarray(0, length).some((byte) => byte !== 0)) throw damaged('something follows its end');
}

/** How much could be read: less than asked for only at the end of the file. */
async function fill(archive: FileHandle, buffer: Buffer, length: number): Promise<number> {
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await archive.read(buffer, filled, length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

async function textOf(content: AsyncIterable<Buffer>, size: number): Promise<string | null> {
  if (size > mostSumsBytes) return null;
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

/** Looked at before it is opened: a pipe or a device would never end. */
async function opened(path: string): Promise<FileHandle> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === false) throw wrongCall(`${path} is no file. Name a file that \`assay backup\` wrote.`);
  return open(path, 'r').catch(() => {
    throw wrongCall(`There is no file ${path} that can be read. Name a file that \`assay backup\` wrote.`);
  });
}
