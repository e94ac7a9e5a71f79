import { nothingHere } from '@assay/core';
import type { ServiceContext } from '../../context.ts';

/** A file to be looked at, wherever it lies. Its hash is there where it is known without reading. */
export type FileSource = { path: string; bytes: number; sha256: string | null; read: () => AsyncIterable<Uint8Array> };

type Stored = { path: string; bytes: number; sha256: string };

export const storedFile = ({ files }: Pick<ServiceContext, 'files'>, { path, bytes, sha256 }: Stored): FileSource => ({
  path,
  bytes,
  sha256,
  async *read() {
    const chunks = await files.read(sha256);
    if (chunks === null) throw nothingHere();
    yield* chunks;
  },
});

/** As much of a file from its beginning as somebody needs; no more of it is read. */
export async function startOf({ read }: FileSource, mostBytes: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of read()) {
    parts.push(part);
    length += part.length;
    if (length > mostBytes) break;
  }
  return { bytes: Buffer.concat(parts).subarray(0, mostBytes), isWhole: length <= mostBytes };
}
