import type { ServiceContext } from '@assay/services';
import type { RateRule } from './rate-limit.ts';

export const perMinute = (limit: number): RateRule => ({ limit, windowMs: 60_000 });

export const perQuarterHour = (limit: number): RateRule => ({ limit, windowMs: 15 * 60_000 });

/** Two hundred candidates may share one address, so its ceiling is high: what is narrow is counted per token and account. */
export const byAddress = (what: string, ctx: ServiceContext): string => `${what} address ${ctx.device.address}`;
