import { reasonInput } from '@assay/core/attempts/schema';
import { ids } from '@assay/core/ids';
import { regradeInput } from '@assay/core/regrades/schema';
import { askForReviews, decideRegrade, readRegrade, startRegrade, takeBackReviews } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byRegrade = z.object({ regradeId: ids.regrade });

export const regrades = new Hono<Env>()
  .post('/', valid('json', regradeInput), async (c) => c.json(await startRegrade(c.var.ctx, c.req.valid('json')), 201))
  .get('/:regradeId', valid('param', byRegrade), async (c) => c.json(await readRegrade(c.var.ctx, c.req.valid('param'))))
  .post('/:regradeId/apply', valid('param', byRegrade), valid('json', reasonInput), async (c) => {
    await decideRegrade(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json'), decision: 'apply' });
    return c.json({});
  })
  .post('/:regradeId/reviews', valid('param', byRegrade), valid('json', reasonInput), async (c) => {
    await askForReviews(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:regradeId/reviews/undo', valid('param', byRegrade), valid('json', reasonInput), async (c) => {
    await takeBackReviews(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:regradeId/undo', valid('param', byRegrade), valid('json', reasonInput), async (c) => {
    await decideRegrade(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json'), decision: 'undo' });
    return c.json({});
  });
