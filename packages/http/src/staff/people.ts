import { colleagueInput, joinInput, ownNameInput, ownPasswordInput, rolesInput, teamInput } from '@assay/core/accounts/schema';
import { ids } from '@assay/core/ids';
import { lookAtLinkInput } from '@assay/core/invitations/schema';
import { passwordQuestion } from '@assay/core/mail/schema';
import {
  askForPassword,
  changeOwnName,
  changeOwnPassword,
  changeRoles,
  createTeam,
  endOwnership,
  hashOfSecret,
  inviteColleague,
  joinByLink,
  listPeople,
  lookAtJoinLink,
  makePasswordLink,
  removePerson,
  renameTeam,
  signOutEverywhere,
  withdrawJoinLink,
} from '@assay/services';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { byAddress, perMinute, perQuarterHour } from '../rate-rules.ts';
import { valid } from '../valid.ts';

const nothing = z.object({});
const byAccount = z.object({ accountId: ids.account });
const byTeam = z.object({ teamId: ids.team });
const inTeam = byAccount.extend(byTeam.shape);

export const people = ({ staffAuth, limiter }: HttpDependencies) =>
  new Hono<Env>()
    .get('/people', async (c) => c.json(await listPeople(c.var.ctx)))
    .post('/people', valid('json', colleagueInput), async (c) => c.json(await inviteColleague(c.var.ctx, c.req.valid('json')), 201))
    .post('/people/:accountId/password-link', valid('param', byAccount), valid('json', nothing), async (c) =>
      c.json(await makePasswordLink(c.var.ctx, c.req.valid('param')), 201),
    )
    .post('/people/:accountId/remove', valid('param', byAccount), valid('json', nothing), async (c) => {
      await removePerson(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .post('/people/:accountId/end-ownership', valid('param', byAccount), valid('json', nothing), async (c) => {
      await endOwnership(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .put('/people/:accountId/teams/:teamId', valid('param', inTeam), valid('json', rolesInput), async (c) => {
      await changeRoles(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.json({});
    })
    .post('/join-links/:joinLinkId/withdraw', valid('param', z.object({ joinLinkId: ids.joinLink })), valid('json', nothing), async (c) => {
      await withdrawJoinLink(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .post('/join/look', valid('json', lookAtLinkInput), async (c) => {
      limiter.take(byAddress('join', c.var.ctx), perMinute(120));
      return c.json(await lookAtJoinLink(c.var.ctx, c.req.valid('json')));
    })
    .post('/join', valid('json', joinInput), async (c) => {
      const input = c.req.valid('json');
      limiter.take(byAddress('join', c.var.ctx), perMinute(120));
      limiter.take(`join token ${hashOfSecret(input.token)}`, perQuarterHour(20));
      return withCookies(c, await joinByLink(c.var.ctx, staffAuth, input));
    })
    .post('/password', valid('json', passwordQuestion), async (c) => {
      const input = c.req.valid('json');
      limiter.take(byAddress('password', c.var.ctx), perQuarterHour(20));
      limiter.take(`password ${input.email.toLowerCase()}`, perQuarterHour(3));
      await askForPassword(c.var.ctx, input);
      return c.json({ ok: true as const }, 202);
    })
    .post('/teams', valid('json', teamInput), async (c) => c.json(await createTeam(c.var.ctx, c.req.valid('json')), 201))
    .put('/teams/:teamId', valid('param', byTeam), valid('json', teamInput), async (c) => {
      await renameTeam(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.json({});
    })
    .put('/me', valid('json', ownNameInput), async (c) => {
      await changeOwnName(c.var.ctx, c.req.valid('json'));
      return c.json({});
    })
    .post('/me/password', valid('json', ownPasswordInput), async (c) => {
      limiter.take(byAddress('own password', c.var.ctx), perMinute(10));
      return withCookies(c, await changeOwnPassword(c.var.ctx, staffAuth, c.req.valid('json')));
    })
    .post('/me/sign-out-everywhere', valid('json', nothing), async (c) => {
      await signOutEverywhere(c.var.ctx);
      return c.json({});
    });

function withCookies(c: Context<Env>, { cookies }: { cookies: readonly string[] }) {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
  return c.json({ ok: true as const });
}
