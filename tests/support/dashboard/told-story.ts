import type { SatItem, SittingPopulation } from '@assay/core/analytics';
import type { ClosedBy } from '@assay/core/attempts';
import type { DecisionKind } from '@assay/core/decisions';

/** What happened to one person, as the test itself remembers it: deleted people are in it as well. Times in milliseconds. */
export type Told = {
  opening: number;
  invitedAt: number;
  startsUntil: number | null;
  isRevoked: boolean;
  isWaived: boolean;
  isGone: boolean;
  openedAt: number | null;
  /** When the clock ran. */
  runs: { from: number; until: number | null }[];
  grantedMs: number;
  closedAt: number | null;
  closedBy: ClosedBy | null;
  isGraded: boolean;
  toReview: number;
  isVoid: boolean;
  isHeld: boolean;
  items: SatItem[];
  isLateTailWaiting: boolean;
  decision: { kind: DecisionKind; at: number } | null;
};

export const populationOf = ({ isVoid, isHeld }: Told): SittingPopulation => (isVoid ? 'void' : isHeld ? 'confirmed' : 'counted');

/** In per cent; null while it is not known whole. */
export function percentOf({ closedAt, isGraded, toReview, items }: Told): number | null {
  if (closedAt === null || !isGraded || toReview > 0) return null;
  const of = items.reduce((sum, { weight }) => sum + weight, 0);
  return (100 * items.reduce((sum, { share, weight }) => sum + share * weight, 0)) / of;
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
