import { AppError } from '@assay/core';
import { type ReadList, readInvitationList } from '@assay/core/invitation-lists/schema';

/** The people of a list, or a refusal that says what the list lacks. */
export function readListText(text: string): ReadList {
  const reading = readInvitationList(text);
  if (reading.kind === 'read') return reading.list;
  throw new AppError('invalid_input', reading.message, { reason: reading.reason, issues: [{ path: 'text', message: reading.message }] });
}
