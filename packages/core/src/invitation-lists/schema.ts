import { z } from 'zod';
import { ids } from '../ids.ts';
import { mailing } from '../mail/schema.ts';
import { mostListCharacters } from './limits.ts';

export { type ListReading, type ReadList, readInvitationList } from './read-list.ts';

const text = z.string().max(mostListCharacters, 'is larger than any list of candidates; split it into several lists');

export const listCheckInput = z.strictObject({ text });

export const listSeenBefore = z.enum(['reuse', 'invite', 'leave_out']);
export type ListSeenBefore = z.infer<typeof listSeenBefore>;

export const invitationListInput = z
  .strictObject({
    text,
    /** The start window limits the start only. */
    startsFrom: z.iso.datetime().nullable(),
    startsUntil: z.iso.datetime().nullable(),
    /** Of those whose row names none. */
    source: z.string().trim().max(60, 'must be at most 60 characters').default(''),
    isWarm: z.boolean().default(false),
    /** Of those whom the retake rule asks to wait. */
    seenBefore: listSeenBefore.default('leave_out'),
    /** Null: no letters are sent. */
    mailing: mailing.nullable().default(null),
  })
  .refine((input) => input.startsFrom === null || input.startsUntil === null || input.startsFrom < input.startsUntil, {
    path: ['startsUntil'],
    message: 'must be after the first moment to start',
  });
export type InvitationListInput = z.infer<typeof invitationListInput>;

/** For whom links are made: everybody of the opening, or of one list of it. */
export const linksInput = z.strictObject({
  listId: ids.invitationList.nullable().default(null),
  isWithoutLinkOnly: z.boolean().default(true),
});
