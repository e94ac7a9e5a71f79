import type { MeasuredShare } from '@assay/core/analytics';
import { wilsonInterval } from '@assay/stats';

/** @param n at least 1 */
export const shareOf = (count: number, n: number): MeasuredShare => ({ n, value: count / n, ...wilsonInterval(count, n) });
