import { AppError } from '@assay/core';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from './env.ts';

/** The policy that both apps run under without a violation: nothing from another host, no inline script. */
const ownPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrcElem: ["'self'", "'unsafe-inline'"],
    styleSrcAttr: ["'unsafe-inline'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

export const foreignPolicy = "sandbox; default-src 'none'";

export const securityHeaders = () =>
  createMiddleware<Env>(async (c, next) => {
    await ownPages(c, next);
    if (c.var.isForeign === true) c.header('Content-Security-Policy', foreignPolicy);
  });

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for with the visitor's cookies. Browsers send `Origin` with every POST, PUT and DELETE; one
 * without it is no browser's and carries no stolen cookie, unless a cookie is there.
 */
export const sameOriginOnly = (origins: readonly string[]) =>
  createMiddleware<Env>(async (c, next) => {
    if (!harmless.has(c.req.method)) {
      const origin = c.req.header('origin');
      const isForeign = origin === undefined ? c.req.header('cookie') !== undefined : !origins.includes(origin);
      if (isForeign) throw new AppError('forbidden', 'This request came from another site. Open the page itself and try again.');
    }
    await next();
  });

const jsonOnly = /^application\/json(?:;|$)/i;

/** What a piece of a file is sent as. */
export const pieceType = 'application/offset+octet-stream';

/** A form of another site can send text or form bodies without asking first, but never JSON, and no PATCH. */
export const jsonBodiesOnly = createMiddleware<Env>(async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  const isPiece = c.req.method === 'PATCH' && type === pieceType;
  if (!harmless.has(c.req.method) && !jsonOnly.test(type) && !isPiece) {
    throw new AppError('invalid_input', 'Send the body as JSON, with the content type application/json.');
  }
  await next();
});
