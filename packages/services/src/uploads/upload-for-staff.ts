import { type UploadForStaff, uploadTypeOf } from '@assay/core/uploads';
import type { Upload } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { uploadState } from './upload-for-candidate.ts';

export async function uploadForStaff({ files }: Pick<ServiceContext, 'files'>, upload: Upload): Promise<UploadForStaff> {
  const { id, name, bytes, stored, isLate, entries } = upload;
  return {
    uploadId: id,
    name,
    bytes,
    receivedBytes: stored === null ? await files.receivedBytes(id) : bytes,
    type: uploadTypeOf(name) ?? '',
    state: uploadState(upload),
    sha256: stored?.sha256 ?? null,
    finishedAt: stored?.finishedAt.toISOString() ?? null,
    isLate,
    entries,
  };
}
