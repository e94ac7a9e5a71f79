import { z } from 'zod';
import { ids } from '../ids.ts';

export const createUploadInput = z.strictObject({
  itemId: ids.item,
  name: z.string().min(1).max(1000),
  bytes: z.int().min(0),
  /** When the file was last changed, by the device's clock: with name and size it tells whether it is the one that is half here. */
  modifiedAt: z.number().min(0).max(1e14),
  /** The file that this one takes the place of once it has arrived. */
  replaces: ids.upload.nullable(),
});
export type CreateUploadInput = z.infer<typeof createUploadInput>;

export const finishUploadInput = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex') });
export type FinishUploadInput = z.infer<typeof finishUploadInput>;

export const declareHoursInput = z.strictObject({
  hours: z.number('give a number of hours').min(0, 'must not be below 0').max(1000, 'must be at most 1,000'),
});
export type DeclareHoursInput = z.infer<typeof declareHoursInput>;

/** The key of an upload, and for a file in a zip its place in there. */
export const fileKey = z.string().regex(/^\w{1,60}(?:\.\d{1,5})?$/, 'must name a file that was handed in, such as upl_….12');
