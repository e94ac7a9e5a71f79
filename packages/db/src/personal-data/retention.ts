import { type AttemptId, type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';

export type KeptOpening = { id: OpeningId; daysToKeep: number; recordingDaysToKeep: number };

/** All of candidates: also the hidden ones of samples and trials, whose days are counted the same way. */
export async function listKeptOpenings(db: Database): Promise<readonly KeptOpening[]> {
  const rows = await db.selectFrom('openings').select(['id', 'daysToKeep', 'recordingDaysToKeep']).orderBy('id').execute();
  return rows.map((row) => ({ ...row, id: parseId('opening', row.id) }));
}

/** Invitations whose end, or last moment to start, or making, was before; none of whoever works still. */
export async function listPastKeeping(db: Database, openingId: OpeningId, before: Date, limit: number): Promise<readonly InvitationId[]> {
  const rows = await db
    .selectFrom('invitations')
    .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
    .select('invitations.id')
    .where('invitations.openingId', '=', openingId)
    .where('invitations.anonymisedAt', 'is', null)
    .where('invitations.practiceOf', 'is', null)
    .where((eb) => eb.or([eb('attempts.id', 'is', null), eb('attempts.closedAt', 'is not', null)]))
    .where((eb) => eb.fn.coalesce('attempts.closedAt', 'invitations.startsUntil', 'invitations.createdAt'), '<=', before.toISOString())
    .limit(limit)
    .execute();
  return rows.map(({ id }) => parseId('invitation', id));
}

/** Attempts that ended before, with a recording; late edits that wait for a decision keep theirs, because they are made from it. */
export async function listPastRecording(db: Database, openingId: OpeningId, before: Date, limit: number): Promise<readonly AttemptId[]> {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .leftJoin('lateTails', 'lateTails.attemptId', 'attempts.id')
    .select('attempts.id')
    .where('invitations.openingId', '=', openingId)
    .where('attempts.recordingDeletedAt', 'is', null)
    .where('attempts.closedAt', '<=', before.toISOString())
    .where((eb) => eb.or([eb('lateTails.attemptId', 'is', null), eb('lateTails.counts', 'is not', null)]))
    .limit(limit)
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}
