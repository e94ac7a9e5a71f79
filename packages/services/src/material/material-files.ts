import { AppError, nothingHere } from '@assay/core';
import type { MaterialFile } from '@assay/core/questions';
import type { ServiceContext } from '../context.ts';
import type { Download } from './download.ts';
import { zipBytes, zipOf } from './zip-stream.ts';

type Files = Pick<ServiceContext, 'files'>;

export async function oneMaterial(ctx: Files, file: MaterialFile | undefined): Promise<Download> {
  if (file === undefined) throw nothingHere();
  return { name: file.path.split('/').at(-1) ?? file.path, bytes: file.bytes, chunks: await chunksOf(ctx, file) };
}

export async function allMaterial(ctx: Files, questionId: string, material: readonly MaterialFile[]): Promise<Download> {
  if (material.length === 0) throw nothingHere();
  const files = material.map((file) => ({ path: file.path, bytes: file.bytes, crc32: file.crc32, read: () => chunksOf(ctx, file) }));
  return { name: `${questionId}-material.zip`, bytes: zipBytes(files), chunks: zipOf(files) };
}

async function chunksOf({ files }: Files, { sha256 }: MaterialFile): Promise<AsyncIterable<Uint8Array>> {
  const chunks = await files.read(sha256);
  if (chunks !== null) return chunks;
  throw new AppError('unavailable', 'This file is not on our server right now. Please tell your contact; your work is not lost.', {
    reason: 'file_missing',
  });
}
