import { AppError } from '@assay/core';

/** A save was refused because somebody else saved after the state that it was made from. */
export const isSavedMeanwhile = (error: unknown): boolean => error instanceof AppError && error.details.reason === 'saved_meanwhile';
