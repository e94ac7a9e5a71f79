import { AppError } from '@assay/core';

export const lastOwner = () =>
  new AppError('conflict', 'This is the last owner. Make somebody else an owner first.', { reason: 'last_owner' });
