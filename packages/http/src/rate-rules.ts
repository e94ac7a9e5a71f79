import { networkPrefix } from '@assay/core/operation';
import type { ServiceContext } from '@assay/services';
import type { RateRule } from './rate-limit.ts';

export const perMinute = (limit: number): RateRule => ({ limit, windowMs: 60_000 });

export const perQuarterHour = (limit: number): RateRule => ({ limit, windowMs: 15 * 60_000 });

/**
 * Two hundred candidates may share one address, so its ceiling is high: what is narrow is counted per token and account. Of IPv6 addresses everybody has
 * 2^64, so there a network counts as one.
 */
export const byAddress = (what: string, ctx: Pick<ServiceContext, 'device'>): string =>
  `${what} address ${networkPrefix(ctx.device.address, { ipv4: 4, ipv6: 4 })}`;
