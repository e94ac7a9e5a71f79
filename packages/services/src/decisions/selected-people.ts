import { createHash } from 'node:crypto';
import { AppError } from '@assay/core';
import { type DecisionEffect, type DecisionSketch, decisionEffect, mostDecidedAtOnce, type ResultsSelection } from '@assay/core/decisions';
import type { InvitationId } from '@assay/core/ids';
import { type Database, type Decidable, listDecidable, listResultIds, type Opening, type Tx } from '@assay/db';
import { resultsFilter } from '../openings/result-filter.ts';

/** Somebody who is selected, and what the decision would come to. */
export type Selected = Decidable & { effect: DecisionEffect };

/** Who is selected at this moment, by their ids; some of these may be of no opening or of another. */
export async function selectedIds(
  db: Database | Tx,
  opening: Opening,
  selection: ResultsSelection,
  now: Date,
): Promise<readonly InvitationId[]> {
  const order = { sort: 'name', direction: 'asc' } as const;
  const ids =
    selection.kind === 'these'
      ? [...new Set(selection.invitationIds)]
      : await listResultIds(db, opening.id, resultsFilter(selection.filter, opening), order, now, {
          limit: mostDecidedAtOnce + 1,
          offset: 0,
        });
  if (ids.length > mostDecidedAtOnce) {
    throw new AppError('invalid_input', 'More than 2,000 people match. Narrow the list down, and go in several steps.', {
      reason: 'too_many',
    });
  }
  return ids;
}

export async function selectedPeople(db: Database | Tx, opening: Opening, sketch: DecisionSketch, now: Date): Promise<readonly Selected[]> {
  const ids = await selectedIds(db, opening, sketch.selection, now);
  return (await listDecidable(db, opening.id, ids)).map((one) => ({ ...one, effect: decisionEffect(one, sketch) }));
}

export const isChanged = ({ effect }: Pick<Selected, 'effect'>): boolean => effect === 'first' || effect === 'replaces';

/** Whose points decide meanwhile: the equated score may come to another side of the line. */
export const lacksEquated = ({ deciding }: Pick<Selected, 'deciding'>): boolean => deciding !== null && deciding.lacks !== null;

/** Names a decision about exactly these people as they are now: with other scores or other decisions it is another one. */
export function seenOf(people: readonly Selected[], { decision, replaces }: Pick<DecisionSketch, 'decision' | 'replaces'>): string {
  const lines = people
    .filter(isChanged)
    .map((one) =>
      [
        one.invitationId,
        one.deciding?.percent ?? null,
        one.deciding?.of ?? null,
        one.isLateTailWaiting,
        one.standing?.decidedAt.toISOString(),
      ].join(' '),
    );
  return hashOfSeen(`${decision} ${replaces}`, lines);
}

/** `lines`: one for each whom it is about, whatever their order. */
export function hashOfSeen(what: string, lines: readonly string[]): string {
  const hash = createHash('sha256').update(`${what}\n`);
  for (const line of lines.toSorted()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

export const changedMeanwhile = (
  message = 'Something changed since you looked: who is selected, a score, or a decision. Look again, then decide.',
): AppError => new AppError('conflict', message, { reason: 'selection_changed' });
