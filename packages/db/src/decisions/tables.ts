export type DecisionsTables = { decisions: DecisionsTable };

/** Each decision that was ever made about an invitation; the one that stands is neither replaced nor taken back. */
type DecisionsTable = {
  id: string;
  /** Those made with one press: taken back together. */
  batchId: string;
  invitationId: string;
  kind: string;
  reason: string;
  /** The score that decided and the line at that moment. */
  scorePercent: number | null;
  /** DecidingScore: which one it was. */
  decidingScore: string;
  linePercent: number | null;
  /** The score could still change then. */
  isProvisional: number;
  decidedAt: string;
  /** An account's id. */
  decidedBy: string;
  /** The decision that took its place. */
  replacedBy: string | null;
  takenBackAt: string | null;
  takenBackBy: string | null;
  toldAt: string | null;
  /** As the audit log names whoever acts, such as `staff:acc_…`. */
  toldBy: string | null;
  /** TellingWay */
  toldWay: string | null;
  /** Those told with one press: taken back together. */
  tellingId: string | null;
};
