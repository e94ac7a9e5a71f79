import { graceMs } from '@assay/core/attempts';
import type { AttemptId, InvitationId } from '@assay/core/ids';
import type { Item } from '@assay/db';
import { endPerson, packRecordings, revokeLinks, type ServiceContext, voidAttempt } from '@assay/services';
import { newAgenda } from './agenda.ts';
import { answerTo, type DemoAnswer } from './answers.ts';
import { applyByAdvert, arrange, enter, invitationOf, inviteByHand, inviteList } from './arrivals.ts';
import { chanceOf } from './chance.ts';
import { emailOf, leaksAt, takeHomeOpening } from './company.ts';
import { copyingOf } from './copying.ts';
import type { KeptRuns } from './kept-runs.ts';
import { dayMs, later, minuteMs } from './moments.ts';
import { type OfficeOpening, setUpOffice } from './office.ts';
import type { Hands } from './open-company.ts';
import { sayWhatTheyThought } from './opinions.ts';
import { companyDays, type Plan, planOf } from './plans.ts';
import type { Programs } from './programs.ts';
import { sit } from './sitting.ts';
import { chanceToSolve } from './skills.ts';
import { handInFiles, openMaterial } from './take-home.ts';
import { planWorkingDays } from './working-days.ts';

export type Filling = {
  seed: string;
  people: number;
  programs: Programs;
  runs: Pick<KeptRuns, 'standsFor' | 'expect'>;
  /** The present. */
  end: Date;
  /** How many of the people are settled. */
  onProgress: (done: number) => void;
};

/** Some come back to another opening with the same assessment, once the time that its rule asks for is over. */
const retakes = { after: 'backend', to: 'backend-lisbon', waitDays: 95, share: 0.06 } as const;
/** What they have learned since. */
const learned = 0.4;

/** Lets everything happen that happened at the company, in its order. */
export async function fillCompany(hands: Hands, { seed, people, programs, runs, end, onProgress }: Filling): Promise<void> {
  const { clock, colleague, work, sweep } = hands;
  const chance = chanceOf(`${seed} company`);
  const agenda = newAgenda(end);
  const [manager, recruiter] = [colleague(emailOf('manager')), colleague(emailOf('recruiter'))];
  const office = await setUpOffice(hands, emailOf('manager'));
  const plans = Array.from({ length: people }, (_, number) => planOf(seed, number, people, end));
  const copying = copyingOf(programs, runs);
  const copiers: AttemptId[] = [];
  const skills = new Map<InvitationId, number>();
  const satBackend: { plan: Plan; at: Date }[] = [];
  const settled = new Set<number>();
  const settle = ({ number }: Plan) => {
    settled.add(number);
    onProgress(settled.size);
  };

  const openingOf = ({ opening }: Plan): OfficeOpening => {
    const found = office.get(opening);
    if (found === undefined) throw new Error(`there is no opening ${opening}`);
    return found;
  };

  function planInvitations(): void {
    const lists = Map.groupBy(
      plans.filter(({ way }) => way === 'list'),
      ({ opening, invitedAt }) => `${opening} ${Math.floor(invitedAt.getTime() / (7 * dayMs))}`,
    );
    for (const group of lists.values()) {
      const [first] = group.toSorted((a, b) => a.invitedAt.getTime() - b.invitedAt.getTime());
      if (first === undefined) continue;
      agenda.add(first.invitedAt, async () => {
        await inviteList(hands, recruiter, openingOf(first), group);
        for (const plan of group) await follow(plan, await invitationOf(hands, openingOf(plan), plan));
      });
    }
    for (const plan of plans) {
      if (plan.way === 'hand') agenda.add(plan.invitedAt, async () => follow(plan, await inviteByHand(recruiter, openingOf(plan), plan)));
      if (plan.way !== 'advert') continue;
      agenda.add(plan.invitedAt, async () => {
        await applyByAdvert(hands, openingOf(plan), plan);
        await follow(plan, await invitationOf(hands, openingOf(plan), plan));
      });
    }
  }

  /** What the person does with the invitation. */
  async function follow(plan: Plan, invitationId: InvitationId): Promise<void> {
    const { fate } = plan;
    if (fate.kind === 'never' || fate.at > end) return settle(plan);
    agenda.add(fate.at, async () => {
      if (fate.kind === 'revoked')
        await revokeLinks(recruiter, { invitationId, reason: 'The place at this opening was filled meanwhile.' });
      if (fate.kind === 'opens') await enter(hands, recruiter, invitationId, plan);
      if (fate.kind === 'sits') await takePlace(plan, invitationId);
      settle(plan);
    });
  }

  async function takePlace(plan: Plan, invitationId: InvitationId): Promise<void> {
    const candidate = await enter(hands, recruiter, invitationId, plan);
    skills.set(invitationId, plan.skill);
    if (plan.way !== 'hand' && plan.chance.isTrue(0.02)) await arrange(candidate, recruiter);
    clock.moveTo(later(clock.now(), plan.chance.between(2, 9) * minuteMs));
    if (plan.opening === takeHomeOpening) return workAtHome(plan, candidate);
    const pasted = new Set<Item['id']>();
    const { attemptId, isHandedIn, closesAt } = await sit(candidate, {
      ...{ chance: plan.chance, clock, until: end, pace: plan.pace },
      answerTo: (item) => answerOf(plan, item, pasted),
      pastes: ({ id }) => pasted.has(id),
    });
    if (pasted.size > 0) copiers.push(attemptId);
    if (plan.opening === retakes.after) satBackend.push({ plan, at: closesAt });
    if (isHandedIn) {
      await work();
      await sayWhatTheyThought(candidate, attemptId, chanceOf(`${seed} thinks ${plan.number}`), plan.skill);
    }
    if (!isHandedIn) agenda.add(later(closesAt, graceMs + 1_000), async () => sweep());
    if (plan.chance.isTrue(0.012)) agenda.add(later(closesAt, dayMs), () => annul(manager, attemptId));
    if (plan.chance.isTrue(0.012)) agenda.add(later(closesAt, 30 * dayMs), () => letGo(invitationId));
  }

  async function workAtHome({ chance: own, skill }: Plan, candidate: ServiceContext): Promise<void> {
    const home = await openMaterial(candidate);
    agenda.add(later(home.closesAt, graceMs + 1_000), async () => sweep());
    const quality = Math.min(1, Math.max(0.1, 0.6 + 0.2 * skill + 0.1 * own.normal()));
    if (own.isTrue(0.9)) agenda.add(later(clock.now(), own.between(1.2, 4.8) * dayMs), () => handInFiles(candidate, home, own, quality));
  }

  function answerOf(plan: Plan, item: Item, pasted: Set<Item['id']>): DemoAnswer {
    const { question } = item;
    const shared = copying.programOf(plan, question.id, () => pasted.add(item.id));
    if (shared !== null) return { kind: 'program', program: shared };
    const { chance: own, skill, time, isAfterLeak, languages } = plan;
    const solves = (asked: Item['question'], language: Parameters<typeof chanceToSolve>[2]['language']) =>
      chanceToSolve(seed, asked, { skill, time, isAfterLeak, language });
    return answerTo(item, { chance: own, programs, runs, solves, languages });
  }

  /** Those who waited long enough are asked whether they would like to try again. */
  async function inviteAgain(): Promise<void> {
    const now = clock.now();
    const isReady = ({ at }: (typeof satBackend)[number]) => now.getTime() - at.getTime() > retakes.waitDays * dayMs;
    for (const { plan } of satBackend.splice(0, satBackend.filter(isReady).length)) {
      if (!plan.chance.isTrue(retakes.share)) continue;
      const time = plan.time + (now.getTime() - plan.invitedAt.getTime()) / (companyDays * dayMs);
      const again: Plan = {
        ...plan,
        ...{ opening: retakes.to, way: 'hand', invitedAt: now, startsUntil: later(now, 14 * dayMs), time, isAfterLeak: time >= leaksAt },
        ...{ skill: plan.skill + learned, fate: { kind: 'sits', at: later(now, plan.chance.between(1, 5) * dayMs) } },
      };
      await follow(again, await inviteByHand(recruiter, openingOf(again), again));
    }
  }

  async function annul(by: ServiceContext, attemptId: AttemptId): Promise<void> {
    await voidAttempt(by, { attemptId, reason: 'The fire alarm went off in the building; a new date was agreed.' });
  }

  async function letGo(invitationId: InvitationId): Promise<void> {
    const kind = chance.isTrue(0.5) ? 'delete' : 'anonymise';
    await endPerson(hands.owner, { invitationId, kind, reason: 'They asked for it by letter.' });
  }

  planInvitations();
  planWorkingDays(hands, { agenda, office, seed, end, copiers, inviteAgain, skillOf: (invitationId) => skills.get(invitationId) ?? null });
  for (let entry = agenda.next(); entry !== null; entry = agenda.next()) {
    clock.moveTo(entry.at);
    await entry.happens();
  }
  clock.moveTo(end);
  await sweep();
  await work();
  while ((await packRecordings(hands.system('recordings'))) > 0);
}
