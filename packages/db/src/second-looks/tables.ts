export type SecondLooksTables = { secondLooks: SecondLooksTable };

/** That a candidate asked a person to look at the score: once an invitation. */
type SecondLooksTable = {
  id: string;
  invitationId: string;
  /** JSON text of what the candidate wrote */
  text: string;
  askedAt: string;
  /** SecondLookOutcome */
  outcome: string | null;
  /** JSON text of what the candidate reads */
  answerText: string | null;
  answeredAt: string | null;
  /** An account's id. */
  answeredBy: string | null;
};
