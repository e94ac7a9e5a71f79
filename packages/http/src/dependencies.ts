import type { ServiceContext, StaffAuth } from '@assay/services';
import type { RateLimiter } from './rate-limit.ts';

/** What is written about each request: never a body, a query, a token or a cookie. */
export type RequestLog = { requestId: string; method: string; path: string; status: number; durationMs: number };

export type HttpDependencies = {
  context: Omit<ServiceContext, 'actor' | 'device'>;
  staffAuth: StaffAuth;
  limiter: RateLimiter;
  /** Addresses under which browsers reach the apps; a change asked for from elsewhere is refused. */
  origins: readonly string[];
  isHttps: boolean;
  newRequestId: () => string;
  /** The address of the device, behind a trusted proxy the one that the proxy names. */
  addressOf: (request: Request, environment: unknown) => string;
  monotonicMs: () => number;
  logRequest: (entry: RequestLog) => void;
  logBug: (error: Error, requestId: string) => void;
  /** Rejects with what is wrong when the server should get no traffic. */
  assertReady: () => Promise<void>;
};
