import { parseId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { beginningWith } from '../search-pattern.ts';
import type { TeamScope } from '../team-scope.ts';

/** Empty text restricts nothing. */
export type AuditFilter = {
  /** An account. */
  by: string;
  action: string;
  /** An id, or its beginning. */
  subject: string;
  from: string;
  until: string;
  limit: number;
  offset: number;
};

/** One page of the log, newest first, and how many entries there are in all. */
export async function listAuditLog(db: Database, teams: TeamScope, filter: AuditFilter) {
  let found = db.selectFrom('audit');
  if (teams !== 'all') found = found.where(ofTeams(teams));
  if (filter.by !== '') found = found.where('actor', '=', `staff:${filter.by}`);
  if (filter.action !== '') found = found.where('action', '=', filter.action);
  if (filter.subject !== '') found = found.where(sql<boolean>`audit.subject like ${beginningWith(filter.subject)} escape '\\'`);
  if (filter.from !== '') found = found.where('at', '>=', filter.from);
  if (filter.until !== '') found = found.where('at', '<', filter.until);
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found.selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(filter.limit).offset(filter.offset).execute();
  return { total: Number(total), rows: rows.map((row) => ({ ...row, id: parseId('audit', row.id) })) };
}

/** What belongs to one of these teams: a row names its subject only, and the subject knows its team. */
function ofTeams(teams: readonly string[]) {
  if (teams.length === 0) return sql<boolean>`1 = 0`;
  const own = sql.join(teams);
  return sql<boolean>`(
    audit.subject in (${own})
    or audit.subject in (select id from assessments where team_id in (${own}))
    or audit.subject in (select id from openings where team_id in (${own}))
    or audit.subject in (select invitations.id from invitations join openings on openings.id = invitations.opening_id where openings.team_id in (${own}))
    or audit.subject in (select attempts.id from attempts join invitations on invitations.id = attempts.invitation_id
      join openings on openings.id = invitations.opening_id where openings.team_id in (${own}))
    or audit.subject in (select account_id from team_members where team_id in (${own}))
    or audit.subject in (select id from questions where team_id in (${own})))`;
}

/** What the ids on a page of the log are called today. An id that names nothing any more is left out. */
export async function listNames(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { name: string; invitationId?: string }>> {
  const names = new Map<string, { name: string; invitationId?: string }>();
  if (ids.length === 0) return names;
  const wanted = [...new Set(ids)];
  const [accounts, teams, assessments, openings, invitations, attempts, candidates, questions] = [
    await db.selectFrom('staffUsers').select(['id', 'name']).where('id', 'in', wanted).execute(),
    await db.selectFrom('teams').select(['id', 'name']).where('id', 'in', wanted).execute(),
    await db.selectFrom('assessments').select(['id', 'name']).where('id', 'in', wanted).execute(),
    await db.selectFrom('openings').select(['id', 'title as name']).where('id', 'in', wanted).execute(),
    await db
      .selectFrom('invitations')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .select(['invitations.id', 'candidates.name', 'invitations.id as invitationId'])
      .where('invitations.id', 'in', wanted)
      .execute(),
    await db
      .selectFrom('attempts')
      .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .select(['attempts.id', 'candidates.name', 'invitations.id as invitationId'])
      .where('attempts.id', 'in', wanted)
      .execute(),
    await db.selectFrom('candidates').select(['id', 'name']).where('id', 'in', wanted).execute(),
    await db
      .selectFrom('questions')
      .leftJoin('questionVersions', (join) =>
        join.on((eb) => eb('questionVersions.id', '=', eb.fn.coalesce('questions.liveVersionId', 'questions.waitingVersionId'))),
      )
      .select(['questions.id', 'questionVersions.title as name'])
      .where('questions.id', 'in', wanted)
      .execute(),
  ];
  for (const { id, name, ...rest } of [
    ...accounts,
    ...teams,
    ...assessments,
    ...openings,
    ...invitations,
    ...attempts,
    ...candidates,
    ...questions,
  ]) {
    names.set(id, { name: name ?? id, ...rest });
  }
  return names;
}

/** Members of staff with an entry in the log or a place in one of these teams, by name. */
export async function listAuditPeople(db: Database, teams: TeamScope) {
  let found = db.selectFrom('staffUsers').select(['id', 'name']);
  if (teams !== 'all') {
    found = found.where('id', 'in', (eb) =>
      eb
        .selectFrom('teamMembers')
        .select('accountId')
        .where('teamId', 'in', teams.length === 0 ? [''] : [...teams]),
    );
  }
  const rows = await found.orderBy(sql`lower(name)`).orderBy('id').limit(500).execute();
  return rows.map(({ id, name }) => ({ accountId: parseId('account', id), name }));
}
