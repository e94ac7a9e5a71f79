import { ids } from '@assay/core/ids';
import { openLinkInput, openLinkOpenness } from '@assay/core/open-links/schema';
import { changeOpenLink, closeOpenLink, createOpenLink, listOpenLinks } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byOpening = z.object({ openingId: ids.opening });
const byId = z.object({ openLinkId: ids.openLink });

export const openLinks = new Hono<Env>()
  .get('/openings/:openingId/open-links', valid('param', byOpening), async (c) =>
    c.json({ openLinks: await listOpenLinks(c.var.ctx, c.req.valid('param')) }),
  )
  .post('/openings/:openingId/open-links', valid('param', byOpening), valid('json', openLinkInput), async (c) =>
    c.json(await createOpenLink(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .put('/open-links/:openLinkId', valid('param', byId), valid('json', openLinkInput), async (c) =>
    c.json(await changeOpenLink(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .put('/open-links/:openLinkId/openness', valid('param', byId), valid('json', openLinkOpenness), async (c) =>
    c.json(await closeOpenLink(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  );
