import { candidateActorOf } from '@assay/services';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';

export const candidateCookie = 'assay_candidate';

/** Host-only: without a domain, so that no other host of the same site is sent it. */
export function setCandidateCookie(
  c: Context<Env>,
  { secret, validSeconds }: { secret: string; validSeconds: number },
  isHttps: boolean,
): void {
  setCookie(c, candidateCookie, secret, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isHttps, maxAge: validSeconds });
}

/** Who asks is whoever opened the link on this device: the cookie's secret decides, nothing in the request's body. */
export const candidateContext = (dependencies: HttpDependencies) =>
  createMiddleware<Env>(async (c, next) => {
    const device = { userAgent: c.req.header('user-agent') ?? '', address: dependencies.addressOf(c.req.raw, c.env) };
    const visitor = { ...dependencies.context, actor: { kind: 'visitor' as const }, device };
    const secret = getCookie(c, candidateCookie);
    const actor = secret === undefined ? visitor.actor : await candidateActorOf(visitor, secret);
    c.set('ctx', { ...visitor, actor });
    await next();
  });
