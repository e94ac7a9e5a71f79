import { z } from 'zod';

/** `copy`: of all that is held about them; `deletion`: of all of it. */
export const dataRequestKind = z.enum(['copy', 'deletion']);
export type DataRequestKind = z.infer<typeof dataRequestKind>;

export const dataRequestInput = z.strictObject({ kind: dataRequestKind });

/**
 * `delete`: the person and all that hangs on them. `anonymise`: name, address, answers, files and recordings; scores and decisions stay, of
 * nobody.
 */
export const endingKind = z.enum(['delete', 'anonymise']);
export type EndingKind = z.infer<typeof endingKind>;

export const endingInput = z.strictObject({
  kind: endingKind,
  reason: z.string().trim().min(3, 'say why in a few words, without naming the person').max(500),
});
export type EndingInput = z.infer<typeof endingInput>;
