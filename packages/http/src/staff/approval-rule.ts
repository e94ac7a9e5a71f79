import { approvalRuleInput } from '@assay/core/questions/schema';
import { changeApprovalRule, readApprovalRule } from '@assay/services';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

export const approvalRule = new Hono<Env>()
  .get('/', async (c) => c.json(await readApprovalRule(c.var.ctx)))
  .put('/', valid('json', approvalRuleInput), async (c) => c.json(await changeApprovalRule(c.var.ctx, c.req.valid('json'))));
