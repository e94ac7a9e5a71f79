import { graceMs } from '@assay/core/attempts';
import type { InvitationId } from '@assay/core/ids';
import type { Item } from '@assay/db';
import type { ServiceContext } from '@assay/services';
import { answerTo, type DemoAnswer } from './answers.ts';
import { arrange, enter } from './arrivals.ts';
import { chanceOf } from './chance.ts';
import { retakes, takeHomeOpening } from './company.ts';
import { complaintAbout } from './complaints.ts';
import { planMishaps } from './mishaps.ts';
import { dayMs, later, minuteMs } from './moments.ts';
import { sayWhatTheyThought } from './opinions.ts';
import type { Plan } from './plans.ts';
import { sit } from './sitting.ts';
import { chanceToSolve } from './skills.ts';
import type { Story } from './story.ts';
import { handInFiles, openMaterial } from './take-home.ts';

/** Comes, sits the assessment, and says what they thought of it. */
export async function takePlace(story: Story, plan: Plan, invitationId: InvitationId): Promise<void> {
  const { hands, agenda, recruiter, seed, end } = story;
  const { clock, work, sweep } = hands;
  const candidate = await enter(hands, plan);
  story.skills.set(invitationId, plan.skill);
  if (plan.way !== 'hand' && plan.chance.isTrue(0.02)) await arrange(candidate, recruiter);
  clock.moveTo(later(clock.now(), plan.chance.between(2, 9) * minuteMs));
  if (plan.opening === takeHomeOpening) return workAtHome(story, plan, candidate);
  const complains = chanceOf(`${seed} complains ${plan.number}`);
  const pasted = new Set<Item['id']>();
  const { attemptId, isHandedIn, closesAt, bringLate } = await sit(candidate, {
    ...{ chance: plan.chance, clock, until: end, pace: plan.pace, offlineMs: plan.offlineMs },
    answerTo: (item) => answerOf(story, plan, item, pasted),
    pastes: ({ id }) => pasted.has(id),
    complaintAbout: (item) => complaintAbout(item, complains),
  });
  if (pasted.size > 0) story.copiers.push(attemptId);
  if (plan.opening === retakes.after) story.waiting.push({ plan, at: closesAt });
  if (isHandedIn) {
    await work();
    await sayWhatTheyThought(candidate, attemptId, { chance: chanceOf(`${seed} thinks ${plan.number}`), skill: plan.skill, of: 'quiz' });
  }
  if (!isHandedIn) agenda.add(later(closesAt, graceMs + 1_000), async () => sweep());
  if (bringLate !== null) {
    agenda.add(later(closesAt, complains.between(10, 180) * minuteMs), async () => {
      await bringLate();
      await work();
    });
  }
  planMishaps(story, plan, { attemptId, invitationId, closesAt });
}

async function workAtHome({ hands, agenda, seed }: Story, { chance, skill, number }: Plan, candidate: ServiceContext): Promise<void> {
  const { clock, work, sweep } = hands;
  const home = await openMaterial(candidate);
  agenda.add(later(home.closesAt, graceMs + 1_000), async () => sweep());
  const quality = Math.min(1, Math.max(0.1, 0.6 + 0.2 * skill + 0.1 * chance.normal()));
  if (!chance.isTrue(0.9)) return;
  agenda.add(later(clock.now(), chance.between(1.2, 4.8) * dayMs), async () => {
    await handInFiles(candidate, home, chance, quality);
    await work();
    await sayWhatTheyThought(candidate, home.attemptId, { chance: chanceOf(`${seed} thinks ${number}`), skill, of: 'takeHome' });
  });
}

function answerOf({ seed, programs, runs, copying }: Story, plan: Plan, item: Item, pasted: Set<Item['id']>): DemoAnswer {
  const { question } = item;
  // Whoever is cut off may hand in a half: nobody has it from them.
  const shared = plan.offlineMs === null ? copying.programOf(plan, question.id, () => pasted.add(item.id)) : null;
  if (shared !== null) return { kind: 'program', program: shared };
  const { chance, skill, time, isAfterLeak, languages } = plan;
  const solves = (asked: Item['question'], language: Parameters<typeof chanceToSolve>[2]['language']) =>
    chanceToSolve(seed, asked, { skill, time, isAfterLeak, language });
  return answerTo(item, { chance, programs, runs, solves, languages });
}
