import { z } from 'zod';
import { breakMinutes, timeMultiplier } from '../arrangements/schema.ts';
import { minutesInput } from '../attempts/schema.ts';
import { resultsSelection } from '../decisions/schema.ts';
import { extendInput } from '../invitations/schema.ts';
import { mailing } from '../mail/schema.ts';
import { asksReason } from './rules.ts';

const minutes = minutesInput.shape.minutes;

const conditions = z.strictObject({
  kind: z.literal('conditions'),
  /** Null: as it is for each. */
  timeMultiplier: timeMultiplier.nullable(),
  breakMinutes: breakMinutes.nullable(),
  /** Whether it also takes from those who have more. */
  lowers: z.boolean().default(false),
});

export const bulkAction = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('extend'), startsUntil: extendInput.shape.startsUntil }),
    conditions,
    z.strictObject({ kind: z.literal('add_minutes'), minutes }),
    z.strictObject({ kind: z.literal('reopen'), minutes }),
    z.strictObject({ kind: z.literal('revoke') }),
    z.strictObject({ kind: z.literal('unwaive') }),
    z.strictObject({ kind: z.literal('remind'), timeZone: mailing.shape.timeZone }),
  ])
  .refine((action) => action.kind !== 'conditions' || action.timeMultiplier !== null || action.breakMinutes !== null, {
    path: ['timeMultiplier'],
    message: 'give a working time, breaks or both',
  });
export type BulkAction = z.infer<typeof bulkAction>;

export const bulkSketch = z.strictObject({ selection: resultsSelection, action: bulkAction });
export type BulkSketch = z.infer<typeof bulkSketch>;
export type BulkSketchInput = z.input<typeof bulkSketch>;

export const bulkInput = bulkSketch
  .extend({
    reason: z.string().trim().max(500, 'must be at most 500 characters').default(''),
    /** What the preview answered: nothing is done to people nobody has seen. */
    seen: z.string().max(100),
  })
  .refine(({ action, reason }) => !asksReason(action.kind) || reason.length >= 3, { path: ['reason'], message: 'say why in a few words' });
export type BulkInput = z.infer<typeof bulkInput>;
export type BulkInputGiven = z.input<typeof bulkInput>;
