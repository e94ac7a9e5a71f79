import { type DecisionKind, decisionKinds, type TellingWay, tellingWays } from '@assay/core/decisions';
import { type AccountId, type DecisionBatchId, type DecisionId, type InvitationId, parseId, type TellingId } from '@assay/core/ids';
import type { DecidingScore } from '@assay/core/openings';
import type { Selectable } from 'kysely';
import { inPieces } from '../in-pieces.ts';
import type { Database } from '../open.ts';
import { refreshDecided } from '../openings/result-rows.ts';
import { decidingScoreOf } from '../openings/stored-deciding.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

export type Decision = {
  id: DecisionId;
  batchId: DecisionBatchId;
  invitationId: InvitationId;
  kind: DecisionKind;
  reason: string;
  /** The one that decided, and which it was. */
  scorePercent: number | null;
  decidingScore: DecidingScore;
  linePercent: number | null;
  isProvisional: boolean;
  decidedAt: Date;
  decidedBy: AccountId;
  isReplaced: boolean;
  isTakenBack: boolean;
  told: { at: Date; by: string; way: TellingWay; tellingId: TellingId } | null;
};

export const isStanding = ({ isReplaced, isTakenBack }: Pick<Decision, 'isReplaced' | 'isTakenBack'>): boolean =>
  !isReplaced && !isTakenBack;

function decisionFromRow(row: Selectable<Schema['decisions']>): Decision {
  const kind = decisionKinds.find((known) => known === row.kind);
  const way = tellingWays.find((known) => known === row.toldWay);
  if (kind === undefined) throw new Error(`the database answered the decision ${row.kind}, which is none`);
  return {
    id: parseId('decision', row.id),
    batchId: parseId('decisionBatch', row.batchId),
    invitationId: parseId('invitation', row.invitationId),
    kind,
    reason: row.reason,
    scorePercent: row.scorePercent,
    decidingScore: decidingScoreOf(row.decidingScore),
    linePercent: row.linePercent,
    isProvisional: row.isProvisional === 1,
    decidedAt: new Date(row.decidedAt),
    decidedBy: parseId('account', row.decidedBy),
    isReplaced: row.replacedBy !== null,
    isTakenBack: row.takenBackAt !== null,
    told:
      row.toldAt === null || way === undefined || row.tellingId === null
        ? null
        : { at: new Date(row.toldAt), by: row.toldBy ?? '', way, tellingId: parseId('telling', row.tellingId) },
  };
}

/** All that were made about somebody, newest first. */
export async function listDecisionsOf(db: Database | Tx, invitationId: InvitationId): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(decisionFromRow);
}

/** The ones that stand, in no order. */
export async function listStandingDecisions(db: Database | Tx, invitationIds: readonly InvitationId[]): Promise<readonly Decision[]> {
  const found: Decision[] = [];
  for (const ids of inPieces(invitationIds)) {
    const rows = await db
      .selectFrom('decisions')
      .selectAll()
      .where('invitationId', 'in', ids)
      .where('replacedBy', 'is', null)
      .where('takenBackAt', 'is', null)
      .execute();
    found.push(...rows.map(decisionFromRow));
  }
  return found;
}

export type NewDecision = Omit<Decision, 'isReplaced' | 'isTakenBack' | 'told'>;

/** Each takes the place of the one that stood before it. */
export async function insertDecisions(tx: Tx, decisions: readonly NewDecision[]): Promise<void> {
  const before = await listStandingDecisions(
    tx,
    decisions.map(({ invitationId }) => invitationId),
  );
  const newOf = new Map(decisions.map((decision) => [decision.invitationId, decision.id]));
  for (const { id, invitationId } of before) {
    await tx
      .updateTable('decisions')
      .set({ replacedBy: newOf.get(invitationId) ?? null })
      .where('id', '=', id)
      .execute();
  }
  for (const piece of inPieces(decisions)) {
    const rows = piece.map(({ isProvisional, decidedAt, ...decision }) => ({
      ...decision,
      isProvisional: isProvisional ? 1 : 0,
      decidedAt: decidedAt.toISOString(),
      ...nothingYet,
    }));
    await tx.insertInto('decisions').values(rows).execute();
  }
  await refreshDecided(
    tx,
    decisions.map(({ invitationId }) => invitationId),
  );
}

const nothingYet = {
  replacedBy: null,
  takenBackAt: null,
  takenBackBy: null,
  toldAt: null,
  toldBy: null,
  toldWay: null,
  tellingId: null,
} as const;

export type DecisionsAskedFor = { decisionId: DecisionId } | { batchId: DecisionBatchId } | { tellingId: TellingId };

/** One decision, or those that one press made or told; each with its opening and whose that is. */
export async function listDecisions(db: Database | Tx, asked: DecisionsAskedFor) {
  const [column, id] =
    'decisionId' in asked
      ? (['decisions.id', asked.decisionId] as const)
      : 'batchId' in asked
        ? (['decisions.batchId', asked.batchId] as const)
        : (['decisions.tellingId', asked.tellingId] as const);
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('invitations', 'invitations.id', 'decisions.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .selectAll('decisions')
    .select(['invitations.openingId', 'openings.teamId'])
    .where(column, '=', id)
    .execute();
  return rows.map((row) => ({
    ...decisionFromRow(row),
    openingId: parseId('opening', row.openingId),
    teamId: parseId('team', row.teamId),
  }));
}

/** The decision stands no longer, and the one that it took the place of stands again. Answers which were still there to be taken back. */
export async function markTakenBack(
  tx: Tx,
  decisions: readonly Pick<Decision, 'id' | 'invitationId'>[],
  takingBack: { at: Date; by: AccountId },
): Promise<readonly InvitationId[]> {
  const done: InvitationId[] = [];
  for (const piece of inPieces(decisions)) {
    const rows = await tx
      .updateTable('decisions')
      .set({ takenBackAt: takingBack.at.toISOString(), takenBackBy: takingBack.by })
      .where(
        'id',
        'in',
        piece.map(({ id }) => id),
      )
      .where('replacedBy', 'is', null)
      .where('takenBackAt', 'is', null)
      .where('toldAt', 'is', null)
      .returning(['id', 'invitationId'])
      .execute();
    if (rows.length === 0) continue;
    await tx
      .updateTable('decisions')
      .set({ replacedBy: null })
      .where(
        'replacedBy',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    done.push(...rows.map(({ invitationId }) => parseId('invitation', invitationId)));
  }
  await refreshDecided(tx, done);
  return done;
}

/**
 * The one place that says that candidates know. Answers which of them did not before. What a letter of ours said is known, whatever was decided while it
 * left.
 */
export async function markTold(
  tx: Tx,
  decisions: readonly Pick<Decision, 'id' | 'invitationId'>[],
  telling: { tellingId: TellingId; at: Date; by: string; way: TellingWay },
): Promise<readonly InvitationId[]> {
  const done: InvitationId[] = [];
  for (const piece of inPieces(decisions)) {
    const rows = await tx
      .updateTable('decisions')
      .set({ toldAt: telling.at.toISOString(), toldBy: telling.by, toldWay: telling.way, tellingId: telling.tellingId })
      .where(
        'id',
        'in',
        piece.map(({ id }) => id),
      )
      .$if(telling.way === 'by_hand', (these) => these.where('replacedBy', 'is', null).where('takenBackAt', 'is', null))
      .where('toldAt', 'is', null)
      .returning('invitationId')
      .execute();
    done.push(...rows.map(({ invitationId }) => parseId('invitation', invitationId)));
  }
  await refreshDecided(tx, done);
  return done;
}

/** They do not know after all; decisions that were made anew meanwhile stay as they are. */
export async function markUntold(tx: Tx, tellingId: TellingId): Promise<readonly InvitationId[]> {
  const told = await listDecisions(tx, { tellingId });
  await tx
    .updateTable('decisions')
    .set({ toldAt: null, toldBy: null, toldWay: null, tellingId: null })
    .where('tellingId', '=', tellingId)
    .execute();
  const ids = told.map(({ invitationId }) => invitationId);
  await refreshDecided(tx, ids);
  return ids;
}
