import { minutesInput, pickLateTailInput, reasonInput } from '@assay/core/attempts/schema';
import { ids } from '@assay/core/ids';
import { momentInput, recordingFormat } from '@assay/core/recordings/schema';
import { fileKey } from '@assay/core/uploads/schema';
import {
  addMinutes,
  downloadUpload,
  endAttempt,
  endBreak,
  exportRecording,
  issueResumeCode,
  listComparable,
  listHandedIn,
  pickLateTail,
  readConnection,
  readFilm,
  readHandedIn,
  readRunSource,
  reopenAttempt,
  runMoment,
  startBreak,
  unvoidAttempt,
  voidAttempt,
} from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import { attachment } from '../attachment.ts';
import type { Env } from '../env.ts';
import { valid } from '../valid.ts';

const byId = z.object({ attemptId: ids.attempt });
const byRun = byId.extend({ runId: ids.run });
const byItem = byId.extend({ itemId: ids.item });
const byFile = byItem.extend({ file: fileKey });
const byUpload = byId.extend({ uploadId: ids.upload });

export const attempts = new Hono<Env>()
  .get('/:attemptId/connection', valid('param', byId), async (c) => c.json(await readConnection(c.var.ctx, c.req.valid('param'))))
  .get('/:attemptId/film', valid('param', byId), async (c) => c.json(await readFilm(c.var.ctx, c.req.valid('param'))))
  .post('/:attemptId/film/runs', valid('param', byId), valid('json', momentInput), async (c) =>
    c.json(await runMoment(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .get('/:attemptId/recording', valid('param', byId), valid('query', z.object({ format: recordingFormat })), async (c) =>
    attachment(c, await exportRecording(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  )
  .get('/:attemptId/runs/:runId/source', valid('param', byRun), async (c) => c.json(await readRunSource(c.var.ctx, c.req.valid('param'))))
  .get('/:attemptId/uploads/:uploadId/file', valid('param', byUpload), async (c) =>
    attachment(c, await downloadUpload(c.var.ctx, c.req.valid('param'))),
  )
  .get(
    '/:attemptId/items/:itemId/comparable',
    valid('param', byItem),
    valid('query', z.object({ text: z.string().trim().max(200).default('') })),
    async (c) => c.json(await listComparable(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('query') })),
  )
  .get('/:attemptId/items/:itemId/files', valid('param', byItem), async (c) => c.json(await listHandedIn(c.var.ctx, c.req.valid('param'))))
  .get('/:attemptId/items/:itemId/files/:file', valid('param', byFile), async (c) =>
    c.json(await readHandedIn(c.var.ctx, c.req.valid('param'))),
  )
  .post('/:attemptId/minutes', valid('param', byId), valid('json', minutesInput), async (c) => {
    await addMinutes(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:attemptId/break', valid('param', byId), valid('json', reasonInput), async (c) => {
    await startBreak(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:attemptId/break/end', valid('param', byId), valid('json', z.object({})), async (c) => {
    await endBreak(c.var.ctx, c.req.valid('param'));
    return c.json({});
  })
  .post('/:attemptId/reopen', valid('param', byId), valid('json', minutesInput), async (c) => {
    await reopenAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:attemptId/close', valid('param', byId), valid('json', reasonInput), async (c) => {
    await endAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:attemptId/void', valid('param', byId), valid('json', reasonInput), async (c) => {
    await voidAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:attemptId/unvoid', valid('param', byId), valid('json', reasonInput), async (c) => {
    await unvoidAttempt(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  })
  .post('/:attemptId/resume-code', valid('param', byId), valid('json', reasonInput), async (c) =>
    c.json(await issueResumeCode(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
  )
  .post('/:attemptId/late-tail', valid('param', byId), valid('json', pickLateTailInput), async (c) => {
    await pickLateTail(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.json({});
  });
