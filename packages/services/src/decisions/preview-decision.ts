import { createHash } from 'node:crypto';
import { assertMay } from '@assay/core/accounts';
import { type DecisionPreview, type DecisionSketch, distanceToLine, nearestFirst, nearLinePoints, spotChecks } from '@assay/core/decisions';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { isChanged, lacksEquated, type Selected, seenOf, selectedPeople } from './selected-people.ts';

const peopleShown = 20;

/** Who would get the decision and who would not, before anybody makes it. Changes nothing. */
export async function previewDecision(ctx: ServiceContext, input: DecisionSketch & { openingId: OpeningId }): Promise<DecisionPreview> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'decision.write', subjectOfOpening(opening));
  const people = await selectedPeople(ctx.db, opening, input, ctx.now());
  const isRejecting = input.decision === 'reject';
  const chosen = people.filter(isChanged);
  const changing = isRejecting ? nearestFirst(chosen, opening.floorPercent) : chosen;
  const having = (effect: Selected['effect']) => people.filter((one) => one.effect === effect).length;
  return {
    selected: people.length,
    changing: changing.length,
    replacing: having('replaces'),
    replacingTold: changing.filter(({ standing }) => standing !== null && standing.toldAt !== null).length,
    provisional: changing.filter(({ isLateTailWaiting }) => isLateTailWaiting).length,
    unequated: changing.filter(lacksEquated).length,
    decided: having('decided'),
    beingGraded: having('being_graded'),
    notOver: having('not_over'),
    nearLine: isRejecting
      ? changing.filter((one) => (distanceToLine(one, opening.floorPercent) ?? Number.POSITIVE_INFINITY) <= nearLinePoints).length
      : 0,
    spotChecks: isRejecting ? byChance(changing).map(({ invitationId, name, deciding }) => ({ invitationId, name, deciding })) : [],
    people: changing.slice(0, peopleShown).map(({ invitationId, name, deciding, standing }) => ({
      invitationId,
      name,
      deciding,
      now: standing?.kind ?? null,
    })),
    seen: seenOf(people, input),
  };
}

/** The same ones however often one looks, and not to be foreseen from a name or a score. Of a few everybody is looked at anyway. */
function byChance(people: readonly Selected[]): readonly Selected[] {
  if (people.length <= spotChecks) return [];
  const chance = ({ invitationId }: Selected) => createHash('sha256').update(`spot check ${invitationId}`).digest('hex');
  return people.toSorted((a, b) => (chance(a) < chance(b) ? -1 : 1)).slice(0, spotChecks);
}
