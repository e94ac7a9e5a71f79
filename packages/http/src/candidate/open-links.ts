import { applyInput, lookAtOpenLinkInput } from '@assay/core/open-links/schema';
import { applyByOpenLink, lookAtOpenLink } from '@assay/services';
import { Hono } from 'hono';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { byAddress, perMinute, perQuarterHour } from '../rate-rules.ts';
import { valid } from '../valid.ts';
import { setCandidateCookie } from './context.ts';

export const openLinks = ({ limiter, isHttps }: HttpDependencies) =>
  new Hono<Env>()
    .post('/look', valid('json', lookAtOpenLinkInput), async (c) => {
      limiter.take(byAddress('links', c.var.ctx), perMinute(1200));
      return c.json(await lookAtOpenLink(c.var.ctx, c.req.valid('json')));
    })
    .post('/apply', valid('json', applyInput), async (c) => {
      const input = c.req.valid('json');
      // A lecture hall applies from one address; a program that fills the cap of an advert does so, too.
      limiter.take(byAddress('applications', c.var.ctx), perQuarterHour(60));
      limiter.take(`applications ${input.token}`, perQuarterHour(600));
      const { application, session } = await applyByOpenLink(c.var.ctx, input);
      if (session !== null) setCandidateCookie(c, session, isHttps);
      return c.json(application, 201);
    });
