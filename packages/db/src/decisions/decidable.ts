import type { DecisionKind } from '@assay/core/decisions';
import { decisionKinds } from '@assay/core/decisions';
import { type InvitationId, type OpeningId, parseId } from '@assay/core/ids';
import { type InvitationStatus, invitationStatuses } from '@assay/core/invitations';
import type { DecidingPercent } from '@assay/core/openings';
import type { Database } from '../open.ts';
import { decidingFrom } from '../openings/stored-deciding.ts';
import type { Tx } from '../writing.ts';

/** What a decision looks at, of one invitation. */
export type Decidable = {
  invitationId: InvitationId;
  name: string;
  /** An expired invitation still reads `invited` here: neither is over. */
  status: InvitationStatus;
  /** The score that decides, and nothing of the other one. */
  deciding: DecidingPercent | null;
  isLateTailWaiting: boolean;
  standing: { kind: DecisionKind; decidedAt: Date; toldAt: Date | null } | null;
};

const rowsAtOnce = 500;

/** Those of the ids that are of this opening, in the order of the ids. */
export async function listDecidable(db: Database | Tx, openingId: OpeningId, ids: readonly InvitationId[]): Promise<readonly Decidable[]> {
  const found = new Map<InvitationId, Decidable>();
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const rows = await db
      .selectFrom('results')
      .innerJoin('invitations', 'invitations.id', 'results.invitationId')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .select([
        'results.invitationId',
        'results.state',
        'results.decidingPercent',
        'results.decidingScore',
        'results.decidingLacks',
        'results.isLateTailWaiting',
        'results.decision',
        'results.decidedAt',
        'results.toldAt',
        'candidates.name',
      ])
      .where('results.openingId', '=', openingId)
      .where('results.invitationId', 'in', ids.slice(from, from + rowsAtOnce))
      .execute();
    for (const row of rows) {
      const invitationId = parseId('invitation', row.invitationId);
      const status = invitationStatuses.find((known) => known === row.state);
      if (status === undefined) throw new Error(`the database answered the status ${row.state}, which is none`);
      const kind = decisionKinds.find((known) => known === row.decision);
      found.set(invitationId, {
        invitationId,
        name: row.name,
        status,
        deciding: decidingFrom(row),
        isLateTailWaiting: row.isLateTailWaiting === 1,
        standing:
          kind === undefined
            ? null
            : { kind, decidedAt: new Date(row.decidedAt ?? 0), toldAt: row.toldAt === null ? null : new Date(row.toldAt) },
      });
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
