import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { sumLine, sumsName } from './archive-format.ts';
import { blockBytes, paddingOf, tarHeader } from './tar.ts';

const chunkBytes = 1024 * 1024;

/** The disk is given the archive in pieces, so that the server's commits do not wait behind all of it. */
const bytesASync = 32 * chunkBytes;

export type ArchiveWriter = {
  addBytes: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Answers its SHA-256; null when there is no such file any more. */
  addFile: (name: string, path: string) => Promise<string | null>;
  /** Writes the end and waits for the disk; answers the size. */
  finish: () => Promise<number>;
  close: () => Promise<void>;
};

/** Writes a new file, for its owner alone, entry by entry; holds a megabyte of it in memory. */
export async function createArchive(path: string, modifiedAt: Date): Promise<ArchiveWriter> {
  const archive = await open(path, 'wx', 0o600);
  const chunk = Buffer.alloc(chunkBytes);
  const sums: string[] = [];
  let written = 0;
  let unsynced = 0;

  async function write(bytes: Uint8Array): Promise<void> {
    let at = 0;
    while (at < bytes.length) at += (await archive.write(bytes, at, bytes.length - at)).bytesWritten;
    written += bytes.length;
    unsynced += bytes.length;
    if (unsynced < bytesASync) return;
    unsynced = 0;
    await archive.datasync();
  }

  async function add(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<string> {
    const hash = createHash('sha256');
    await write(tarHeader({ name, size }, modifiedAt));
    for await (const part of chunks) {
      hash.update(part);
      await write(part);
    }
    await write(Buffer.alloc(paddingOf(size)));
    const sha256 = hash.digest('hex');
    sums.push(sumLine(name, sha256));
    return sha256;
  }

  async function addBytes(name: string, bytes: Uint8Array): Promise<void> {
    await add(name, bytes.length, only(bytes));
  }

  return {
    addBytes,
    async addFile(name, source) {
      const file = await openIfThere(source);
      if (file === null) return null;
      try {
        const { size } = await file.stat();
        return await add(name, size, contentOf(file, size, chunk, source));
      } finally {
        await file.close();
      }
    },
    async finish() {
      await addBytes(sumsName, Buffer.from(sums.join('')));
      await write(Buffer.alloc(2 * blockBytes));
      await archive.sync();
      return written;
    },
    close: () => archive.close(),
  };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Exactly so much: what is appended meanwhile belongs to the next backup. */
async function* contentOf(file: FileHandle, size: number, chunk: Buffer, path: string): AsyncGenerator<Uint8Array> {
  let left = size;
  while (left > 0) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, left));
    if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`);
    left -= bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
