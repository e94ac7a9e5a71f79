export type OwnReportsTables = { feedback: FeedbackTable };

/** What the team writes to a candidate about the result. */
type FeedbackTable = {
  invitationId: string;
  /** How often it was saved. */
  number: number;
  /** JSON text */
  text: string;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};
