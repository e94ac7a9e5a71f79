import { noticeInput } from '@assay/core/data-notice/schema';
import { readDataNotice, saveDataNotice } from '@assay/services';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

export const dataNotice = new Hono<Env>()
  .get('/', async (c) => c.json(await readDataNotice(c.var.ctx)))
  .put('/', valid('json', noticeInput), async (c) => c.json(await saveDataNotice(c.var.ctx, c.req.valid('json'))));
