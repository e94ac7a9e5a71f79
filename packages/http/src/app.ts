import { AppError } from '@assay/core';
import { diskWarning } from '@assay/core/operation';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { candidateContext } from './candidate/context.ts';
import { candidateRoutes } from './candidate/index.ts';
import type { HttpDependencies } from './dependencies.ts';
import type { Env } from './env.ts';
import { answerError } from './errors.ts';
import { jsonBodiesOnly, sameOriginOnly, securityHeaders } from './security.ts';
import { authRoutes } from './staff/auth.ts';
import { staffContext } from './staff/context.ts';
import { staffRoutes } from './staff/index.ts';

/** An answer of the largest size fits, whatever its characters become in JSON. */
const largestBody = 8 * 1024 * 1024;

export function createApp(dependencies: HttpDependencies) {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('requestId', dependencies.newRequestId());
    c.header('X-Request-Id', c.var.requestId);
    const before = dependencies.monotonicMs();
    await next();
    dependencies.logRequest({
      requestId: c.var.requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      durationMs: Math.round((dependencies.monotonicMs() - before) * 10) / 10,
    });
  });
  app.use(securityHeaders());
  app.onError((error, c) => answerError(error, c, dependencies.logBug));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const disk = dependencies.context.disk();
    try {
      await dependencies.assertReady();
    } catch (error) {
      return c.json({ ok: false, reason: error instanceof AppError ? error.message : 'The database does not answer.', disk }, 503);
    }
    // Whoever can still save gets traffic: a warning is for the operator's monitoring, not for what sits before the server.
    return c.json({ ok: true, warning: disk === null ? null : diskWarning(disk), disk });
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new AppError('invalid_input', 'The body is too large: send at most 8 MB at once.', { reason: 'too_large' });
      },
    }),
  );
  app.use('/api/*', sameOriginOnly(dependencies.origins));
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use('/api/*', jsonBodiesOnly);
  app.route('/api/auth', authRoutes(dependencies));
  app.use('/api/candidate/*', candidateContext(dependencies));
  app.use('/api/staff/*', staffContext(dependencies));
  return app
    .route('/api/candidate', candidateRoutes(dependencies))
    .route('/api/staff', staffRoutes(dependencies))
    .all('/api/*', () => {
      throw new AppError('not_found', 'There is no such address.');
    });
}
