import { may } from '@assay/core/accounts';
import type { DecisionForStaff, DecisionsForStaff } from '@assay/core/decisions';
import { parseId } from '@assay/core/ids';
import { type Decision, findStaff, type Invitation, isStanding, listDecisionsOf, subjectOfInvitation } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { answerLetters } from './answer-letters.ts';

/** All decisions about somebody, newest first. The caller has asked whether it may. */
export async function decisionsForStaff(ctx: ServiceContext, invitation: Invitation): Promise<DecisionsForStaff> {
  const decisions = await listDecisionsOf(ctx.db, invitation.id);
  const names = new Map<string, string>();
  for (const id of new Set(decisions.flatMap(({ decidedBy, told }) => [decidedBy, ...(told === null ? [] : [accountOf(told.by)])]))) {
    if (id === null) continue;
    names.set(id, (await findStaff(ctx.db, parseId('account', id)))?.name ?? 'a former colleague');
  }
  const history = decisions.map((decision) => decisionForStaff(decision, names));
  const standing = history.find(({ state }) => state === 'standing') ?? null;
  return {
    mayDecide: may(ctx.actor, 'decision.write', subjectOfInvitation(invitation)),
    standing,
    letter:
      standing === null || standing.told !== null ? null : ((await answerLetters(ctx.db, [invitation.id])).get(invitation.id) ?? null),
    history,
  };
}

/** Null for a letter that we sent. */
const accountOf = (label: string): string | null => (label.startsWith('staff:') ? label.slice('staff:'.length) : null);

const decisionForStaff = (decision: Decision, names: ReadonlyMap<string, string>): DecisionForStaff => ({
  decisionId: decision.id,
  batchId: decision.batchId,
  kind: decision.kind,
  reason: decision.reason,
  scorePercent: decision.scorePercent,
  decidingScore: decision.decidingScore,
  linePercent: decision.linePercent,
  isProvisional: decision.isProvisional,
  at: decision.decidedAt.toISOString(),
  by: names.get(decision.decidedBy) ?? 'a former colleague',
  told:
    decision.told === null
      ? null
      : {
          at: decision.told.at.toISOString(),
          by: names.get(accountOf(decision.told.by) ?? '') ?? 'Assay',
          way: decision.told.way,
          tellingId: decision.told.tellingId,
        },
  state: isStanding(decision) ? 'standing' : decision.isTakenBack ? 'taken_back' : 'replaced',
});
