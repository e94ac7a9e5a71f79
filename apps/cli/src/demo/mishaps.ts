import type { AttemptId, InvitationId } from '@assay/core/ids';
import { endPerson, voidAttempt } from '@assay/services';
import { dayMs, later } from './moments.ts';
import type { Plan } from './plans.ts';
import type { Story } from './story.ts';

type Sat = { attemptId: AttemptId; invitationId: InvitationId; closesAt: Date };

/** A few attempts come to nothing, and a few people want to be forgotten. */
export function planMishaps({ hands, agenda, manager, chance }: Story, plan: Plan, { attemptId, invitationId, closesAt }: Sat): void {
  if (plan.chance.isTrue(0.012)) {
    agenda.add(later(closesAt, dayMs), () =>
      voidAttempt(manager, { attemptId, reason: 'The fire alarm went off in the building; a new date was agreed.' }),
    );
  }
  if (!plan.chance.isTrue(0.012)) return;
  agenda.add(later(closesAt, 30 * dayMs), async () => {
    const kind = chance.isTrue(0.5) ? 'delete' : 'anonymise';
    await endPerson(hands.owner, { invitationId, kind, reason: 'They asked for it by letter.' });
  });
}
