import { type DecisionKind, decisionKinds } from '@assay/core/decisions';
import { type InvitationId, type OpeningId, parseId, type TeamId } from '@assay/core/ids';
import { reaching, searchKey } from '@assay/core/openings';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open.ts';
import { containing } from '../search-pattern.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type OwedFilter = {
  /** Part of a name or an e-mail address; empty for all. */
  search: string;
  show: 'undecided' | 'untold' | null;
  openingId: OpeningId | null;
  isOverdueOnly: boolean;
};

/** From which moment on somebody is overdue, by the days that their opening promises. */
export type OverdueBefore = ReadonlyMap<number, Date>;

const owed = (db: Database | Tx, teams: TeamScope, { search, show, openingId }: OwedFilter) => {
  let found = db
    .selectFrom('results')
    .innerJoin('openings', 'openings.id', 'results.openingId')
    .where('results.owedSince', 'is not', null)
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams));
  if (openingId !== null) found = found.where('results.openingId', '=', openingId);
  if (show === 'undecided') found = found.where('results.decision', 'is', null);
  if (show === 'untold') found = found.where('results.decision', 'is not', null);
  const key = searchKey(search);
  if (key !== '') found = found.where(sql<SqlBool>`results.search_key like ${containing(key)} escape '\\'`);
  return found;
};

/** The lengths of promise there are, so that a day's end is worked out for each of them and not for each person. */
export async function listPromisedDays(db: Database | Tx, teams: TeamScope): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('openings')
    .select('answerByDays')
    .distinct()
    .where('purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .execute();
  return rows.map(({ answerByDays }) => answerByDays);
}

const isOverdue = (overdueBefore: OverdueBefore) => {
  if (overdueBefore.size === 0) return sql<SqlBool>`1 = 0`;
  const whens = [...overdueBefore].map(([days, before]) => sql`when ${sql.lit(days)} then ${before.toISOString()}`);
  return sql<SqlBool>`results.owed_since < case openings.answer_by_days ${sql.join(whens, sql` `)} else '' end`;
};

export type OwedCounts = {
  openingId: OpeningId;
  teamId: TeamId;
  title: string;
  answerByDays: number;
  floorPercent: number | null;
  undecided: number;
  untold: number;
  overdue: number;
  earliest: Date;
};

/** The openings that owe an answer. */
export async function countOwed(
  db: Database | Tx,
  teams: TeamScope,
  filter: OwedFilter,
  overdueBefore: OverdueBefore,
): Promise<readonly OwedCounts[]> {
  const overdue = isOverdue(overdueBefore);
  const rows = await owed(db, teams, filter)
    .$if(filter.isOverdueOnly, (found) => found.where(overdue))
    .select((eb) => [
      'openings.id',
      'openings.teamId',
      'openings.title',
      'openings.answerByDays',
      'openings.floorPercent',
      eb.fn.countAll<number>().filterWhere('results.decision', 'is', null).as('undecided'),
      eb.fn.countAll<number>().filterWhere('results.decision', 'is not', null).as('untold'),
      eb.fn.countAll<number>().filterWhere(overdue).as('overdue'),
      eb.fn.min('results.owedSince').as('earliest'),
    ])
    .groupBy(['openings.id', 'openings.teamId', 'openings.title', 'openings.answerByDays', 'openings.floorPercent'])
    .execute();
  return rows.flatMap(({ id, teamId, title, answerByDays, floorPercent, undecided, untold, overdue: late, earliest }) =>
    earliest === null
      ? []
      : [
          {
            openingId: parseId('opening', id),
            teamId: parseId('team', teamId),
            title,
            answerByDays,
            floorPercent,
            undecided: Number(undecided),
            untold: Number(untold),
            overdue: Number(late),
            earliest: new Date(earliest),
          },
        ],
  );
}

/** Whoever reached the floor of their opening and is not decided on, opening by opening; the one in which somebody has waited longest comes first. */
export async function countPassedUndecided(
  db: Database | Tx,
  teams: TeamScope,
): Promise<readonly { openingId: OpeningId; opening: string; count: number }[]> {
  const rows = await owed(db, teams, { search: '', show: 'undecided', openingId: null, isOverdueOnly: false })
    .where(sql<SqlBool>`results.deciding_percent >= openings.floor_percent - ${-reaching(0)}`)
    .select((eb) => ['openings.id', 'openings.title', eb.fn.countAll<number>().as('count')])
    .groupBy(['openings.id', 'openings.title'])
    .orderBy((eb) => eb.fn.min('results.owedSince'))
    .orderBy('openings.id')
    .execute();
  return rows.map(({ id, title, count }) => ({ openingId: parseId('opening', id), opening: title, count: Number(count) }));
}

/** Those of one opening, whoever has waited longest on top. */
export async function listOwedIds(
  db: Database | Tx,
  openingId: OpeningId,
  filter: OwedFilter,
  overdueBefore: OverdueBefore,
  page: { limit: number; offset: number },
): Promise<readonly { invitationId: InvitationId; owedSince: Date; decision: DecisionKind | null }[]> {
  const rows = await owed(db, 'all', { ...filter, openingId })
    .$if(filter.isOverdueOnly, (found) => found.where(isOverdue(overdueBefore)))
    .select(['results.invitationId', 'results.owedSince', 'results.decision'])
    .orderBy('results.owedSince')
    .orderBy('results.invitationId')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.flatMap(({ invitationId, owedSince, decision }) =>
    owedSince === null
      ? []
      : [
          {
            invitationId: parseId('invitation', invitationId),
            owedSince: new Date(owedSince),
            decision: decisionKinds.find((kind) => kind === decision) ?? null,
          },
        ],
  );
}

/** Whom to write to, with what their opening says about whom to ask. In no order. */
export async function listAddressees(db: Database | Tx, invitationIds: readonly InvitationId[]) {
  const found = [];
  for (let from = 0; from < invitationIds.length; from += rowsAtOnce) {
    const rows = await db
      .selectFrom('invitations')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .innerJoin('openings', 'openings.id', 'invitations.openingId')
      .leftJoin('results', 'results.invitationId', 'invitations.id')
      .select([
        'invitations.id',
        'candidates.name',
        'candidates.email',
        'openings.id as openingId',
        'openings.teamId',
        'openings.title',
        'openings.managerName',
        'openings.managerEmail',
        'results.owedSince',
      ])
      .where('invitations.id', 'in', invitationIds.slice(from, from + rowsAtOnce))
      .execute();
    found.push(
      ...rows.map((row) => ({
        invitationId: parseId('invitation', row.id),
        openingId: parseId('opening', row.openingId),
        teamId: parseId('team', row.teamId),
        name: row.name,
        email: row.email,
        opening: row.title,
        contact: { name: row.managerName, email: row.managerEmail },
        /** Not of a trial, and not while the attempt is open again. */
        isOwed: row.owedSince !== null,
      })),
    );
  }
  return found;
}

const rowsAtOnce = 500;
