import { parseId } from '@assay/core/ids';
import { searchKey } from '@assay/core/openings';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { containing } from '../search-pattern.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';

/** Invitations of real openings to somebody with the text in the name or the e-mail address, the latest first. */
export async function findCandidatesByName(db: Database, teams: TeamScope, text: string, limit: number) {
  const rows = await db
    .selectFrom('results')
    .innerJoin('invitations', 'invitations.id', 'results.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .select(['invitations.id', 'candidates.name', 'candidates.email', 'openings.title as opening'])
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .where(sql<boolean>`results.search_key like ${containing(searchKey(text))} escape '\\'`)
    .orderBy('invitations.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, name, email, opening }) => ({ invitationId: parseId('invitation', id), name, email, opening }));
}

/** Of openings and assessments there are hundreds at most: their names are compared here, as those of candidates are. */
const named = <Row>(rows: readonly Row[], nameOf: (row: Row) => string, text: string, limit: number): Row[] =>
  rows.filter((row) => searchKey(nameOf(row)).includes(searchKey(text))).slice(0, limit);

export async function findOpeningsByName(db: Database, teams: TeamScope, text: string, limit: number) {
  const rows = await db
    .selectFrom('openings')
    .select(['id', 'title'])
    .where('purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('id', 'desc')
    .execute();
  return named(rows, ({ title }) => title, text, limit).map(({ id, title }) => ({ openingId: parseId('opening', id), title }));
}

export async function findAssessmentsByName(db: Database, teams: TeamScope, text: string, limit: number) {
  const rows = await db
    .selectFrom('assessments')
    .select(['id', 'name'])
    .where('purpose', '=', 'real')
    .where(inTeams('assessments.teamId', teams))
    .orderBy('id', 'desc')
    .execute();
  return named(rows, ({ name }) => name, text, limit).map(({ id, name }) => ({ assessmentId: parseId('assessment', id), name }));
}
