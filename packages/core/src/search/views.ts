import type { AssessmentId, InvitationId, OpeningId } from '../ids.ts';

/** The best few of each kind whose name has the text in it, of what the actor may see. */
export type FoundForStaff = {
  candidates: readonly { invitationId: InvitationId; name: string; email: string; opening: string }[];
  openings: readonly { openingId: OpeningId; title: string }[];
  assessments: readonly { assessmentId: AssessmentId; name: string }[];
  questions: readonly { questionId: string; title: string }[];
};
