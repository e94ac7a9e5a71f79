import { enterInput, lookAtLinkInput } from '@assay/core/invitations/schema';
import { enterByLink, hashOfSecret, lookAtLink } from '@assay/services';
import { Hono } from 'hono';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { byAddress, perMinute, perQuarterHour } from '../rate-rules.ts';
import { valid } from '../valid.ts';
import { setCandidateCookie } from './context.ts';

export const links = ({ limiter, isHttps }: HttpDependencies) =>
  new Hono<Env>()
    .post('/look', valid('json', lookAtLinkInput), async (c) => {
      limiter.take(byAddress('links', c.var.ctx), perMinute(1200));
      return c.json(await lookAtLink(c.var.ctx, c.req.valid('json')));
    })
    .post('/enter', valid('json', enterInput), async (c) => {
      const input = c.req.valid('json');
      limiter.take(byAddress('links', c.var.ctx), perMinute(1200));
      limiter.take(`enter token ${hashOfSecret(input.token)}`, perQuarterHour(30));
      setCandidateCookie(c, await enterByLink(c.var.ctx, input), isHttps);
      return c.json({ ok: true as const });
    });
