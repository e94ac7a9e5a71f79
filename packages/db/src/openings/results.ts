import { type AttemptId, type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import { type InvitationStatus, invitationStatuses } from '@assay/core/invitations';
import { type Expression, sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type ResultsFilter = {
  /** Part of a name or an e-mail address; empty for all. */
  search: string;
  status: InvitationStatus | null;
  sort: 'name' | 'status' | 'score' | 'closed';
  direction: 'asc' | 'desc';
  limit: number;
  offset: number;
};

/** The same decision as `invitationStatus` in core, for the database to filter and sort by; a test holds them against each other. */
const statusOf = (now: Date): Expression<InvitationStatus> => sql<InvitationStatus>`case
  when attempts.id is not null and attempts.closed_at is null then 'running'
  when attempts.id is not null and attempts.graded_at is null then 'grading'
  when attempts.id is not null then 'finished'
  when invitations.revoked_at is not null then 'revoked'
  when invitations.starts_until is not null and invitations.starts_until <= ${now.toISOString()} then 'expired'
  else 'invited' end`;

const percent = sql<number | null>`case when attempts.graded_at is null or attempts.max_points is null or attempts.max_points <= 0 then null
  else 100.0 * attempts.points / attempts.max_points end`;

/** One page of an opening's invitations and what came of them, and how many rows there are in all. */
export async function listResults(db: Database | Tx, openingId: OpeningId, filter: ResultsFilter, now: Date) {
  const status = statusOf(now);
  let found = db
    .selectFrom('invitations')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .where('invitations.openingId', '=', openingId);
  if (filter.search !== '') {
    const pattern = `%${filter.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where(
      sql<boolean>`(lower(candidates.name) like ${pattern} escape '\\' or lower(candidates.email) like ${pattern} escape '\\')`,
    );
  }
  if (filter.status !== null) found = found.where(status, '=', filter.status);
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const sortedBy = {
    name: sql`lower(candidates.name)`,
    status: sql`${status}`,
    score: sql`${percent}`,
    closed: sql`attempts.closed_at`,
  }[filter.sort];
  const rows = await found
    .select([
      'invitations.id',
      'invitations.startsFrom',
      'invitations.startsUntil',
      'invitations.timeMultiplier',
      'candidates.name',
      'candidates.email',
      'attempts.id as attemptId',
      'attempts.startedAt',
      'attempts.closedAt',
      percent.as('scorePercent'),
      sql<string>`${status}`.as('status'),
    ])
    .orderBy(sortedBy, (order) => (filter.direction === 'asc' ? order.asc() : order.desc()).nullsLast())
    .orderBy('invitations.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { total: Number(total), rows: rows.map(resultFromRow) };
}

type Row = {
  id: string;
  attemptId: string | null;
  name: string;
  email: string;
  status: string;
  startsFrom: string | null;
  startsUntil: string | null;
  timeMultiplier: number;
  startedAt: string | null;
  closedAt: string | null;
  scorePercent: number | null;
};

export type Result = Omit<Row, 'id' | 'attemptId' | 'status'> & {
  invitationId: InvitationId;
  attemptId: AttemptId | null;
  status: InvitationStatus;
};

function resultFromRow({ id, attemptId, status, ...row }: Row): Result {
  const known = invitationStatuses.find((candidate) => candidate === status);
  if (known === undefined) throw new Error(`the database answered the status ${status}, which is none`);
  return {
    ...row,
    invitationId: parseId('invitation', id),
    attemptId: attemptId === null ? null : parseId('attempt', attemptId),
    status: known,
  };
}

/** Per cent of all points of every real attempt that has ended and is graded. */
export async function listScores(db: Database | Tx, openingId: OpeningId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .select(percent.as('percent'))
    .where('invitations.openingId', '=', openingId)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.closedAt', 'is not', null)
    .where('attempts.gradedAt', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.percent ?? []);
}
