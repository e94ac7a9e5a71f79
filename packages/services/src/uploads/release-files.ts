import { isFileNamed } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** Removes those of the files that nothing names any more. For whoever has just deleted rows that did; what a crash leaves is swept. */
export async function releaseFiles({ db, files }: Pick<ServiceContext, 'db' | 'files'>, sha256s: readonly string[]): Promise<void> {
  for (const sha256 of sha256s) if (!(await isFileNamed(db, sha256))) await files.remove(sha256);
}
