import { ids } from '@assay/core/ids';
import { mailKind, mailsQuery, mailTemplate, templateChange } from '@assay/core/mail/schema';
import { changeTemplate, markBounced, readMails, readTemplates, settleMail, tryTemplate } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byMail = z.object({ mailId: ids.mail });
const byTeam = z.object({ teamId: ids.team });
const byKind = byTeam.extend({ kind: mailKind });
const nothing = z.object({});

/** The letters that were sent or are to be, and what they say. */
export const mail = new Hono<Env>()
  .get('/', valid('query', mailsQuery), async (c) => c.json(await readMails(c.var.ctx, c.req.valid('query'))))
  .post('/:mailId/bounced', valid('param', byMail), valid('json', nothing), async (c) => {
    await markBounced(c.var.ctx, c.req.valid('param'));
    return c.json({});
  })
  .post('/:mailId/settle', valid('param', byMail), valid('json', nothing), async (c) => {
    await settleMail(c.var.ctx, c.req.valid('param'));
    return c.json({});
  })
  .get('/templates/:teamId', valid('param', byTeam), async (c) => c.json(await readTemplates(c.var.ctx, c.req.valid('param'))))
  .put('/templates/:teamId/:kind', valid('param', byKind), valid('json', templateChange), async (c) =>
    c.json(await changeTemplate(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/templates/:teamId/:kind/test', valid('param', byKind), valid('json', mailTemplate), async (c) =>
    c.json(await tryTemplate(c.var.ctx, { ...c.req.valid('param'), template: c.req.valid('json') }), 202),
  );
