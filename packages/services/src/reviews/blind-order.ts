import { uploadTypeOf } from '@assay/core/uploads';
import type { Upload } from '@assay/db';

/** Files in an order that neither their names nor their moments have a part in. */
export const inBlindOrder = <File extends Pick<Upload, 'name' | 'bytes'>>(files: readonly File[]): File[] =>
  files.toSorted((a, b) => {
    const [of, than] = [uploadTypeOf(a.name) ?? '', uploadTypeOf(b.name) ?? ''];
    return of === than ? a.bytes - b.bytes : of < than ? -1 : 1;
  });

/** What a file is called by its place in that order. */
export const numberedName = (name: string, number: number): string => `file ${number}${uploadTypeOf(name) ?? ''}`;
