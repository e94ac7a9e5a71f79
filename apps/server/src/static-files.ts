import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Env, Hono } from 'hono';

export const distOf = (app: 'candidate' | 'admin'): string => fileURLToPath(new URL(`../../${app}/dist`, import.meta.url));

const forAYear = 'public, max-age=31536000, immutable';

/**
 * Serves the two built apps beside the API: files under `assets/` have their hash in their name and are kept for a year; every other address
 * belongs to the router of its app and gets its page, anew each time.
 */
export function serveApps<E extends Env>(app: Hono<E>): void {
  for (const [prefix, root] of [
    ['/admin', distOf('admin')],
    ['', distOf('candidate')],
  ] as const) {
    if (!existsSync(root)) throw new Error(`${root} is missing: run npm start, which builds it.`);
    const withoutPrefix = (path: string) => path.slice(prefix.length);
    app.use(`${prefix}/assets/*`, async (c, next) => {
      await next();
      if (c.res.ok) c.header('Cache-Control', forAYear);
    });
    app.use(`${prefix}/assets/*`, serveStatic({ root, precompressed: true, rewriteRequestPath: withoutPrefix }));
    app.all(`${prefix}/assets/*`, (c) => c.notFound());
    const page = serveStatic({ root, path: 'index.html', precompressed: true });
    if (prefix !== '') app.get(prefix, (c) => c.redirect(`${prefix}/`));
    app.get(`${prefix}/*`, async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-cache');
    });
    app.get(`${prefix}/*`, page);
  }
}
