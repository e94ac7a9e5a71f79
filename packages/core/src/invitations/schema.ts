import { z } from 'zod';
import { breakMinutes, timeMultiplier } from '../arrangements/schema.ts';
import { ids } from '../ids.ts';
import { mailing } from '../mail/schema.ts';

/**
 * What becomes of somebody whom the retake rule asks to wait: `ask`: nothing, whoever invites is told; `reuse`: the earlier score stands where
 * the rule allows it; `invite`: they are invited all the same; `leave_out`: nothing.
 */
export const seenBefore = z.enum(['ask', 'reuse', 'invite', 'leave_out']);
export type SeenBefore = z.infer<typeof seenBefore>;

export const invitationInput = z
  .strictObject({
    openingId: ids.opening,
    name: z.string().trim().min(1, 'give the candidate a name').max(120),
    email: z.email('must be an e-mail address').max(254),
    /** The start window limits the start only. */
    startsFrom: z.iso.datetime().nullable(),
    startsUntil: z.iso.datetime().nullable(),
    timeMultiplier: timeMultiplier.default(1),
    breakMinutes: breakMinutes.default(0),
    seenBefore: seenBefore.default('ask'),
    /** Null: no letter is sent, the link is copied. */
    mailing: mailing.nullable().default(null),
  })
  .refine((input) => input.startsFrom === null || input.startsUntil === null || input.startsFrom < input.startsUntil, {
    path: ['startsUntil'],
    message: 'must be after the first moment to start',
  });
export type InvitationInput = z.infer<typeof invitationInput>;

/** The secret of a link: 256 bits in base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a whole link: copy all of it');

export const lookAtLinkInput = z.object({ token: linkToken });
export const enterInput = z.object({ token: linkToken, email: z.string().trim().max(254).nullable() });
export type EnterInput = z.infer<typeof enterInput>;

/** A later last moment to start; null for no end. */
export const extendInput = z.object({
  startsUntil: z.iso.datetime().nullable(),
  reason: z.string().trim().min(3, 'say why in a few words').max(500),
});
export type ExtendInput = z.infer<typeof extendInput>;

export const revokeInput = z.object({ reason: z.string().trim().min(1, 'say why').max(1000) });
