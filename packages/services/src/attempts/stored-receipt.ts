import type { Receipt } from '@assay/core/attempts';
import { receipt } from '@assay/core/attempts/schema';
import { type Attempt, fromStored } from '@assay/db';

export const storedReceipt = (attempt: Pick<Attempt, 'receipt'>): Receipt | null =>
  attempt.receipt === null ? null : fromStored(receipt, attempt.receipt, 'attempts.receipt');
