import { type AttemptId, type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';

/** Real attempts that have not ended, the one that ends first on top. */
export async function listRunningAttempts(db: Database, teams: TeamScope, now: Date) {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .select([
      'attempts.id',
      'attempts.closesAt',
      // The moment at which the clock runs again lies ahead: a break that the candidate took.
      (eb) =>
        eb
          .selectFrom('attemptIntervals')
          .select('attemptIntervals.startedAt')
          .whereRef('attemptIntervals.attemptId', '=', 'attempts.id')
          .where('attemptIntervals.startedAt', '>', now.toISOString())
          .as('resumesAt'),
      'invitations.id as invitationId',
      'openings.id as openingId',
      'openings.title',
      'candidates.name',
    ])
    .where('attempts.closedAt', 'is', null)
    .where('attempts.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('attempts.closesAt')
    .limit(200)
    .execute();
  return rows.map(
    (row): RunningAttempt => ({
      openingId: parseId('opening', row.openingId),
      opening: row.title,
      invitationId: parseId('invitation', row.invitationId),
      attemptId: parseId('attempt', row.id),
      name: row.name,
      closesAt: row.resumesAt === null ? row.closesAt : null,
    }),
  );
}

type RunningAttempt = {
  openingId: OpeningId;
  opening: string;
  invitationId: InvitationId;
  attemptId: AttemptId;
  name: string;
  closesAt: string | null;
};

/** Real attempts with late edits that nobody has decided on, the oldest on top. */
export async function listLateTailsWaiting(db: Database, teams: TeamScope) {
  const rows = await db
    .selectFrom('lateTails')
    .innerJoin('attempts', 'attempts.id', 'lateTails.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .select(['invitations.id as invitationId', 'openings.title', 'candidates.name', 'lateTails.edits'])
    .where('lateTails.counts', 'is', null)
    .where('attempts.voidedAt', 'is', null)
    .where('attempts.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('lateTails.firstReceivedAt')
    .limit(200)
    .execute();
  return rows.map(({ invitationId, title, name, edits }) => ({
    invitationId: parseId('invitation', invitationId),
    opening: title,
    name,
    edits,
  }));
}

/** Real attempts that ended since an instant. */
export async function countFinished(db: Database, teams: TeamScope, since: Date): Promise<number> {
  const row = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('attempts.purpose', '=', 'real')
    .where('attempts.closedAt', '>=', since.toISOString())
    .where('attempts.voidedAt', 'is', null)
    .where(inTeams('openings.teamId', teams))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Invitations to real openings that can still be started and were not. */
export async function countWaitingInvitations(db: Database, teams: TeamScope, now: Date): Promise<number> {
  const row = await db
    .selectFrom('invitations')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('openings.purpose', '=', 'real')
    .where('attempts.id', 'is', null)
    .where('invitations.revokedAt', 'is', null)
    .where((eb) => eb.or([eb('invitations.startsUntil', 'is', null), eb('invitations.startsUntil', '>', now.toISOString())]))
    .where(inTeams('openings.teamId', teams))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function countOpenings(db: Database, teams: TeamScope): Promise<number> {
  const row = await db
    .selectFrom('openings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Questions that are live, practice apart, and questions that something keeps from being served or changed. */
export async function countQuestions(db: Database): Promise<{ live: number; withProblems: number }> {
  const row = await db
    .selectFrom('questions')
    .leftJoin('questionVersions', 'questionVersions.id', 'questions.liveVersionId')
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere((filter) => filter.and([filter('questions.state', '=', 'live'), filter('questionVersions.isPractice', '=', 0)]))
        .as('live'),
      eb.fn.countAll<number>().filterWhere('questions.problems', '<>', '[]').as('withProblems'),
    ])
    .where('questions.state', '<>', 'retired')
    .executeTakeFirstOrThrow();
  return { live: Number(row.live), withProblems: Number(row.withProblems) };
}

/** Background jobs that were given up and wait for a person. */
export async function countDeadJobs(db: Database): Promise<number> {
  const row = await db
    .selectFrom('jobs')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'dead')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
