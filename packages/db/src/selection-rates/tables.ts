export type SelectionRatesTables = { groupings: GroupingsTable; groupMembers: GroupMembersTable; toldRates: ToldRatesTable };

/** A list of groups as a team supplied it. */
type GroupingsTable = {
  id: string;
  assessmentId: string;
  name: string;
  /** One list of a name at a time. */
  nameKey: string;
  /** By what law or consent. */
  reason: string;
  suppliedAt: string;
  /** An account's id. */
  suppliedBy: string | null;
};

type GroupMembersTable = { groupingId: string; invitationId: string; groupName: string };

/** Figures of a group of ten or more that somebody may have seen. They outlive their list: figures that are told later are kept ten people away from them. */
type ToldRatesTable = {
  assessmentId: string;
  nameKey: string;
  groupKey: string;
  n: number;
  groupName: string;
  passed: number;
  /** Of the list by which they were told, which may be gone. */
  groupingId: string;
  /** JSON: by which floors, by opening. */
  floors: string;
  toldAt: string;
  /** 1: it is what is shown. */
  isStanding: number;
};
