import { nothingHere } from '@assay/core';
import { type DecisionKind, decisionKinds } from '@assay/core/decisions';
import {
  type AttemptId,
  type InvitationId,
  ids,
  type OpeningId,
  parseId,
  type QuestionVersionId,
  type RegradeId,
  type TeamId,
} from '@assay/core/ids';
import type { DecidingScore } from '@assay/core/openings';
import type { AttemptChange, RegradeKind, RegradeState } from '@assay/core/regrades';
import { attemptChange, regradeKind, regradeState } from '@assay/core/regrades/schema';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { decidingScoreOf } from '../openings/stored-deciding.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

type Step = { at: Date; by: string; reason: string };

export type Regrade = {
  id: RegradeId;
  kind: RegradeKind;
  questionId: string | null;
  versionId: QuestionVersionId | null;
  openingId: OpeningId | null;
  /** Whose attempts it reaches. */
  teams: readonly TeamId[];
  state: RegradeState;
  leftOut: number;
  madeAt: Date;
  madeBy: string;
  applied: Step | null;
  undone: Step | null;
};

const teamIds = z.array(ids.team);

const stepFrom = (at: string | null, by: string | null, reason: string | null): Step | null =>
  at === null || by === null ? null : { at: new Date(at), by, reason: reason ?? '' };

const regradeFromRow = (row: Selectable<Schema['regrades']>): Regrade => ({
  id: parseId('regrade', row.id),
  kind: regradeKind.parse(row.kind),
  questionId: row.questionId,
  versionId: row.versionId === null ? null : parseId('questionVersion', row.versionId),
  openingId: row.openingId === null ? null : parseId('opening', row.openingId),
  teams: fromStored(teamIds, row.teams, 'regrades.teams'),
  state: regradeState.parse(row.state),
  leftOut: row.leftOut,
  madeAt: new Date(row.madeAt),
  madeBy: row.madeBy,
  applied: stepFrom(row.appliedAt, row.appliedBy, row.appliedReason),
  undone: stepFrom(row.undoneAt, row.undoneBy, row.undoneReason),
});

export async function insertRegrade(tx: Tx, regrade: Omit<Regrade, 'applied' | 'undone' | 'leftOut' | 'state'>): Promise<void> {
  await tx
    .insertInto('regrades')
    .values({ ...regrade, teams: toStored(regrade.teams), state: 'reckoning', leftOut: 0, madeAt: regrade.madeAt.toISOString() })
    .execute();
}

export async function getRegrade(db: Database | Tx, id: RegradeId): Promise<Regrade> {
  const row = await db.selectFrom('regrades').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return regradeFromRow(row);
}

/** The newest first. */
export async function listRegrades(db: Database, of: { questionId: string } | { openingId: OpeningId }): Promise<readonly Regrade[]> {
  const all = db.selectFrom('regrades').selectAll().orderBy('madeAt', 'desc').limit(50);
  const rows = await ('questionId' in of
    ? all.where('questionId', '=', of.questionId)
    : all.where('openingId', '=', of.openingId)
  ).execute();
  return rows.map(regradeFromRow);
}

/** Whether it was in the state that it is moved from. */
export async function markRegrade(
  tx: Tx,
  id: RegradeId,
  from: RegradeState,
  to: { state: RegradeState; leftOut?: number; applied?: Step; undone?: Step },
): Promise<boolean> {
  const { applied, undone } = to;
  const result = await tx
    .updateTable('regrades')
    .set({
      state: to.state,
      ...(to.leftOut === undefined ? {} : { leftOut: to.leftOut }),
      ...(applied === undefined ? {} : { appliedAt: applied.at.toISOString(), appliedBy: applied.by, appliedReason: applied.reason }),
      ...(undone === undefined ? {} : { undoneAt: undone.at.toISOString(), undoneBy: undone.by, undoneReason: undone.reason }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const attemptState = z.enum(['waiting', 'applied', 'overtaken', 'undone', 'review_needed', 'review_asked']);
export type RegradedState = z.infer<typeof attemptState>;

export type RegradedAttempt = { attemptId: AttemptId; change: AttemptChange; state: RegradedState };

/** As `waiting`, or, where levels are lost, as one that only a new review changes. */
export async function saveRegraded(tx: Tx, regradeId: RegradeId, attemptId: AttemptId, change: AttemptChange): Promise<void> {
  const found = { change: toStored(change), state: change.lost.length === 0 ? 'waiting' : 'review_needed' };
  await tx
    .insertInto('regradeAttempts')
    .values({ regradeId, attemptId, ...found })
    .onConflict((conflict) => conflict.columns(['regradeId', 'attemptId']).doUpdateSet(found))
    .execute();
}

export async function listRegraded(
  db: Database | Tx,
  regradeId: RegradeId,
  of: { state: RegradedState; attemptId?: AttemptId; limit: number },
): Promise<readonly RegradedAttempt[]> {
  const { attemptId } = of;
  const rows = await db
    .selectFrom('regradeAttempts')
    .selectAll()
    .where('regradeId', '=', regradeId)
    .where('state', '=', of.state)
    .$if(attemptId !== undefined, (all) => all.where('attemptId', '=', attemptId ?? ''))
    .orderBy('attemptId')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({
    attemptId: parseId('attempt', row.attemptId),
    change: fromStored(attemptChange, row.change, 'regrade_attempts.change'),
    state: attemptState.parse(row.state),
  }));
}

export async function markRegraded(tx: Tx, regradeId: RegradeId, attemptId: AttemptId, state: RegradedState): Promise<void> {
  await tx.updateTable('regradeAttempts').set({ state }).where('regradeId', '=', regradeId).where('attemptId', '=', attemptId).execute();
}

export type RegradedPerson = RegradedAttempt & {
  invitationId: InvitationId;
  candidate: string;
  opening: string;
  floorPercent: number | null;
  decidingScore: DecidingScore;
  decision: { kind: DecisionKind; isTold: boolean } | null;
};

/** Every attempt of it, with whose it is. */
export async function listRegradedPeople(db: Database, regradeId: RegradeId): Promise<readonly RegradedPerson[]> {
  const rows = await db
    .selectFrom('regradeAttempts')
    .innerJoin('attempts', 'attempts.id', 'regradeAttempts.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .leftJoin('results', 'results.invitationId', 'invitations.id')
    .where('regradeAttempts.regradeId', '=', regradeId)
    .select([
      'regradeAttempts.attemptId',
      'regradeAttempts.change',
      'regradeAttempts.state',
      'invitations.id as invitationId',
      'candidates.name as candidate',
      'openings.title as opening',
      'openings.floorPercent',
      'openings.decidingScore',
      'results.decision',
      'results.toldAt',
    ])
    .execute();
  return rows.map((row) => {
    const kind = decisionKinds.find((known) => known === row.decision);
    return {
      attemptId: parseId('attempt', row.attemptId),
      change: fromStored(attemptChange, row.change, 'regrade_attempts.change'),
      state: attemptState.parse(row.state),
      invitationId: parseId('invitation', row.invitationId),
      candidate: row.candidate,
      opening: row.opening,
      floorPercent: row.floorPercent,
      decidingScore: decidingScoreOf(row.decidingScore),
      decision: kind === undefined ? null : { kind, isTold: row.toldAt !== null },
    };
  });
}

/** What was carried out on an attempt and not undone, with why. */
export type AttemptRegrade = { regradeId: RegradeId; kind: RegradeKind; change: AttemptChange; at: Date; reason: string };

/** The newest first. */
export async function listRegradesOfAttempt(db: Database, attemptId: AttemptId): Promise<readonly AttemptRegrade[]> {
  const rows = await db
    .selectFrom('regradeAttempts')
    .innerJoin('regrades', 'regrades.id', 'regradeAttempts.regradeId')
    .select(['regrades.id', 'regrades.kind', 'regradeAttempts.change', 'regrades.appliedAt', 'regrades.appliedReason'])
    .where('regradeAttempts.attemptId', '=', attemptId)
    .where('regradeAttempts.state', '=', 'applied')
    .orderBy('regrades.appliedAt', 'desc')
    .execute();
  return rows.map((row) => ({
    regradeId: parseId('regrade', row.id),
    kind: regradeKind.parse(row.kind),
    change: fromStored(attemptChange, row.change, 'regrade_attempts.change'),
    at: new Date(row.appliedAt ?? 0),
    reason: row.appliedReason ?? '',
  }));
}

/** By which versions of a question the attempts of a regrade were asked. */
export async function listAskedVersions(db: Database, regradeId: RegradeId, questionId: string): Promise<readonly QuestionVersionId[]> {
  const rows = await db
    .selectFrom('regradeAttempts')
    .innerJoin('items', 'items.attemptId', 'regradeAttempts.attemptId')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .where('regradeAttempts.regradeId', '=', regradeId)
    .where('questionVersions.questionId', '=', questionId)
    .select('items.questionVersionId')
    .distinct()
    .execute();
  return rows.map(({ questionVersionId }) => parseId('questionVersion', questionVersionId));
}
