import { type DecisionKind, decisionKinds } from '@assay/core/decisions';
import { type AttemptId, type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import { type InvitationStatus, invitationStatuses } from '@assay/core/invitations';
import { type DecidingPercent, reaching, searchKey } from '@assay/core/openings';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open.ts';
import { containing } from '../search-pattern.ts';
import type { Tx } from '../writing.ts';
import { decidingFrom } from './stored-deciding.ts';

export type ResultMoment = 'invited' | 'started' | 'closed';

export type ResultsFilter = {
  /** Part of a name or an e-mail address; empty for all. */
  search: string;
  status: InvitationStatus | null;
  /** Per cent that the score which decides must have at least, and less than; null for no bound. */
  scores: { from: number | null; below: number | null };
  /** Which of the moments must lie in the range, both ends included; an invitation without that moment does not. */
  time: { of: ResultMoment; from: Date | null; until: Date | null };
  isLateTailWaiting: boolean;
  /** `undecided`: an answer is owed, and nobody has decided which. */
  decision: DecisionKind | 'undecided' | null;
  told: 'told' | 'untold' | null;
  /** Decided on, and what decides lies on the other side of the line of that decision now. */
  hasCrossed: boolean;
  /** Real, over, scored in full, neither void nor held by a confirmed case: whom figures and distributions are of. */
  isCounted: boolean;
};

export type ResultSort = 'name' | 'status' | 'score' | 'equated' | 'decision' | ResultMoment;
export type ResultsOrder = { sort: ResultSort; direction: 'asc' | 'desc' };

/** The same decision as `invitationStatus` in core, for the database to sort by; a test holds them against each other. */
const statusOf = (now: Date) => sql<string>`case
  when results.state = 'invited' and results.starts_until <= ${now.toISOString()} then 'expired'
  else results.state end`;

const momentColumns = { invited: 'results.invitedAt', started: 'results.startedAt', closed: 'results.closedAt' } as const;

function matching(db: Database | Tx, openingId: OpeningId, filter: ResultsFilter, now: Date) {
  let found = db.selectFrom('results').where('results.openingId', '=', openingId);
  const search = searchKey(filter.search);
  if (search !== '') {
    found = found.where(sql<SqlBool>`results.search_key like ${containing(search)} escape '\\'`);
  }
  // Told apart here rather than by the expression above, so that an index can find them.
  if (filter.status === 'expired' || filter.status === 'invited') {
    const isOver = sql<SqlBool>`results.starts_until <= ${now.toISOString()}`;
    found = found.where('results.state', '=', 'invited');
    found = found.where(filter.status === 'expired' ? isOver : sql<SqlBool>`(results.starts_until is null or not (${isOver}))`);
  } else if (filter.status !== null) found = found.where('results.state', '=', filter.status);
  const { scores, time } = filter;
  if (scores.from !== null) found = found.where('results.decidingPercent', '>=', scores.from);
  if (scores.below !== null) found = found.where('results.decidingPercent', '<', scores.below);
  if (time.from !== null) found = found.where(momentColumns[time.of], '>=', time.from.toISOString());
  if (time.until !== null) found = found.where(momentColumns[time.of], '<=', time.until.toISOString());
  if (filter.decision === 'undecided') {
    found = found.where('results.owedSince', 'is not', null).where('results.decision', 'is', null);
  } else if (filter.decision !== null) found = found.where('results.decision', '=', filter.decision);
  if (filter.told === 'told') found = found.where('results.toldAt', 'is not', null);
  if (filter.told === 'untold') found = found.where('results.decision', 'is not', null).where('results.toldAt', 'is', null);
  if (filter.isLateTailWaiting) found = found.where('results.isLateTailWaiting', '=', 1);
  if (filter.hasCrossed) found = found.where(hasCrossed);
  if (filter.isCounted) found = found.where('results.counts', '=', 1);
  return found;
}

/** Above and not advanced, or below and advanced, and the score that the decision was made at was on the other side: where it was not, somebody decided so knowingly. */
const hasCrossed = sql<SqlBool>`exists (
  select 1 from decisions where decisions.invitation_id = results.invitation_id
    and decisions.replaced_by is null and decisions.taken_back_at is null
    and case when decisions.kind = 'advance'
      then results.deciding_percent < decisions.line_percent - ${sql.lit(-reaching(0))}
        and decisions.score_percent >= decisions.line_percent - ${sql.lit(-reaching(0))}
      else results.deciding_percent >= decisions.line_percent - ${sql.lit(-reaching(0))}
        and decisions.score_percent < decisions.line_percent - ${sql.lit(-reaching(0))} end)`;

export async function countResults(db: Database | Tx, openingId: OpeningId, filter: ResultsFilter, now: Date): Promise<number> {
  const row = await matching(db, openingId, filter, now)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

/** Which invitations of an opening match, in order: what has no value in the column comes last, and equal ones always come in one order. */
export async function listResultIds(
  db: Database | Tx,
  openingId: OpeningId,
  filter: ResultsFilter,
  { sort, direction }: ResultsOrder,
  now: Date,
  page: { limit: number; offset: number } | null = null,
): Promise<readonly InvitationId[]> {
  const sortedBy = {
    name: sql`results.name_key`,
    status: statusOf(now),
    score: sql`results.score_percent`,
    equated: sql`results.equated_percent`,
    decision: sql`results.decision`,
    invited: sql`results.invited_at`,
    started: sql`results.started_at`,
    closed: sql`results.closed_at`,
  }[sort];
  const found = matching(db, openingId, filter, now)
    .select('results.invitationId')
    .orderBy(sortedBy, (order) => (direction === 'asc' ? order.asc() : order.desc()).nullsLast())
    .orderBy('results.invitationId', direction);
  const rows = await (page === null ? found : found.limit(page.limit).offset(page.offset)).execute();
  return rows.map((row) => parseId('invitation', row.invitationId));
}

/** The rows themselves, in the order of the ids. */
export async function listResults(db: Database | Tx, invitationIds: readonly InvitationId[], now: Date): Promise<readonly Result[]> {
  if (invitationIds.length === 0) return [];
  const rows = await db
    .selectFrom('results')
    .innerJoin('invitations', 'invitations.id', 'results.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    // Of the attempt, or of the earlier one that stands for it.
    .leftJoin('equatedScores', (join) =>
      join.on((eb) => eb('equatedScores.attemptId', '=', eb.fn.coalesce('attempts.id', 'invitations.standingAttemptId'))),
    )
    .select((eb) => [
      'invitations.id',
      'invitations.startsFrom',
      'invitations.startsUntil',
      'invitations.timeMultiplier',
      'invitations.breakMinutes',
      'candidates.name',
      'candidates.email',
      'attempts.id as attemptId',
      'attempts.toReview',
      'results.invitedAt',
      'results.startedAt',
      'results.closedAt',
      'results.scorePercent',
      'results.equatedPercent',
      'equatedScores.standardError as equatedError',
      'results.decidingPercent',
      'results.decidingScore',
      'results.decidingLacks',
      'results.isLateTailWaiting',
      'results.decision',
      'results.decidedAt',
      'results.toldAt',
      statusOf(now).as('status'),
      eb
        .selectFrom('invitationTokens')
        .select((tokens) => tokens.fn.countAll<number>().as('count'))
        .whereRef('invitationTokens.invitationId', '=', 'invitations.id')
        .where('invitationTokens.revokedAt', 'is', null)
        .as('validLinks'),
    ])
    .where('results.invitationId', 'in', invitationIds)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return invitationIds.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [resultFromRow(row)];
  });
}

type Row = {
  id: string;
  attemptId: string | null;
  name: string;
  email: string;
  status: string;
  startsFrom: string | null;
  startsUntil: string | null;
  validLinks: number | null;
  timeMultiplier: number;
  breakMinutes: number;
  invitedAt: string;
  startedAt: string | null;
  closedAt: string | null;
  isLateTailWaiting: number;
  toReview: number | null;
  scorePercent: number | null;
  equatedPercent: number | null;
  equatedError: number | null;
  decidingPercent: number | null;
  decidingScore: string | null;
  decidingLacks: string | null;
  decision: string | null;
  decidedAt: string | null;
  toldAt: string | null;
};

export type Result = Omit<
  Row,
  | ('id' | 'attemptId' | 'status' | 'validLinks' | 'isLateTailWaiting' | 'decision' | 'toReview')
  | ('decidingPercent' | 'decidingScore' | 'decidingLacks')
> & {
  invitationId: InvitationId;
  attemptId: AttemptId | null;
  status: InvitationStatus;
  validLinks: number;
  /** Late edits that nobody has decided on. */
  isLateTailWaiting: boolean;
  decision: DecisionKind | null;
  /** Answers that a person scores and nobody has yet. */
  toReview: number;
  /** What the floor is held against. */
  deciding: DecidingPercent | null;
};

function resultFromRow(found: Row): Result {
  const { id, attemptId, status, validLinks, isLateTailWaiting, decision, toReview, ...rest } = found;
  const { decidingPercent: _, decidingScore: __, decidingLacks: ___, ...row } = rest;
  const known = invitationStatuses.find((candidate) => candidate === status);
  if (known === undefined) throw new Error(`the database answered the status ${status}, which is none`);
  return {
    ...row,
    invitationId: parseId('invitation', id),
    attemptId: attemptId === null ? null : parseId('attempt', attemptId),
    status: known,
    validLinks: Number(validLinks ?? 0),
    isLateTailWaiting: isLateTailWaiting === 1,
    decision: decisionKinds.find((kind) => kind === decision) ?? null,
    toReview: toReview ?? 0,
    deciding: decidingFrom(found),
  };
}

/** The per cent that decides of every attempt that counts: real, closed, graded and not void. Sorted. */
export async function listScores(db: Database | Tx, openingId: OpeningId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('results')
    .select((eb) => ['results.decidingPercent', eb.fn.countAll<number>().as('attempts')])
    .where('results.openingId', '=', openingId)
    .where('results.decidingPercent', 'is not', null)
    .where('results.counts', '=', 1)
    .groupBy('results.decidingPercent')
    .orderBy('results.decidingPercent')
    .execute();
  return rows.flatMap(({ decidingPercent, attempts }) =>
    decidingPercent === null ? [] : Array.from({ length: Number(attempts) }, () => decidingPercent),
  );
}
