import { ids } from '@assay/core/ids';
import { groupListCheckInput, groupListInput } from '@assay/core/selection-rates/schema';
import { checkGroupList, readSelectionRates, removeGroupList, saveGroupList } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byAssessment = z.object({ assessmentId: ids.assessment });
const byGrouping = byAssessment.extend({ groupingId: ids.grouping });

/** Who passed by groups that the team supplied, and the lists that it supplied. */
export const selectionRates = new Hono<Env>()
  .get('/:assessmentId/selection-rates', valid('param', byAssessment), async (c) =>
    c.json(await readSelectionRates(c.var.ctx, c.req.valid('param'))),
  )
  .post('/:assessmentId/selection-rates/check', valid('param', byAssessment), valid('json', groupListCheckInput), async (c) =>
    c.json(await checkGroupList(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:assessmentId/selection-rates', valid('param', byAssessment), valid('json', groupListInput), async (c) =>
    c.json(await saveGroupList(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  )
  .post('/:assessmentId/selection-rates/:groupingId/remove', valid('param', byGrouping), valid('json', z.object({})), async (c) => {
    await removeGroupList(c.var.ctx, c.req.valid('param'));
    return c.json({});
  });
