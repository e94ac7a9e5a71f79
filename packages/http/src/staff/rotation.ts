import { ids } from '@assay/core/ids';
import { dismissProposalInput, rotationSettingsInput } from '@assay/core/rotation/schema';
import { acceptProposal, dismissProposal, readRotation, readRotationSettings, saveRotationSettings } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byProposal = z.object({ proposalId: ids.rotationProposal });
const nothing = z.object({});

export const rotation = new Hono<Env>()
  .get('/', async (c) => c.json(await readRotation(c.var.ctx)))
  .get('/settings', async (c) => c.json(await readRotationSettings(c.var.ctx)))
  .put('/settings', valid('json', rotationSettingsInput), async (c) => c.json(await saveRotationSettings(c.var.ctx, c.req.valid('json'))))
  .post('/proposals/:proposalId/accept', valid('param', byProposal), valid('json', nothing), async (c) => {
    await acceptProposal(c.var.ctx, c.req.valid('param'));
    return c.json({});
  })
  .post('/proposals/:proposalId/dismiss', valid('param', byProposal), valid('json', dismissProposalInput), async (c) => {
    await dismissProposal(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  });
