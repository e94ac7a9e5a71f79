export type ArrangementsTables = { arrangementRequests: ArrangementRequestsTable };

type ArrangementRequestsTable = {
  id: string;
  invitationId: string;
  /** JSON: ArrangementNeed[] */
  needs: string;
  /** JSON text of what the candidate wrote */
  text: string;
  requestedAt: string;
  withdrawnAt: string | null;
  /** ArrangementAnswer */
  answer: string | null;
  answerText: string | null;
  answeredAt: string | null;
  /** An account's id. */
  answeredBy: string | null;
};
