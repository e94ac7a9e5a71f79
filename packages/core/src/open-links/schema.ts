import { z } from 'zod';
import { mailing } from '../mail/schema.ts';

/** The part of an open link behind the #: 128 bits in base64url. It stands in an advert, so it is no secret. */
export const openLinkToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'is not a whole link: copy all of it');

export const openLinkInput = z.strictObject({
  /** Where whoever comes by it comes from. */
  source: z.string().trim().min(1, 'say where the link will stand, such as “Careers page”').max(60, 'must be at most 60 characters'),
  mostAttempts: z.int('must be a whole number').min(1, 'must be at least 1').max(10_000, 'must be at most 10,000'),
  /** How long after applying it can be started; null: no end. */
  daysToStart: z.int('must be a whole number').min(1, 'must be at least 1').max(90, 'must be at most 90').nullable(),
  /** After this moment nobody can apply by it; null: no end. */
  endsAt: z.iso.datetime().nullable(),
});
export type OpenLinkInput = z.infer<typeof openLinkInput>;

export const openLinkOpenness = z.strictObject({ isOpen: z.boolean() });

export const lookAtOpenLinkInput = z.strictObject({ token: openLinkToken });

export const applyInput = z.strictObject({
  token: openLinkToken,
  name: z.string().trim().min(1, 'say your name').max(120, 'must be at most 120 characters'),
  email: z.email('must be an e-mail address, such as ada@example.org').max(254),
  /** Of the applicant: in it letters say their moments. */
  timeZone: mailing.shape.timeZone.default('UTC'),
});
export type ApplyInput = z.infer<typeof applyInput>;
