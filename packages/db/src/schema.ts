/** One type per table, in camel case. Instants are ISO-8601 UTC text, flags 0 or 1, and `Text` columns hold JSON parsed by a schema on the way out. */
export type Schema = {
  staffUsers: StaffUsersTable;
  staffSessions: StaffSessionsTable;
  staffCredentials: StaffCredentialsTable;
  staffVerifications: StaffVerificationsTable;
  staffRateLimits: StaffRateLimitsTable;
  owners: { accountId: string; createdAt: string };
  teams: { id: string; name: string; createdAt: string };
  teamMembers: { teamId: string; accountId: string; role: string; createdAt: string };
  setUpLinks: SetUpLinksTable;
  joinLinks: JoinLinksTable;
  questions: QuestionsTable;
  questionVersions: QuestionVersionsTable;
  assessments: AssessmentsTable;
  assessmentRevisions: AssessmentRevisionsTable;
  openings: OpeningsTable;
  candidates: CandidatesTable;
  invitations: InvitationsTable;
  invitationLists: InvitationListsTable;
  listedPeople: ListedPeopleTable;
  invitationTokens: InvitationTokensTable;
  candidateSessions: CandidateSessionsTable;
  results: ResultsTable;
  attempts: AttemptsTable;
  attemptIntervals: { attemptId: string; number: number; startedAt: string; endedAt: string | null };
  items: ItemsTable;
  formShortfalls: FormShortfallsTable;
  writerSessions: WriterSessionsTable;
  eventBatches: EventBatchesTable;
  connectionGaps: { writerSessionId: string; fromAt: string; untilAt: string; attemptId: string };
  networkChanges: { writerSessionId: string; changedAt: string; attemptId: string; networkHash: string };
  lateTails: LateTailsTable;
  lateGradings: LateGradingsTable;
  pastReceipts: { attemptId: string; number: number; receipt: string; reopenedAt: string };
  readiness: { id: string; ballast: string };
  /** `path` is empty for the file that is run. */
  answers: { itemId: string; language: string; path: string; text: string; updatedAt: string };
  runs: RunsTable;
  problemReports: ProblemReportsTable;
  gradings: GradingsTable;
  responses: ResponsesTable;
  jobs: JobsTable;
  audit: AuditTable;
};

/** better-auth's tables: its adapter writes them, and the set-up of an owner, which must be in one transaction with its own row. */
type StaffUsersTable = {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
};
type StaffSessionsTable = {
  id: string;
  expiresAt: string;
  token: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
};
type StaffCredentialsTable = {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  password: string | null;
  createdAt: string;
  updatedAt: string;
};
type StaffVerificationsTable = { id: string; identifier: string; value: string; expiresAt: string; createdAt: string; updatedAt: string };
type StaffRateLimitsTable = { id: string; key: string; count: number; lastRequest: number };

type SetUpLinksTable = {
  id: string;
  tokenHash: string;
  /** Null: whoever holds the link says who they are. */
  email: string | null;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
};

type JoinLinksTable = {
  id: string;
  tokenHash: string;
  email: string;
  /** JoinPurpose */
  purpose: string;
  /** The team that is joined; null for a new owner and for a new password. */
  teamId: string | null;
  /** JSON: TeamRole[] */
  roles: string;
  /** The account of whoever made it. */
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  /** Used, withdrawn, or replaced by a newer one. */
  endedAt: string | null;
};

type QuestionsTable = {
  id: string;
  /** Null: shared by all teams. */
  teamId: string | null;
  state: string;
  liveVersionId: string | null;
  /** JSON: QuestionProblem[] */
  problems: string;
  createdAt: string;
};
type QuestionVersionsTable = {
  id: string;
  questionId: string;
  version: number;
  contentHash: string;
  family: string;
  kind: string;
  title: string;
  difficulty: number;
  isPractice: number;
  /** JSON: FrozenQuestion */
  content: string;
  /** JSON: ProofResult[] */
  proofs: string;
  createdAt: string;
};

type AssessmentsTable = { id: string; teamId: string; name: string; purpose: string; createdAt: string };
type AssessmentRevisionsTable = {
  id: string;
  assessmentId: string;
  number: number;
  /** JSON: AssessmentContent */
  content: string;
  frozenAt: string | null;
  createdAt: string;
  /** Null while nobody has saved it again since this was written down: it was saved when it was made. */
  savedAt: string | null;
  /** An account's id; null where it was not written down. */
  savedBy: string | null;
  /** How often it was saved: tells two states of one revision apart. */
  saves: number;
};
type OpeningsTable = {
  id: string;
  teamId: string;
  title: string;
  role: string;
  level: string;
  assessmentId: string;
  managerName: string;
  managerEmail: string;
  answerByDays: number;
  floorPercent: number | null;
  floorReason: string;
  daysToKeep: number;
  /** The purpose that its attempts get: real; sample for the one that a start offers on a loopback host; preview for the one of an assessment that staff try out. */
  purpose: string;
  createdAt: string;
  /** JSON: SectionPoints[]; null: all as the assessment says */
  sectionPoints: string | null;
  interviewsPerWeek: number | null;
  /** Null while nobody has saved it again. */
  savedAt: string | null;
  /** An account's id. */
  savedBy: string | null;
  /** How often it was saved: tells two states of it apart. */
  saves: number;
};
type CandidatesTable = { id: string; teamId: string; subjectId: string; name: string; email: string; createdAt: string };
type InvitationsTable = {
  id: string;
  openingId: string;
  candidateId: string;
  startsFrom: string | null;
  startsUntil: string | null;
  timeMultiplier: number;
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
  createdAt: string;
  /** As the audit log names whoever acts, such as `staff:acc_…`. */
  createdBy: string;
  finishedAt: string | null;
};
/** Those of a list who wait for their invitation: a row goes in the transaction that makes it. */
type ListedPeopleTable = { listId: string; row: number; name: string; email: string; source: string; isWarm: number };
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
  /** Of a real attempt that is graded and not void. */
  counts: number;
  isLateTailWaiting: number;
};

type AttemptsTable = {
  id: string;
  invitationId: string;
  purpose: string;
  assessmentRevisionId: string;
  seed: string;
  assemblyVersion: number;
  /** JSON: what the form was drawn from, so that it can be drawn again. */
  assemblyInputs: string;
  workingTimeMs: number;
  timeMultiplier: number;
  addedMs: number;
  startedAt: string;
  /** Derived from the intervals whenever they change, so that the sweeper finds what is over; null in a break. */
  closesAt: string | null;
  submittedAt: string | null;
  closedAt: string | null;
  closedBy: string | null;
  /** JSON: Receipt */
  receipt: string | null;
  points: number | null;
  maxPoints: number | null;
  gradedAt: string | null;
  /** It counts nowhere while this is set. */
  voidedAt: string | null;
  /** An account's id. */
  voidedBy: string | null;
  voidReason: string | null;
  /** Counts the resume codes issued: a code is made from the attempt, this number and the installation's secret, and stored nowhere. */
  resumeCodeNumber: number;
};
type ItemsTable = {
  id: string;
  attemptId: string;
  position: number;
  section: string;
  questionVersionId: string;
  counts: number;
  weight: number;
  /** JSON: option ids in the order shown */
  optionOrder: string;
  /** The language the candidate is answering in; the one that is graded. */
  language: string | null;
  /** JSON: option ids chosen */
  selected: string;
  /** JSON text of what stands in the field of a number or text question. */
  typed: string | null;
  /** By the candidate, to come back to it. */
  marked: number;
};
/** A section that could not be drawn as the assessment asks, in one attempt. */
type FormShortfallsTable = {
  attemptId: string;
  /** Its place in the revision, from 0. */
  sectionNumber: number;
  openingId: string;
  /** Its title. */
  section: string;
  /** JSON: { step, questions }[], what was given up and for how many questions */
  replaced: string;
  missing: number;
  createdAt: string;
  settledAt: string | null;
  settledBy: string | null;
};
type WriterSessionsTable = {
  id: string;
  attemptId: string;
  /** The highest number of an attempt is the one that writes. */
  number: number;
  ackedSeq: number;
  userAgent: string;
  networkHash: string;
  openedAt: string;
  /** Kept up every few seconds; null until the first contact. */
  lastSeenAt: string | null;
  /** Where it was last heard from; null while that is where it was opened. */
  lastNetworkHash: string | null;
};
type EventBatchesTable = {
  writerSessionId: string;
  firstSeq: number;
  attemptId: string;
  lastSeq: number;
  /** BatchPlace */
  place: string;
  /** JSON: EventBatch */
  content: string;
  contentHash: string;
  receivedAt: string;
};
type LateTailsTable = {
  attemptId: string;
  edits: number;
  lastSeq: number;
  firstReceivedAt: string;
  lastReceivedAt: string;
  /** The last number that `late_gradings` covers; null before the first grading. */
  gradedSeq: number | null;
  /** The decision: whether it counts. Null while there is none. */
  counts: number | null;
  reason: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
};
/** Items whose answer differs with the late tail, graded with it. */
type LateGradingsTable = {
  itemId: string;
  attemptId: string;
  language: string | null;
  share: number;
  /** JSON: ItemGrade */
  grade: string;
  createdAt: string;
};
type RunsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  language: string;
  /** JSON text of the source that was executed */
  source: string;
  /** JSON: { kind: 'samples' } or { kind: 'own', text } */
  input: string;
  requestedAt: string;
  finishedAt: string | null;
  /** JSON: the finished part of RunForCandidate's state */
  outcome: string | null;
};
type ProblemReportsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  questionVersionId: string;
  kind: string;
  /** JSON text of what the candidate wrote */
  text: string;
  reportedAt: string;
  settledAt: string | null;
  settledBy: string | null;
  note: string | null;
};
type GradingsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  questionVersionId: string;
  language: string | null;
  share: number;
  /** JSON: ItemGrade */
  grade: string;
  createdAt: string;
};
type ResponsesTable = {
  itemId: string;
  subjectId: string;
  questionId: string;
  questionVersion: number;
  variant: string | null;
  language: string | null;
  score: number;
  max: number;
  seconds: number | null;
  secondsToFirstRun: number | null;
  secondsToFirstPass: number | null;
  day: string;
  assessmentRevisionId: string;
  openingId: string;
  /** Hash of the question versions in their order: equal forms have equal values. */
  form: string;
  position: number;
  /** JSON: option ids */
  optionsChosen: string;
  /** JSON: ids of the cases that passed */
  casesPassed: string;
  counts: number;
  purpose: string;
};
type JobsTable = {
  id: string;
  kind: string;
  subject: string;
  state: string;
  tries: number;
  runAfter: string;
  leaseOwner: string | null;
  leaseUntil: string | null;
  lastError: string | null;
  createdAt: string;
  finishedAt: string | null;
};
type AuditTable = {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  /** JSON */
  details: string;
};
