export type AccountsTables = {
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
