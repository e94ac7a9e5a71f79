import { AppError } from '@assay/core';
import { ids } from '@assay/core/ids';
import { createUploadInput, declareHoursInput, finishUploadInput } from '@assay/core/uploads/schema';
import { appendUpload, createUpload, declareHours, finishUpload, readMaterial, readUpload, removeUpload } from '@assay/services';
import { Hono } from 'hono';
import { z } from 'zod';
import { attachment } from '../attachment.ts';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { perMinute, perQuarterHour } from '../rate-rules.ts';
import { pieceType } from '../security.ts';
import { valid } from '../valid.ts';

const byAttempt = z.object({ attemptId: ids.attempt });
const byUpload = byAttempt.extend({ uploadId: ids.upload });
const byItem = byAttempt.extend({ itemId: ids.item });
const byPlace = byItem.extend({ which: z.coerce.number().int().min(0).max(1000) });
const offset = z.object({ 'upload-offset': z.coerce.number().int().min(0) });

/** Below `/attempts`: what is handed out and what is handed in. */
export const uploads = ({ limiter }: HttpDependencies) =>
  new Hono<Env>()
    .get('/:attemptId/items/:itemId/material', valid('param', byItem), async (c) =>
      attachment(c, await readMaterial(c.var.ctx, { ...c.req.valid('param'), which: null })),
    )
    .get('/:attemptId/items/:itemId/material/:which', valid('param', byPlace), async (c) =>
      attachment(c, await readMaterial(c.var.ctx, c.req.valid('param'))),
    )
    .post('/:attemptId/uploads', valid('param', byAttempt), valid('json', createUploadInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      limiter.take(`uploads ${input.attemptId}`, perQuarterHour(300));
      return c.json(await createUpload(c.var.ctx, input), 201);
    })
    .get('/:attemptId/uploads/:uploadId', valid('param', byUpload), async (c) => c.json(await readUpload(c.var.ctx, c.req.valid('param'))))
    .patch('/:attemptId/uploads/:uploadId', valid('param', byUpload), valid('header', offset), async (c) => {
      const input = { ...c.req.valid('param'), offset: c.req.valid('header')['upload-offset'] };
      limiter.take(`pieces ${input.attemptId}`, perMinute(6_000));
      const { body } = c.req.raw;
      if (body === null || c.req.header('content-type') !== pieceType) {
        throw new AppError('invalid_input', `Send a piece of the file, with the content type ${pieceType}.`);
      }
      return c.json(await appendUpload(c.var.ctx, { ...input, chunks: body }));
    })
    .post('/:attemptId/uploads/:uploadId/finish', valid('param', byUpload), valid('json', finishUploadInput), async (c) =>
      c.json(await finishUpload(c.var.ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
    )
    .post('/:attemptId/uploads/:uploadId/remove', valid('param', byUpload), valid('json', z.object({})), async (c) => {
      await removeUpload(c.var.ctx, c.req.valid('param'));
      return c.json({});
    })
    .post('/:attemptId/hours', valid('param', byAttempt), valid('json', declareHoursInput), async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      limiter.take(`hours ${input.attemptId}`, perMinute(20));
      await declareHours(c.var.ctx, input);
      return c.json({});
    });
