import { z } from 'zod';
import { mostGroupCharacters } from './limits.ts';

export { type GroupListReading, type GroupRow, type ReadGroups, readGroupList } from './read-group-list.ts';

const text = z.string().max(mostGroupCharacters, 'is larger than any list of codes and groups; take other columns out');

const name = z
  .string()
  .transform((typed) => typed.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(
    z.string().min(1, 'say what the groups are, such as “Gender, as people told us”').max(80, 'must be shorter, at most 80 characters'),
  );

const reason = z
  .string()
  .trim()
  .min(1, 'say by what law or consent you hold these groups')
  .max(1000, 'must be shorter, at most 1,000 characters');

export const groupListCheckInput = z.strictObject({ name, text });
export type GroupListCheckInput = z.infer<typeof groupListCheckInput>;

/** `seen`: what the check answered, so that what is saved is what was shown. */
export const groupListInput = z.strictObject({ name, reason, text, seen: z.string().max(64) });
export type GroupListInput = z.infer<typeof groupListInput>;

/** The floors by which figures were told, by opening. */
export const toldFloors = z.record(z.string(), z.number());
