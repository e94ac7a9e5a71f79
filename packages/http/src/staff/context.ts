import { createMiddleware } from 'hono/factory';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';

export const staffContext = (dependencies: HttpDependencies) =>
  createMiddleware<Env>(async (c, next) => {
    const device = { userAgent: c.req.header('user-agent') ?? '', address: dependencies.addressOf(c.req.raw, c.env) };
    const actor = await dependencies.staffAuth.actorOf(c.req.raw.headers);
    c.set('ctx', { ...dependencies.context, actor, device });
    await next();
  });
