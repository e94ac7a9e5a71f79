export type InvitationListsTables = {
  invitationLists: InvitationListsTable;
  listedPeople: ListedPeopleTable;
};

type InvitationListsTable = {
  id: string;
  openingId: string;
  startsFrom: string | null;
  startsUntil: string | null;
  rows: number;
  faultyRows: number;
  repeatedRows: number;
  /** Who is to be invited, and how many of them are by now. */
  people: number;
  invited: number;
  invitedBefore: number;
  /** ListSeenBefore */
  seenBefore: string;
  waived: number;
  tooSoon: number;
  createdAt: string;
  /** As the audit log names whoever acts, such as `staff:acc_…`. */
  createdBy: string;
  finishedAt: string | null;
  /** JSON: Mailing; null: its people get no letters. */
  mailing: string | null;
};

/** Those of a list who wait for their invitation: a row goes in the transaction that makes it. */
type ListedPeopleTable = { listId: string; row: number; name: string; email: string; source: string; isWarm: number };
