import { AppError } from '@assay/core';
import type { Upload } from '@assay/db';
import { uploadState } from './upload-for-candidate.ts';

/** A file is looked at when it is whole and not held back by the virus scanner. Answers its hash. */
export function assertGiven(upload: Upload): string {
  const { stored } = upload;
  const state = uploadState(upload);
  if (stored === null) throw new AppError('conflict', 'This file has not arrived whole.', { reason: state });
  if (state === 'waiting')
    throw new AppError('conflict', 'The virus scanner has not looked at this file yet. It is tried again by itself.', { reason: state });
  if (state === 'infected')
    throw new AppError('conflict', 'The virus scanner refused this file: it is kept, and given to nobody.', { reason: state });
  return stored.sha256;
}
