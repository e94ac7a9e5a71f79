import { z } from 'zod';

export const noticeInput = z.strictObject({
  /** The number of the notice that the change was made from. */
  basedOn: z.int().min(0),
  /** Plain text, a paragraph a line. */
  text: z.string().trim().min(1, 'say what candidates should know about their data').max(8000, 'must be at most 8,000 characters'),
});
export type NoticeInput = z.infer<typeof noticeInput>;
