import { assertMay } from '@assay/core/accounts';
import type { DecisionPreview, DecisionSketch } from '@assay/core/decisions';
import type { OpeningId } from '@assay/core/ids';
import { getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { isChanged, type Selected, seenOf, selectedPeople } from './selected-people.ts';

const peopleShown = 20;

/** Who would get the decision and who would not, before anybody makes it. Changes nothing. */
export async function previewDecision(ctx: ServiceContext, input: DecisionSketch & { openingId: OpeningId }): Promise<DecisionPreview> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'decision.write', subjectOfOpening(opening));
  const people = await selectedPeople(ctx.db, opening, input, ctx.now());
  const changing = people.filter(isChanged);
  const having = (effect: Selected['effect']) => people.filter((one) => one.effect === effect).length;
  return {
    selected: people.length,
    changing: changing.length,
    replacing: having('replaces'),
    replacingTold: changing.filter(({ standing }) => standing !== null && standing.toldAt !== null).length,
    provisional: changing.filter(({ isLateTailWaiting }) => isLateTailWaiting).length,
    decided: having('decided'),
    beingGraded: having('being_graded'),
    notOver: having('not_over'),
    people: changing.slice(0, peopleShown).map(({ invitationId, name, scorePercent, standing }) => ({
      invitationId,
      name,
      scorePercent,
      now: standing?.kind ?? null,
    })),
    seen: seenOf(people, input),
  };
}
