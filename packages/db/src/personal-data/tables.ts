export type PersonalDataTables = {
  /** Whom a backup must not bring back: an id and a time. `listedAt`: since when it stands in the list beside the database. */
  deletions: { candidateId: string; at: string; listedAt: string | null };
  dataRequests: DataRequestsTable;
};

/** What a candidate asked for after the end. */
type DataRequestsTable = {
  id: string;
  invitationId: string;
  /** DataRequestKind */
  kind: string;
  requestedAt: string;
  settledAt: string | null;
  /** An account's id; null when it settled itself. */
  settledBy: string | null;
};
