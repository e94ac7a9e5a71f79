import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited. The staff_* tables down to staff_rate_limits have the columns that better-auth
// expects, in the types that it expects on both databases; everything else is text, integer, bigint, real.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await createStaff(db);
  await createBank(db);
  await createPlanning(db);
  await createAttempts(db);
  await createGrading(db);
  await createHousekeeping(db);
}

async function createStaff(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('staffUsers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('emailVerified', 'boolean', (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('staffSessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('expiresAt', 'timestamptz', (c) => c.notNull())
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (c) => c.notNull().references('staffUsers.id').onDelete('cascade'))
    .execute();
  await db.schema
    .createTable('staffCredentials')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull())
    .addColumn('providerId', 'text', (c) => c.notNull())
    .addColumn('userId', 'text', (c) => c.notNull().references('staffUsers.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', 'timestamptz')
    .addColumn('refreshTokenExpiresAt', 'timestamptz')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('staffVerifications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'timestamptz', (c) => c.notNull())
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('staffRateLimits')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('lastRequest', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('staff_sessions_user').on('staffSessions').column('userId').execute();
  await db.schema.createIndex('staff_credentials_user').on('staffCredentials').column('userId').execute();
  await db.schema.createIndex('staff_verifications_identifier').on('staffVerifications').column('identifier').execute();

  await db.schema
    .createTable('owners')
    .addColumn('accountId', 'text', (c) => c.primaryKey().references('staffUsers.id').onDelete('cascade'))
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('teams')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('teamMembers')
    .addColumn('teamId', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('accountId', 'text', (c) => c.notNull().references('staffUsers.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('team_members_key', ['teamId', 'accountId', 'role'])
    .execute();
  await db.schema
    .createTable('setUpLinks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .addColumn('usedAt', 'text')
    .execute();
}

async function createBank(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('teamId', 'text', (c) => c.references('teams.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('liveVersionId', 'text')
    .addColumn('problems', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('questionVersions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('contentHash', 'text', (c) => c.notNull())
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('difficulty', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('proofs', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('question_versions_number', ['questionId', 'version'])
    .execute();
}

async function createPlanning(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('assessments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('teamId', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('assessmentRevisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('assessmentId', 'text', (c) => c.notNull().references('assessments.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('frozenAt', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('assessment_revisions_number', ['assessmentId', 'number'])
    .execute();
  await db.schema
    .createTable('openings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('teamId', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('assessmentId', 'text', (c) => c.notNull().references('assessments.id'))
    .addColumn('managerName', 'text', (c) => c.notNull())
    .addColumn('managerEmail', 'text', (c) => c.notNull())
    .addColumn('answerByDays', 'integer', (c) => c.notNull())
    .addColumn('floorPercent', 'real')
    .addColumn('floorReason', 'text', (c) => c.notNull())
    .addColumn('daysToKeep', 'integer', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('candidates')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('teamId', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('subjectId', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('candidates_email', ['teamId', 'email'])
    .execute();
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id'))
    .addColumn('candidateId', 'text', (c) => c.notNull().references('candidates.id').onDelete('cascade'))
    .addColumn('startsFrom', 'text')
    .addColumn('startsUntil', 'text')
    .addColumn('timeMultiplier', 'real', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('isWarm', 'integer', (c) => c.notNull())
    .addColumn('revokedAt', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('invitations_once', ['openingId', 'candidateId'])
    .execute();
  await db.schema
    .createTable('invitationTokens')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invitationId', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('revokedAt', 'text')
    .execute();
  await db.schema.createIndex('invitation_tokens_invitation').on('invitationTokens').column('invitationId').execute();
  await db.schema
    .createTable('candidateSessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invitationId', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('secretHash', 'text', (c) => c.notNull().unique())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .execute();
}

async function createAttempts(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('attempts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invitationId', 'text', (c) => c.notNull().unique().references('invitations.id').onDelete('cascade'))
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('assessmentRevisionId', 'text', (c) => c.notNull().references('assessmentRevisions.id'))
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('assemblyVersion', 'integer', (c) => c.notNull())
    .addColumn('assemblyInputs', 'text', (c) => c.notNull())
    .addColumn('workingTimeMs', 'bigint', (c) => c.notNull())
    .addColumn('timeMultiplier', 'real', (c) => c.notNull())
    .addColumn('addedMs', 'bigint', (c) => c.notNull())
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('closesAt', 'text')
    .addColumn('submittedAt', 'text')
    .addColumn('closedAt', 'text')
    .addColumn('closedBy', 'text')
    .addColumn('receipt', 'text')
    .addColumn('points', 'real')
    .addColumn('maxPoints', 'real')
    .addColumn('gradedAt', 'text')
    .execute();
  await db.schema.createIndex('attempts_open').on('attempts').columns(['closedAt', 'closesAt']).execute();
  await db.schema
    .createTable('attemptIntervals')
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .addPrimaryKeyConstraint('attempt_intervals_key', ['attemptId', 'number'])
    .execute();
  await db.schema
    .createTable('items')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id'))
    .addColumn('counts', 'integer', (c) => c.notNull())
    .addColumn('weight', 'real', (c) => c.notNull())
    .addColumn('optionOrder', 'text', (c) => c.notNull())
    .addColumn('language', 'text')
    .addColumn('selected', 'text', (c) => c.notNull())
    .addUniqueConstraint('items_position', ['attemptId', 'position'])
    .execute();
  await db.schema.createIndex('items_version').on('items').column('questionVersionId').execute();
  await db.schema
    .createTable('writerSessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('ackedSeq', 'integer', (c) => c.notNull())
    .addColumn('userAgent', 'text', (c) => c.notNull())
    .addColumn('networkHash', 'text', (c) => c.notNull())
    .addColumn('openedAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('writer_sessions_number', ['attemptId', 'number'])
    .execute();
  await db.schema
    .createTable('eventBatches')
    .addColumn('writerSessionId', 'text', (c) => c.notNull().references('writerSessions.id').onDelete('cascade'))
    .addColumn('firstSeq', 'integer', (c) => c.notNull())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('lastSeq', 'integer', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('contentHash', 'text', (c) => c.notNull())
    .addColumn('receivedAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('event_batches_key', ['attemptId', 'writerSessionId', 'firstSeq'])
    .execute();
  await db.schema
    .createTable('answers')
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('updatedAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answers_key', ['itemId', 'language'])
    .execute();
  await db.schema
    .createTable('runs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('requestedAt', 'text', (c) => c.notNull())
    .addColumn('finishedAt', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('runs_attempt').on('runs').columns(['attemptId', 'requestedAt']).execute();
}

async function createGrading(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('gradings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('questionVersionId', 'text', (c) => c.notNull().references('questionVersions.id'))
    .addColumn('language', 'text')
    .addColumn('share', 'real', (c) => c.notNull())
    .addColumn('grade', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addUniqueConstraint('gradings_once', ['itemId', 'questionVersionId'])
    .execute();
  await db.schema.createIndex('gradings_attempt').on('gradings').column('attemptId').execute();
  // Without a foreign key to a person on purpose: these rows are what statistics keep when people are deleted.
  await db.schema
    .createTable('responses')
    .addColumn('itemId', 'text', (c) => c.primaryKey())
    .addColumn('subjectId', 'text', (c) => c.notNull())
    .addColumn('questionId', 'text', (c) => c.notNull())
    .addColumn('questionVersion', 'integer', (c) => c.notNull())
    .addColumn('variant', 'text')
    .addColumn('language', 'text')
    .addColumn('score', 'real', (c) => c.notNull())
    .addColumn('max', 'real', (c) => c.notNull())
    .addColumn('seconds', 'real')
    .addColumn('secondsToFirstRun', 'real')
    .addColumn('secondsToFirstPass', 'real')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('assessmentRevisionId', 'text', (c) => c.notNull())
    .addColumn('openingId', 'text', (c) => c.notNull())
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('optionsChosen', 'text', (c) => c.notNull())
    .addColumn('casesPassed', 'text', (c) => c.notNull())
    .addColumn('counts', 'integer', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('responses_question').on('responses').columns(['questionId', 'questionVersion']).execute();
  await db.schema.createIndex('responses_opening').on('responses').column('openingId').execute();
}

async function createHousekeeping(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('runAfter', 'text', (c) => c.notNull())
    .addColumn('leaseOwner', 'text')
    .addColumn('leaseUntil', 'text')
    .addColumn('lastError', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('finishedAt', 'text')
    .execute();
  await db.schema.createIndex('jobs_due').on('jobs').columns(['state', 'runAfter']).execute();
  // One waiting or running job per subject; finished ones are history.
  await sql`create unique index jobs_once on jobs (kind, subject) where state in ('waiting', 'running', 'dead')`.execute(db);
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'at']).execute();
}
