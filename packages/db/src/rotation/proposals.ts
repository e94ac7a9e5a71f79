import { nothingHere } from '@assay/core';
import { parseId, type RotationProposalId } from '@assay/core/ids';
import type { ProposalKind, ProposalOutcome } from '@assay/core/rotation';
import { proposalKind, proposalOutcome } from '@assay/core/rotation/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type StoredProposal = {
  id: RotationProposalId;
  questionId: string;
  kind: ProposalKind;
  replacementId: string | null;
  evidence: readonly string[];
  openedAt: Date;
  /** `by`: the label of an actor; null where it closed itself. */
  closed: { at: Date; by: string | null; outcome: ProposalOutcome; reason: string } | null;
};

export type NewStoredProposal = Omit<StoredProposal, 'closed'>;

export async function insertProposal(tx: Tx, proposal: NewStoredProposal): Promise<void> {
  await tx
    .insertInto('rotationProposals')
    .values({
      ...proposal,
      evidence: toStored(proposal.evidence),
      openedAt: proposal.openedAt.toISOString(),
      isOpen: 1,
      closedAt: null,
      closedBy: null,
      outcome: null,
      reason: null,
    })
    .execute();
}

/** The open one is told with the numbers of today. */
export async function markEvidence(tx: Tx, id: RotationProposalId, evidence: readonly string[]): Promise<void> {
  await tx
    .updateTable('rotationProposals')
    .set({ evidence: toStored(evidence) })
    .where('id', '=', id)
    .where('isOpen', '=', 1)
    .execute();
}

/** Whether it was open. */
export async function markProposalClosed(tx: Tx, id: RotationProposalId, closed: NonNullable<StoredProposal['closed']>): Promise<boolean> {
  const result = await tx
    .updateTable('rotationProposals')
    .set({ isOpen: null, closedAt: closed.at.toISOString(), closedBy: closed.by, outcome: closed.outcome, reason: closed.reason })
    .where('id', '=', id)
    .where('isOpen', '=', 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function getProposal(db: Database | Tx, id: RotationProposalId): Promise<StoredProposal> {
  const row = await db.selectFrom('rotationProposals').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return proposalFromRow(row);
}

export async function findOpenProposal(db: Database | Tx, questionId: string): Promise<StoredProposal | null> {
  const row = await db
    .selectFrom('rotationProposals')
    .selectAll()
    .where('questionId', '=', questionId)
    .where('isOpen', '=', 1)
    .executeTakeFirst();
  return row === undefined ? null : proposalFromRow(row);
}

/** About a question, or naming it as what comes instead of another. */
export async function listOpenProposalsNaming(db: Database | Tx, questionId: string): Promise<readonly StoredProposal[]> {
  const rows = await db
    .selectFrom('rotationProposals')
    .selectAll()
    .where('isOpen', '=', 1)
    .where((eb) => eb.or([eb('questionId', '=', questionId), eb('replacementId', '=', questionId)]))
    .execute();
  return rows.map(proposalFromRow);
}

/** The oldest first: what has waited longest. */
export async function listOpenProposals(db: Database | Tx): Promise<readonly StoredProposal[]> {
  const rows = await db.selectFrom('rotationProposals').selectAll().where('isOpen', '=', 1).orderBy('openedAt').orderBy('id').execute();
  return rows.map(proposalFromRow);
}

/** The latest first. */
export async function listClosedProposals(db: Database | Tx, from: Date): Promise<readonly StoredProposal[]> {
  const rows = await db
    .selectFrom('rotationProposals')
    .selectAll()
    .where('closedAt', '>=', from.toISOString())
    .orderBy('closedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(proposalFromRow);
}

type Row = {
  id: string;
  questionId: string;
  kind: string;
  replacementId: string | null;
  evidence: string;
  openedAt: string;
  closedAt: string | null;
  closedBy: string | null;
  outcome: string | null;
  reason: string | null;
};

const proposalFromRow = (row: Row): StoredProposal => ({
  id: parseId('rotationProposal', row.id),
  questionId: row.questionId,
  kind: proposalKind.parse(row.kind),
  replacementId: row.replacementId,
  evidence: fromStored(z.array(z.string()), row.evidence, 'rotation_proposals.evidence'),
  openedAt: new Date(row.openedAt),
  closed:
    row.closedAt === null
      ? null
      : { at: new Date(row.closedAt), by: row.closedBy, outcome: proposalOutcome.parse(row.outcome), reason: row.reason ?? '' },
});
