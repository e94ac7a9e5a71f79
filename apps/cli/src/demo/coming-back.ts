import { inviteByHand } from './arrivals.ts';
import { leaksAt, retakes } from './company.ts';
import { follow } from './following.ts';
import { dayMs, later } from './moments.ts';
import { companyDays, type Plan } from './plans.ts';
import type { Story } from './story.ts';

/** What they have learned since. */
const learned = 0.4;

/** Those who waited long enough are asked whether they would like to try again. */
export async function inviteAgain(story: Story): Promise<void> {
  const { hands, recruiter, openingOf, waiting } = story;
  const now = hands.clock.now();
  const isReady = ({ at }: (typeof waiting)[number]) => now.getTime() - at.getTime() > retakes.waitDays * dayMs;
  for (const { plan } of waiting.splice(0, waiting.filter(isReady).length)) {
    if (!plan.chance.isTrue(retakes.share)) continue;
    const time = plan.time + (now.getTime() - plan.invitedAt.getTime()) / (companyDays * dayMs);
    const again: Plan = {
      ...plan,
      ...{ opening: retakes.to, way: 'hand', invitedAt: now, startsUntil: later(now, 14 * dayMs), time, isAfterLeak: time >= leaksAt },
      ...{ skill: plan.skill + learned, fate: { kind: 'sits', at: later(now, plan.chance.between(1, 5) * dayMs) } },
    };
    follow(story, again, await inviteByHand(hands, recruiter, openingOf(again), again));
  }
}
