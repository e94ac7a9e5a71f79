import { applyByAdvert, invitationOf, inviteByHand, inviteList } from './arrivals.ts';
import { follow } from './following.ts';
import { dayMs } from './moments.ts';
import type { Plan } from './plans.ts';
import type { Story } from './story.ts';

/** Everybody is invited in their way: those of a list with the first of its week. */
export function planInvitations(story: Story, plans: readonly Plan[]): void {
  const { hands, agenda, recruiter, openingOf } = story;
  // Of those who never come, some never got the letter.
  for (const { email, fate, number } of plans) if (fate.kind === 'never' && number % 2 === 0) hands.post.loseAddress(email);
  const lists = Map.groupBy(
    plans.filter(({ way }) => way === 'list'),
    ({ opening, invitedAt }) => `${opening} ${Math.floor(invitedAt.getTime() / (7 * dayMs))}`,
  );
  for (const group of lists.values()) {
    const [first] = group.toSorted((a, b) => a.invitedAt.getTime() - b.invitedAt.getTime());
    if (first === undefined) continue;
    agenda.add(first.invitedAt, async () => {
      await inviteList(hands, recruiter, openingOf(first), group);
      for (const plan of group) follow(story, plan, await invitationOf(hands, openingOf(plan), plan));
    });
  }
  for (const plan of plans) {
    if (plan.way === 'hand')
      agenda.add(plan.invitedAt, async () => follow(story, plan, await inviteByHand(hands, recruiter, openingOf(plan), plan)));
    if (plan.way !== 'advert') continue;
    agenda.add(plan.invitedAt, async () => {
      await applyByAdvert(hands, openingOf(plan), plan);
      follow(story, plan, await invitationOf(hands, openingOf(plan), plan));
    });
  }
}
