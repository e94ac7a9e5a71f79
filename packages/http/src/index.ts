import type { candidateRoutes } from './candidate/index.ts';
import type { staffRoutes } from './staff/index.ts';

export { createApp } from './app.ts';
export type { HttpDependencies, RequestLog } from './dependencies.ts';
export type { Env } from './env.ts';
export { createRateLimiter } from './rate-limit.ts';
export type CandidateRoutes = ReturnType<typeof candidateRoutes>;
export type StaffRoutes = ReturnType<typeof staffRoutes>;
