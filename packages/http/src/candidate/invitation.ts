import { readOwnInvitation } from '@assay/services';
import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const invitation = new Hono<Env>().get('/', async (c) => c.json(await readOwnInvitation(c.var.ctx)));
