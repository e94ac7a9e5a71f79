import { type InvitationId, type InvitationListId, type OpeningId, parseId } from '@assay/core/ids';
import type { MailKind, MailState } from '@assay/core/mail';
import { searchKey } from '@assay/core/openings';
import { expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { containing } from '../search-pattern.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { type Mail, mailFromRow } from './mails.ts';

export type MailsFilter = {
  search: string;
  state: MailState | 'undelivered' | 'late' | null;
  kind: MailKind | null;
  openingId: OpeningId | null;
};

export type MailWithCandidate = { mail: Mail; candidate: { invitationId: InvitationId; name: string; opening: string } | null };

const isUndelivered = () => {
  const eb = expressionBuilder<Schema, 'mails'>();
  return eb.and([eb('mails.state', 'in', ['failed', 'bounced']), eb('mails.settledAt', 'is', null)]);
};

const isLate = () => {
  const eb = expressionBuilder<Schema, 'mails'>();
  return eb.and([eb('mails.state', '=', 'queued'), eb('mails.tries', '>', 0)]);
};

const found = (db: Database, teams: TeamScope, filter: MailsFilter) => {
  let rows = db.selectFrom('mails').leftJoin('results', 'results.invitationId', 'mails.invitationId').where(inTeams('mails.teamId', teams));
  if (filter.state === 'undelivered') rows = rows.where(isUndelivered());
  else if (filter.state === 'late') rows = rows.where(isLate());
  else if (filter.state !== null) rows = rows.where('mails.state', '=', filter.state);
  if (filter.kind !== null) rows = rows.where('mails.kind', '=', filter.kind);
  if (filter.openingId !== null) rows = rows.where('results.openingId', '=', filter.openingId);
  const words = searchKey(filter.search);
  if (words !== '') {
    const pattern = containing(words);
    rows = rows.where(sql<SqlBool>`(results.search_key like ${pattern} escape '\\' or lower(mails.email) like ${pattern} escape '\\')`);
  }
  return rows;
};

export async function countMails(db: Database, teams: TeamScope, filter: MailsFilter): Promise<number> {
  const row = await found(db, teams, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** By the moment they were asked for. */
export async function listMails(
  db: Database,
  teams: TeamScope,
  filter: MailsFilter,
  page: { direction: 'asc' | 'desc'; limit: number; offset: number },
): Promise<readonly MailWithCandidate[]> {
  const rows = await found(db, teams, filter)
    .leftJoin('invitations', 'invitations.id', 'mails.invitationId')
    .leftJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .leftJoin('openings', 'openings.id', 'invitations.openingId')
    .selectAll('mails')
    .select(['candidates.name', 'openings.title'])
    .orderBy('mails.queuedAt', page.direction)
    .orderBy('mails.id', page.direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ name, title, ...row }) => ({
    mail: mailFromRow(row),
    candidate:
      row.invitationId === null || name === null || title === null
        ? null
        : { invitationId: parseId('invitation', row.invitationId), name, opening: title },
  }));
}

/** Of the invitations that a list made: how far their letters are. One that is sent again counts by its last. */
export async function countMailsOfList(
  db: Database | Tx,
  listId: InvitationListId,
): Promise<{ sent: number; waiting: number; undelivered: number }> {
  const row = await db
    .selectFrom('mails')
    .innerJoin('invitations', 'invitations.id', 'mails.invitationId')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('mails.state', '=', 'sent').as('sent'),
      eb.fn.countAll<number>().filterWhere('mails.state', 'in', ['queued', 'sending']).as('waiting'),
      eb.fn.countAll<number>().filterWhere(isUndelivered()).as('undelivered'),
    ])
    .where('invitations.listId', '=', listId)
    .where('mails.kind', '=', 'invitation')
    .executeTakeFirstOrThrow();
  return { sent: Number(row.sent), waiting: Number(row.waiting), undelivered: Number(row.undelivered) };
}

/** Letters that nobody got and nobody has seen to, and those that wait although they were tried. */
export async function countMailTrouble(db: Database, teams: TeamScope): Promise<{ undelivered: number; late: number }> {
  const row = await db
    .selectFrom('mails')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(isUndelivered()).as('undelivered'),
      eb.fn.countAll<number>().filterWhere(isLate()).as('late'),
    ])
    // By the index of states: most letters were sent long ago.
    .where('mails.state', 'in', ['queued', 'failed', 'bounced'])
    .where(inTeams('mails.teamId', teams))
    .executeTakeFirstOrThrow();
  return { undelivered: Number(row.undelivered), late: Number(row.late) };
}
