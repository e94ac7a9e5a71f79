export type InvitationsTables = {
  invitations: InvitationsTable;
  invitationTokens: InvitationTokensTable;
  candidateSessions: CandidateSessionsTable;
  results: ResultsTable;
};

type InvitationsTable = {
  id: string;
  openingId: string;
  candidateId: string;
  startsFrom: string | null;
  startsUntil: string | null;
  timeMultiplier: number;
  /** For the breaks that the candidate may take without asking, all together. */
  breakMinutes: number;
  source: string;
  isWarm: number;
  /** Of the hidden invitation to practice rounds: the real one beside which it stands. */
  practiceOf: string | null;
  revokedAt: string | null;
  createdAt: string;
  /** The list by which it was made; null for one that was made alone. */
  listId: string | null;
  /** An earlier score stands for the attempt since then. */
  waivedAt: string | null;
  /** It belongs to nobody since then. */
  anonymisedAt: string | null;
  /** The attempt whose score that is. */
  standingAttemptId: string | null;
  /** The open link by which somebody applied. */
  openLinkId: string | null;
  /** When the link was first exchanged by its click. */
  openedAt: string | null;
};

type InvitationTokensTable = { id: string; invitationId: string; tokenHash: string; createdAt: string; revokedAt: string | null };

type CandidateSessionsTable = { id: string; invitationId: string; secretHash: string; createdAt: string; expiresAt: string };

/** What the list of an opening filters and sorts by, one narrow row an invitation; written with what it repeats, by the same functions. */
type ResultsTable = {
  invitationId: string;
  openingId: string;
  /** `searchKey` of the name. */
  nameKey: string;
  /** `searchKey` of name and address, one a line. */
  searchKey: string;
  /** InvitationStatus but for `expired`, which time alone brings about. */
  state: string;
  startsUntil: string | null;
  invitedAt: string;
  startedAt: string | null;
  closedAt: string | null;
  /** Null until graded, and of a void attempt. */
  scorePercent: number | null;
  /** Null where there is none. */
  equatedPercent: number | null;
  /** DecidingPercent: what the floor is held against. */
  decidingPercent: number | null;
  decidingScore: string | null;
  decidingLacks: string | null;
  /** Of a real attempt that is graded and not void. */
  counts: number;
  isLateTailWaiting: number;
  /** DecisionKind of the decision that stands, with its moments. */
  decision: string | null;
  decidedAt: string | null;
  toldAt: string | null;
  /** From when the promised days are counted; null where nobody is owed an answer. */
  owedSince: string | null;
};
