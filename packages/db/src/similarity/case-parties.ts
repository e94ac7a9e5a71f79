import type { Subject } from '@assay/core/accounts';
import type { AttemptPurpose } from '@assay/core/attempts';
import { attemptPurpose } from '@assay/core/attempts/schema';
import {
  type AssessmentRevisionId,
  type AttemptId,
  type InvitationId,
  type OpeningId,
  parseId,
  type SimilarityCaseId,
  type TeamId,
} from '@assay/core/ids';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { refreshResult } from '../openings/result-rows.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** An attempt that a case is about. `position`: 0 for the later one. */
export type StoredParty = {
  caseId: SimilarityCaseId;
  attemptId: AttemptId;
  position: number;
  invitationId: InvitationId;
  openingId: OpeningId;
  teamId: TeamId;
  revisionId: AssessmentRevisionId;
  purpose: AttemptPurpose;
  name: string;
  opening: string;
  closedAt: Date | null;
  question: string | null;
  askedAt: Date | null;
  answerUntil: Date | null;
  answer: string | null;
  answeredAt: Date | null;
  isDecided: boolean;
  isHeld: boolean;
};

export const subjectOfParty = (party: Pick<StoredParty, 'attemptId' | 'invitationId' | 'teamId' | 'purpose'>): Subject => ({
  kind: 'attempt',
  attemptId: party.attemptId,
  invitationId: party.invitationId,
  teamId: party.teamId,
  isPrivate: party.purpose === 'trial',
});

const selectParties = (db: Database | Tx) =>
  db
    .selectFrom('similarityCaseParties')
    .innerJoin('attempts', 'attempts.id', 'similarityCaseParties.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .selectAll('similarityCaseParties')
    .select([
      'attempts.invitationId',
      'attempts.assessmentRevisionId as revisionId',
      'attempts.purpose',
      'attempts.closedAt',
      'openings.id as openingId',
      'openings.teamId',
      'openings.title as opening',
      'candidates.name',
    ])
    .orderBy('similarityCaseParties.caseId')
    .orderBy('similarityCaseParties.position');

type Row = Awaited<ReturnType<ReturnType<typeof selectParties>['execute']>>[number];

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));
const textOrNull = (text: string | null, column: string): string | null =>
  text === null ? null : fromStored(z.string(), text, `similarity_case_parties.${column}`);

const partyFromRow = (row: Row): StoredParty => ({
  caseId: parseId('similarityCase', row.caseId),
  attemptId: parseId('attempt', row.attemptId),
  position: row.position,
  invitationId: parseId('invitation', row.invitationId),
  openingId: parseId('opening', row.openingId),
  teamId: parseId('team', row.teamId),
  revisionId: parseId('assessmentRevision', row.revisionId),
  purpose: attemptPurpose.parse(row.purpose),
  name: row.name,
  opening: row.opening,
  closedAt: dateOrNull(row.closedAt),
  question: textOrNull(row.question, 'question'),
  askedAt: dateOrNull(row.askedAt),
  answerUntil: dateOrNull(row.answerUntil),
  answer: textOrNull(row.answer, 'answer'),
  answeredAt: dateOrNull(row.answeredAt),
  isDecided: row.isDecided === 1,
  isHeld: row.isHeld === 1,
});

/** Of several cases; parties that are gone are missing. */
export async function listCaseParties(db: Database | Tx, caseIds: readonly SimilarityCaseId[]): Promise<readonly StoredParty[]> {
  if (caseIds.length === 0) return [];
  return (await selectParties(db).where('similarityCaseParties.caseId', 'in', caseIds).execute()).map(partyFromRow);
}

/** All cases that an attempt is in. */
export async function listPartiesOfAttempt(db: Database | Tx, attemptId: AttemptId): Promise<readonly StoredParty[]> {
  return (await selectParties(db).where('similarityCaseParties.attemptId', '=', attemptId).execute()).map(partyFromRow);
}

/** Of these attempts, the sides of cases that nobody has dismissed. */
export async function listStandingSides(
  db: Database | Tx,
  attemptIds: readonly AttemptId[],
): Promise<readonly Pick<StoredParty, 'caseId' | 'attemptId' | 'askedAt' | 'answeredAt' | 'isDecided' | 'isHeld'>[]> {
  if (attemptIds.length === 0) return [];
  const rows = await db
    .selectFrom('similarityCaseParties')
    .select(['caseId', 'attemptId', 'askedAt', 'answeredAt', 'isDecided', 'isHeld'])
    .where('attemptId', 'in', attemptIds)
    .where((eb) => eb.or([eb('isDecided', '=', 0), eb('isHeld', '=', 1)]))
    .orderBy('caseId')
    .execute();
  return rows.map((row) => ({
    caseId: parseId('similarityCase', row.caseId),
    attemptId: parseId('attempt', row.attemptId),
    askedAt: dateOrNull(row.askedAt),
    answeredAt: dateOrNull(row.answeredAt),
    isDecided: row.isDecided === 1,
    isHeld: row.isHeld === 1,
  }));
}

export async function insertCaseParties(tx: Tx, caseId: SimilarityCaseId, attemptIds: readonly AttemptId[]): Promise<void> {
  const nothingYet = { question: null, askedAt: null, answerUntil: null, answer: null, answeredAt: null, isDecided: 0, isHeld: 0 };
  await tx
    .insertInto('similarityCaseParties')
    .values(attemptIds.map((attemptId, position) => ({ caseId, attemptId, position, ...nothingYet })))
    .execute();
}

type PartyKey = Pick<StoredParty, 'caseId' | 'attemptId'>;

/** Whether nobody had asked before. */
export async function markPartyAsked(
  tx: Tx,
  { caseId, attemptId }: PartyKey,
  asked: { question: string; askedAt: Date; answerUntil: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('similarityCaseParties')
    .set({ question: toStored(asked.question), askedAt: asked.askedAt.toISOString(), answerUntil: asked.answerUntil.toISOString() })
    .where('caseId', '=', caseId)
    .where('attemptId', '=', attemptId)
    .where('askedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether it was asked and not answered. */
export async function markPartyAnswered(
  tx: Tx,
  { caseId, attemptId }: PartyKey,
  { answer, answeredAt }: { answer: string; answeredAt: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('similarityCaseParties')
    .set({ answer: toStored(answer), answeredAt: answeredAt.toISOString() })
    .where('caseId', '=', caseId)
    .where('attemptId', '=', attemptId)
    .where('askedAt', 'is not', null)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a person makes of some sides of a case, or that it is open again: distributions are without those that it is held against. */
export async function markSides(
  tx: Tx,
  caseId: SimilarityCaseId,
  sides: readonly Pick<StoredParty, 'attemptId' | 'isDecided' | 'isHeld'>[],
): Promise<void> {
  for (const { attemptId, isDecided, isHeld } of sides) {
    await tx
      .updateTable('similarityCaseParties')
      .set({ isDecided: isDecided ? 1 : 0, isHeld: isHeld ? 1 : 0 })
      .where('caseId', '=', caseId)
      .where('attemptId', '=', attemptId)
      .execute();
    await refreshResult(tx, { attemptId });
  }
}

/** Whether a confirmed case is held against the attempt: statistics are without it. */
export async function isHeldAgainst(db: Database | Tx, attemptId: AttemptId): Promise<boolean> {
  const row = await db
    .selectFrom('similarityCaseParties')
    .select('caseId')
    .where('attemptId', '=', attemptId)
    .where('isHeld', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
