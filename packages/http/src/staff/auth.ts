import { Hono } from 'hono';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { perQuarterHour } from '../rate-rules.ts';

/** Sign-in and sign-out. Tries for one account are counted here, those of one address by better-auth in the database. */
export const authRoutes = ({ staffAuth, limiter, addressOf }: HttpDependencies) =>
  new Hono<Env>()
    .post('/sign-in/email', async (c) => {
      const body: unknown = await c.req.raw
        .clone()
        .json()
        .catch(() => null);
      const email = emailIn(body);
      if (email !== null) limiter.take(`sign-in ${email.slice(0, 254)}`, perQuarterHour(20));
      return staffAuth.handle(c.req.raw, addressOf(c.req.raw, c.env));
    })
    .all('/*', (c) => staffAuth.handle(c.req.raw, addressOf(c.req.raw, c.env)));

const emailIn = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string' ? body.email.trim().toLowerCase() : null;
