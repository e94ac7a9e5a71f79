import { AppError } from '@assay/core';

/** @param advice where the folder is */
export const folderNotKept = (advice: string): AppError =>
  new AppError(
    'conflict',
    `The folder of this question is not kept here: it is larger than 64 MB, or the server was not started since this version of Assay. ${advice}`,
    { reason: 'no_folder' },
  );
