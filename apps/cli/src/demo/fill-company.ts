import { askToSummarise, packRecordings } from '@assay/services';
import { newAgenda } from './agenda.ts';
import { chanceOf } from './chance.ts';
import { inviteAgain } from './coming-back.ts';
import { emailOf } from './company.ts';
import { copyingOf } from './copying.ts';
import { planInvitations } from './inviting.ts';
import { setUpOffice } from './office.ts';
import type { Hands } from './open-company.ts';
import { planOf } from './plans.ts';
import type { Story } from './story.ts';
import { planWorkingDays } from './working-days.ts';

export type Filling = Pick<Story, 'seed' | 'programs' | 'runs' | 'end'> & {
  people: number;
  /** How many of the people are settled. */
  onProgress: (done: number) => void;
};

/** Lets everything happen that happened at the company, in its order. */
export async function fillCompany(hands: Hands, { people, onProgress, ...given }: Filling): Promise<void> {
  const { clock, colleague, work, sweep } = hands;
  const { seed, programs, runs, end } = given;
  const agenda = newAgenda(end);
  const office = await setUpOffice(hands, emailOf('manager'));
  const plans = Array.from({ length: people }, (_, number) => planOf(seed, number, people, end));
  const settled = new Set<number>();
  const story: Story = {
    ...given,
    ...{ hands, manager: colleague(emailOf('manager')), recruiter: colleague(emailOf('recruiter')), agenda },
    ...{ chance: chanceOf(`${seed} company`), copying: copyingOf(programs, runs) },
    ...{ copiers: [], skills: new Map(), waiting: [] },
    openingOf({ opening }) {
      const found = office.get(opening);
      if (found === undefined) throw new Error(`there is no opening ${opening}`);
      return found;
    },
    settle({ number }) {
      settled.add(number);
      onProgress(settled.size);
    },
  };
  planInvitations(story, plans);
  planWorkingDays(hands, {
    ...{ agenda, office, seed, end, copiers: story.copiers },
    inviteAgain: () => inviteAgain(story),
    skillOf: (invitationId) => story.skills.get(invitationId) ?? null,
  });
  for (let entry = agenda.next(); entry !== null; entry = agenda.next()) {
    clock.moveTo(entry.at);
    await entry.happens();
  }
  clock.moveTo(end);
  await sweep();
  await work();
  await askToSummarise(hands.system('statistics'));
  await work();
  while ((await packRecordings(hands.system('recordings'))) > 0);
}
