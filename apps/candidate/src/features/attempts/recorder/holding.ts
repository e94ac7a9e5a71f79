import type { SessionClaims } from './environment.ts';

/** Holds a session for as long as the page lives. */
export type Holding = Pick<SessionClaims, 'claim' | 'release'> & { releaseAll(): void };
