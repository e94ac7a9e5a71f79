import { z } from 'zod';
import { ids } from '../ids.ts';
import { candidateMailKinds, mailKinds, mailStates } from './kinds.ts';
import { isTimeZone } from './letter-dates.ts';

export const mailKind = z.enum(mailKinds);
export const mailState = z.enum(mailStates);
export const candidateMailKind = z.enum(candidateMailKinds);

/** How somebody who is invited is written to. */
export const mailing = z.strictObject({
  /** Hours before the end of the start window at which whoever has not started is reminded; null: not at all. */
  remindHours: z.int('must be a whole number').min(1, 'must be at least 1').max(720, 'must be at most 720').nullable(),
  /** Of whoever invites: in it the letters say their moments. */
  timeZone: z.string().max(60).refine(isTimeZone, 'is no time zone'),
});
export type Mailing = z.infer<typeof mailing>;

export const mailTemplate = z.strictObject({
  subject: z.string().trim().min(1, 'give the letter a subject').max(200, 'must be at most 200 characters'),
  body: z.string().trim().min(1, 'write the letter').max(10_000, 'must be at most 10,000 characters'),
});
/** A change names the state that it was made from: how often the template had been saved then; 0: it was ours. */
export const templateChange = z.strictObject({ basedOn: z.int().min(0), template: mailTemplate });
export type TemplateChange = z.infer<typeof templateChange>;

export const sendAgainInput = z.strictObject({ kind: candidateMailKind, timeZone: mailing.shape.timeZone });
export type SendAgainInput = z.infer<typeof sendAgainInput>;

const empty = <Shape extends z.ZodType>(shape: Shape) => z.union([z.literal('').transform(() => null), shape]).default(null);

/** Empty text means no restriction, so that an address can be sent as it stands. */
export const mailsQuery = z.object({
  search: z.string().max(400).default(''),
  /** `undelivered`: failed or bounced, and nobody has settled it. `late`: waits although it was tried. */
  state: empty(z.enum([...mailStates, 'undelivered', 'late'])),
  kind: empty(mailKind),
  openingId: empty(ids.opening),
  direction: z.enum(['asc', 'desc']).default('desc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type MailsQuery = z.infer<typeof mailsQuery>;

export const passwordQuestion = z.strictObject({ email: z.string().trim().min(1, 'enter your e-mail address').max(254) });
