import { may } from '@assay/core/accounts';
import { type CaseStepKind, statusOf } from '@assay/core/similarity';
import { insertCaseStep, markCaseStatus, markSides, subjectOfParty, type Tx } from '@assay/db';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import type { StandingCase, StandingParty } from './case-standing.ts';
import { takeCaseStep } from './case-step.ts';

/** The sides of a case that the actor may decide about. Of a case that two teams share, each decides about its own. */
export const ownSides = ({ actor }: Pick<ServiceContext, 'actor'>, { parties }: StandingCase): readonly StandingParty[] =>
  parties.filter((party) => may(actor, 'similarity-case.decide', subjectOfParty(party)));

type Decision = {
  standing: StandingCase;
  /** As they stand from now on. */
  sides: readonly StandingParty[];
  kind: 'confirmed' | 'dismissed' | 'reopened';
  reason: string;
  /** Those whose log has a row of it. */
  traced: readonly StandingParty[];
};

/**
 * Writes down what was decided about some sides of a case. Whoever sees one side alone reads what became of that one, and the reason where whoever wrote
 * it saw no more either.
 */
export async function decideSides(tx: Tx, ctx: ServiceContext, { standing, sides, kind, reason, traced }: Decision): Promise<void> {
  const { id, parties } = standing;
  await markSides(tx, id, sides);
  const after = parties.map((party) => sides.find(({ attemptId }) => attemptId === party.attemptId) ?? party);
  await markCaseStatus(tx, standing, statusOf(after));
  const attemptIds = traced.map(({ attemptId }) => attemptId);
  const own = ownSides(ctx, standing);
  const ofOneSide = own.length < parties.length ? (own[0]?.position ?? null) : null;
  await takeCaseStep(tx, ctx, { caseId: id, kind, position: ofOneSide, reason, action: 'similarity-case.decide', attemptIds });
  if (ofOneSide !== null || new Set(parties.map(({ teamId }) => teamId)).size === 1) return;
  for (const { position, isHeld } of sides) {
    const ofSide: CaseStepKind = kind === 'reopened' ? kind : isHeld ? 'confirmed' : 'dismissed';
    await insertCaseStep(tx, {
      id: newIdIn(ctx, 'audit'),
      caseId: id,
      at: ctx.now(),
      by: actorLabel(ctx.actor),
      kind: ofSide,
      position,
      reason: null,
    });
  }
}
