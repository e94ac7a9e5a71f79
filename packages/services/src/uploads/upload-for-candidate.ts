import type { UploadForCandidate, UploadState } from '@assay/core/uploads';
import type { Upload } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export async function uploadForCandidate({ files }: Pick<ServiceContext, 'files'>, upload: Upload): Promise<UploadForCandidate> {
  const { id, name, bytes, modifiedAt, stored, isLate, replaces } = upload;
  return {
    uploadId: id,
    name,
    bytes,
    receivedBytes: stored === null ? await files.receivedBytes(id) : bytes,
    modifiedAt,
    state: uploadState(upload),
    sha256: stored?.sha256 ?? null,
    finishedAt: stored?.finishedAt.toISOString() ?? null,
    isLate,
    replaces,
  };
}

export function uploadState({ stored, scan }: Pick<Upload, 'stored' | 'scan'>): UploadState {
  if (stored === null) return 'under_way';
  switch (scan) {
    case 'none':
    case 'clean':
      return 'arrived';
    case 'waiting':
    case 'infected':
      return scan;
    default:
      return scan satisfies never;
  }
}
