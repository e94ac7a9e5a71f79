import { type SecondLookDecision, secondLookDecision } from '@assay/core/second-looks';
import { type Attempt, type Database, findSecondLook, getOpening, type Tx } from '@assay/db';
import { hasBeenTold } from '../decisions/has-been-told.ts';
import { reportStanding } from '../own-reports/report-standing.ts';

/** Whether whoever sat this attempt may ask that a person looks at its score. */
export async function ownSecondLookDecision(db: Database | Tx, attempt: Attempt, now: Date): Promise<SecondLookDecision> {
  const { rule, decision } = await reportStanding(db, attempt);
  const { daysToKeep } = await getOpening(db, attempt.openingId);
  return secondLookDecision(
    {
      purpose: attempt.purpose,
      closedAt: attempt.closedAt,
      isVoid: attempt.voidedAt !== null,
      isGraded: attempt.gradedAt !== null,
      isScoreShown: decision.kind === 'shown' && rule.parts.includes('score'),
      isTold: await hasBeenTold(db, attempt.invitationId),
      hasAsked: (await findSecondLook(db, attempt.invitationId)) !== null,
      daysToKeep,
    },
    now,
  );
}
