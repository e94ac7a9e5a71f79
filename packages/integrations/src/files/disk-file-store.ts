import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bytes, FileStore, StoredFile } from './file-store.ts';
import { writerOfOne } from './writer-of-one.ts';

const pieceBytes = 256 * 1024;
const underWayName = 'under-way';
const wholeName = /^[0-9a-f]{64}$/;
/** Ids of ours and nothing that could lead out of the folder. */
const partName = /^[a-z]+_[0-9a-z]{1,40}$/;

/** Files in a folder of the data directory. `now` and `random` name what is being written by nobody in particular. */
export function diskFileStore(folder: string, { now, random }: { now: () => Date; random: () => string }): FileStore {
  const underWay = join(folder, underWayName);
  const writers = writerOfOne();
  const pathOf = (sha256: string): string => {
    if (!wholeName.test(sha256)) throw new Error('a file is named by its SHA-256');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const pathOfPart = (uploadId: string): string => {
    if (!partName.test(uploadId)) throw new Error('a part is named by the id of its upload');
    return join(underWay, uploadId);
  };

  async function keep(from: string, sha256: string): Promise<void> {
    const path = pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await syncFile(from);
    const at = now();
    await utimes(from, at, at);
    await rename(from, path);
    await syncFolder(dirname(path));
    await syncFolder(folder);
  }

  return {
    receivedBytes: (uploadId) => sizeOf(pathOfPart(uploadId)),
    append: (uploadId, at, chunks, mostBytes) =>
      writers.write(uploadId, async (stopped) => {
        await mkdir(underWay, { recursive: true, mode: 0o700 });
        const file = await open(pathOfPart(uploadId), 'a', 0o600);
        try {
          const { size } = await file.stat();
          if (size !== at) return size;
          return await appendAll(file, size, chunks, mostBytes, stopped);
        } finally {
          await file.close();
        }
      }),
    async readPart(uploadId, offset, length) {
      const file = await open(pathOfPart(uploadId), 'r');
      try {
        return await readFrom(file, offset, length);
      } finally {
        await file.close();
      }
    },
    hashPart: (uploadId) => hashOf(pathOfPart(uploadId)),
    keepPart: (uploadId, sha256) => keep(pathOfPart(uploadId), sha256),
    discardPart: (uploadId) => writers.write(uploadId, () => rm(pathOfPart(uploadId), { force: true })),
    async put(chunks) {
      await mkdir(underWay, { recursive: true, mode: 0o700 });
      const path = join(underWay, `put_${random()}`);
      try {
        const stored = await writeNew(path, chunks);
        await keep(path, stored.sha256);
        return stored;
      } finally {
        await rm(path, { force: true });
      }
    },
    has: async (sha256) => (await statOf(pathOf(sha256))) !== null,
    async read(sha256) {
      const path = pathOf(sha256);
      return (await statOf(path)) === null ? null : piecesOf(path);
    },
    pathOf,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for (const name of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(name)) continue;
        for (const sha256 of await namesIn(join(folder, name))) {
          const found = wholeName.test(sha256) ? await statOf(join(folder, name, sha256)) : null;
          if (found !== null) yield { sha256, keptAt: found.mtime };
        }
      }
    },
    async *listParts() {
      for (const uploadId of await namesIn(underWay)) {
        const found = partName.test(uploadId) ? await statOf(join(underWay, uploadId)) : null;
        if (found !== null) yield { uploadId, touchedAt: found.mtime };
      }
    },
  };
}

/** What is answered is on the disk, also when the bytes break off in the middle. */
async function appendAll(file: FileHandle, size: number, chunks: Bytes, mostBytes: number, stopped: AbortSignal): Promise<number> {
  let written = size;
  try {
    for await (const chunk of until(stopped, chunks)) {
      const taken = chunk.subarray(0, Math.max(0, mostBytes - written));
      await writeAll(file, taken);
      written += taken.length;
      if (taken.length < chunk.length) break;
    }
  } finally {
    await file.datasync();
  }
  return written;
}

/** The chunks until somebody else takes over. A connection that is dead never brings another one: it is not waited for. */
async function* until(stopped: AbortSignal, chunks: Bytes): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const end = new Promise<'stopped'>((resolve) => stopped.addEventListener('abort', () => resolve('stopped'), { once: true }));
  try {
    while (!stopped.aborted) {
      const next = await Promise.race([iterator.next(), end]);
      if (next === 'stopped' || next.done === true) return;
      yield next.value;
    }
  } finally {
    iterator.return?.()?.catch(() => undefined);
  }
}

async function writeNew(path: string, chunks: Bytes): Promise<StoredFile> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await writeAll(file, chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0;
  while (at < bytes.length) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}

async function hashOf(path: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (let at = 0; ; ) {
      const piece = await readFrom(file, at, pieceBytes);
      if (piece.length === 0) return;
      at += piece.length;
      yield piece;
    }
  } finally {
    await file.close();
  }
}

async function readFrom(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  // A buffer of its own each time: the reader may still hold the one before.
  const buffer = new Uint8Array(length);
  const { bytesRead } = await file.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

const syncFolder = syncFile;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const sizeOf = async (path: string): Promise<number> => (await statOf(path))?.size ?? 0;

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
