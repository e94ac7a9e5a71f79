import { auditQuery } from '@assay/core/audit/schema';
import { readAuditLog } from '@assay/services';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

export const audit = new Hono<Env>().get('/', valid('query', auditQuery), async (c) =>
  c.json(await readAuditLog(c.var.ctx, c.req.valid('query'))),
);
