import { type DecisionKind, decisionKinds } from '@assay/core/decisions';
import { type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import type { DecidingPercent } from '@assay/core/openings';
import type { Database } from '../open.ts';
import { decidingFrom } from '../openings/stored-deciding.ts';

export type DecidedAtLine = {
  invitationId: InvitationId;
  name: string;
  /** What decides today. */
  deciding: DecidingPercent | null;
  linePercent: number | null;
  kind: DecisionKind;
  isTold: boolean;
};

/** Standing decisions of an opening that were made at another line than this one. */
export async function listDecidedAtOtherLine(
  db: Database,
  openingId: OpeningId,
  linePercent: number | null,
): Promise<readonly DecidedAtLine[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('results', 'results.invitationId', 'decisions.invitationId')
    .innerJoin('invitations', 'invitations.id', 'decisions.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .where('results.openingId', '=', openingId)
    .where('decisions.replacedBy', 'is', null)
    .where('decisions.takenBackAt', 'is', null)
    .where('decisions.linePercent', 'is not', null)
    .where((eb) => (linePercent === null ? eb.lit(true) : eb('decisions.linePercent', '!=', linePercent)))
    .select([
      'decisions.invitationId',
      'decisions.kind',
      'decisions.linePercent',
      'decisions.toldAt',
      'results.decidingPercent',
      'results.decidingScore',
      'results.decidingLacks',
      'candidates.name',
    ])
    .orderBy('candidates.name')
    .execute();
  return rows.flatMap((row) => {
    const kind = decisionKinds.find((known) => known === row.kind);
    if (kind === undefined) return [];
    const { name, linePercent: line, toldAt } = row;
    const invitationId = parseId('invitation', row.invitationId);
    return [{ invitationId, name, deciding: decidingFrom(row), linePercent: line, kind, isTold: toldAt !== null }];
  });
}
