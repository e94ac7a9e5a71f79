import { ids } from '@assay/core/ids';
import { feedbackInput } from '@assay/core/own-reports/schema';
import { previewOwnReport, saveFeedback } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byInvitation = z.object({ invitationId: ids.invitation });

export const ownReports = new Hono<Env>()
  .get('/:invitationId/own-report', valid('param', byInvitation), async (c) =>
    c.json(await previewOwnReport(c.var.ctx, c.req.valid('param'))),
  )
  .put('/:invitationId/feedback', valid('param', byInvitation), valid('json', feedbackInput), async (c) =>
    c.json(await saveFeedback(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  );
