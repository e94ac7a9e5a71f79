import { setUpInput } from '@assay/core/accounts/schema';
import { lookAtLinkInput } from '@assay/core/invitations/schema';
import { hashOfSecret, lookAtSetUpLink, readDueDecisions, readHome, readMe, setUpOwner } from '@assay/services';
import { Hono } from 'hono';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { byAddress, perMinute } from '../rate-rules.ts';
import { valid } from '../valid.ts';

export const accounts = ({ staffAuth, limiter }: HttpDependencies) =>
  new Hono<Env>()
    .get('/me', async (c) => c.json(await readMe(c.var.ctx)))
    .get('/home', async (c) => c.json(await readHome(c.var.ctx)))
    .get('/home/decisions', async (c) => c.json({ decisions: await readDueDecisions(c.var.ctx) }))
    .post('/set-up/look', valid('json', lookAtLinkInput), async (c) => {
      limiter.take(byAddress('set-up', c.var.ctx), perMinute(120));
      return c.json(await lookAtSetUpLink(c.var.ctx, c.req.valid('json')));
    })
    .post('/set-up', valid('json', setUpInput), async (c) => {
      const input = c.req.valid('json');
      limiter.take(byAddress('set-up', c.var.ctx), perMinute(120));
      limiter.take(`set-up token ${hashOfSecret(input.token)}`, perMinute(10));
      const { cookies } = await setUpOwner(c.var.ctx, staffAuth, input);
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
      return c.json({ ok: true as const });
    });
