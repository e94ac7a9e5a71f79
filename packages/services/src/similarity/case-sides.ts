import { type Actor, may } from '@assay/core/accounts';
import type { PairSide } from '@assay/core/similarity';
import { type Database, listKnownNames, type SimilarityCase, type StoredParty, subjectOfParty, type Tx } from '@assay/db';

/** An attempt for whoever may see its results; of another team it is said that there is one, and no more. */
export function sideOf(
  actor: Actor,
  party: Pick<StoredParty, 'attemptId' | 'invitationId' | 'teamId' | 'purpose' | 'name' | 'opening' | 'openingId' | 'closedAt'>,
): PairSide {
  if (!may(actor, 'similarity.read', subjectOfParty(party))) return { kind: 'foreign' };
  const { attemptId, invitationId, name, opening, openingId, closedAt } = party;
  return { kind: 'attempt', attemptId, invitationId, name, opening, openingId, closedAt: closedAt?.toISOString() ?? null };
}

type Compared = Pick<SimilarityCase, 'knownSolutionId' | 'proofPath'>;

/** What the later attempt of each is compared with, where that is a solution that is known. */
export async function knownSides(db: Database | Tx, compared: readonly Compared[]): Promise<(one: Compared) => PairSide | null> {
  const names = await listKnownNames(
    db,
    compared.flatMap(({ knownSolutionId }) => (knownSolutionId === null ? [] : [knownSolutionId])),
  );
  return ({ knownSolutionId, proofPath }) => {
    if (proofPath !== null) return { kind: 'proof', path: proofPath };
    if (knownSolutionId === null) return null;
    const known = names.get(knownSolutionId);
    return known === undefined ? { kind: 'gone' } : { kind: 'known', ...known };
  };
}

/** The two that a case is about. */
export function sidesOfCase(actor: Actor, parties: readonly StoredParty[], known: PairSide | null): [PairSide, PairSide] {
  const at = (position: number): PairSide => {
    const party = parties.find((one) => one.position === position);
    return party === undefined ? { kind: 'gone' } : sideOf(actor, party);
  };
  return [at(0), known ?? at(1)];
}
