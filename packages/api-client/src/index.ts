import type { CandidateRoutes, StaffRoutes } from '@assay/http';
import { hc } from 'hono/client';

/** Typed from the routes themselves; no server code enters the apps. `baseUrl` is '' on the same host. */
export const createCandidateClient = (baseUrl: string, options?: Parameters<typeof hc>[1]) =>
  hc<CandidateRoutes>(`${baseUrl}/api/candidate`, options);

export const createStaffClient = (baseUrl: string, options?: Parameters<typeof hc>[1]) => hc<StaffRoutes>(`${baseUrl}/api/staff`, options);
