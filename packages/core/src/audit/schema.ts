import { z } from 'zod';

const word = z.string().trim().max(200).default('');
const instant = z.union([z.literal(''), z.iso.datetime()]).default('');

/** Empty text means no restriction, so that an address can be sent as it stands. */
export const auditQuery = z.object({
  /** The account of a member of staff. */
  by: word,
  action: word,
  /** The id of what was acted on, or its beginning. */
  subject: word,
  from: instant,
  until: instant,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export type AuditQuery = z.infer<typeof auditQuery>;
