import type { InvitationId } from '@assay/core/ids';
import type { FeedbackForStaff } from '@assay/core/own-reports';
import { type Database, findFeedback, findStaff, type Tx } from '@assay/db';

export async function feedbackForStaff(db: Database | Tx, invitationId: InvitationId): Promise<FeedbackForStaff> {
  const feedback = await findFeedback(db, invitationId);
  if (feedback === null) return { number: 0, text: '', savedAt: null, savedBy: null };
  const { number, text, savedAt, savedBy } = feedback;
  const saver = savedBy === null ? null : await findStaff(db, savedBy);
  return { number, text, savedAt: savedAt.toISOString(), savedBy: saver?.name ?? null };
}
