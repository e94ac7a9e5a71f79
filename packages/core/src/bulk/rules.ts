import type { Action } from '../accounts/may.ts';

/** What can be done to many of an opening at once, each by the rules that hold for one. */
export const bulkKinds = ['extend', 'conditions', 'add_minutes', 'reopen', 'revoke', 'unwaive', 'remind'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** Whoever may do it to one may do it to many. */
export const bulkAccess = {
  extend: 'invitation.extend',
  conditions: 'conditions.write',
  add_minutes: 'attempt.add-minutes',
  reopen: 'attempt.reopen',
  revoke: 'invitation.write',
  unwaive: 'invitation.write',
  remind: 'mail.send',
} as const satisfies Record<BulkKind, Action>;

/** A letter says by itself why it comes; whatever else is done asks for a reason, as it does for one. */
export const asksReason = (kind: BulkKind): boolean => kind !== 'remind';
