import { createHash } from 'node:crypto';
import { AppError } from '@assay/core';
import type { StoredFile } from '@assay/integrations';
import type { ServiceContext } from '../context.ts';

type Files = Pick<ServiceContext, 'files'>;

export async function storeBytes({ files }: Files, bytes: Uint8Array): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (await files.has(sha256)) return { sha256, bytes: bytes.length };
  return files.put(inOnePiece(bytes));
}

export type StoredDraftFile = StoredFile & { path: string };

export async function storeFiles(ctx: Files, files: readonly { path: string; bytes: Uint8Array }[]): Promise<readonly StoredDraftFile[]> {
  const stored: StoredDraftFile[] = [];
  for (const { path, bytes } of files) stored.push({ path, ...(await storeBytes(ctx, bytes)) });
  return stored;
}

export async function readBytes({ files }: Files, sha256: string): Promise<Uint8Array> {
  const chunks = await files.read(sha256);
  if (chunks === null)
    throw new AppError(
      'unavailable',
      'A file of this question is not on the server right now. Restore it from the last backup, or write it anew.',
      {
        reason: 'file_missing',
      },
    );
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}

/** Null for bytes that are no UTF-8 text. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
