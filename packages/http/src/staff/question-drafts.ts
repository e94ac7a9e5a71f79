import { followFolderInput, importInput, publishDraftInput, saveDraftFileInput, startDraftInput } from '@assay/core/question-drafts/schema';
import {
  discardDraft,
  editQuestion,
  exportQuestion,
  followFolder,
  importFolders,
  listDrafts,
  publishDraft,
  readBankWords,
  readDraft,
  requestDraftCheck,
  saveDraftFile,
  startDraft,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import { attachment } from '../attachment.ts';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ questionId: z.string().min(1).max(200) });
const nothing = z.object({});
const which = z.object({ which: z.enum(['live', 'draft']).default('live') });

/** Questions as they are written: drafts, their checks, and the folders that come and go. */
export const questionDrafts = new Hono<Env>()
  .get('/question-drafts', async (c) => c.json({ drafts: await listDrafts(c.var.ctx) }))
  .post('/question-drafts', valid('json', startDraftInput), async (c) => c.json(await startDraft(c.var.ctx, c.req.valid('json')), 201))
  .post('/question-drafts/import', valid('json', importInput), async (c) => {
    const { zip, ...input } = c.req.valid('json');
    return c.json(await importFolders(c.var.ctx, { ...input, zip: Buffer.from(zip, 'base64') }));
  })
  .get('/question-drafts/:questionId', valid('param', byId), async (c) => c.json(await readDraft(c.var.ctx, c.req.valid('param'))))
  .post('/question-drafts/:questionId/files', valid('param', byId), valid('json', saveDraftFileInput), async (c) =>
    c.json(await saveDraftFile(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/question-drafts/:questionId/check', valid('param', byId), valid('json', nothing), async (c) =>
    c.json(await requestDraftCheck(c.var.ctx, c.req.valid('param')), 202),
  )
  .post('/question-drafts/:questionId/publish', valid('param', byId), valid('json', publishDraftInput), async (c) =>
    c.json(await publishDraft(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/question-drafts/:questionId/discard', valid('param', byId), valid('json', nothing), async (c) => {
    await discardDraft(c.var.ctx, c.req.valid('param'));
    return c.json({ discarded: true });
  })
  .post('/questions/:questionId/edit', valid('param', byId), valid('json', nothing), async (c) =>
    c.json(await editQuestion(c.var.ctx, c.req.valid('param')), 201),
  )
  .post('/questions/:questionId/follow-folder', valid('param', byId), valid('json', followFolderInput), async (c) => {
    await followFolder(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({ source: 'folder' });
  })
  .get('/questions/:questionId/export', valid('param', byId), valid('query', which), async (c) =>
    attachment(c, await exportQuestion(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  )
  .get('/bank-words', async (c) => c.json(await readBankWords(c.var.ctx)));
