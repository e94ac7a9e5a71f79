import type { InvitationId } from '@assay/core/ids';
import { revokeLinks } from '@assay/services';
import { enter } from './arrivals.ts';
import { takePlace } from './attending.ts';
import type { Plan } from './plans.ts';
import type { Story } from './story.ts';

/** What the person does with the invitation. */
export function follow(story: Story, plan: Plan, invitationId: InvitationId): void {
  const { hands, agenda, recruiter, end, settle } = story;
  const { fate } = plan;
  if (fate.kind === 'never' || fate.at > end) {
    settle(plan);
    return;
  }
  agenda.add(fate.at, async () => {
    if (fate.kind === 'revoked') await revokeLinks(recruiter, { invitationId, reason: 'The place at this opening was filled meanwhile.' });
    if (fate.kind === 'opens') await enter(hands, plan);
    if (fate.kind === 'sits') await takePlace(story, plan, invitationId);
    settle(plan);
  });
}
