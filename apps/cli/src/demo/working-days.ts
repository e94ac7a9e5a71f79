import type { AttemptId, InvitationId } from '@assay/core/ids';
import { askForDailyReview, remindDue } from '@assay/services';
import { compareAges } from './age-groups.ts';
import type { Agenda } from './agenda.ts';
import { workOnCases } from './case-work.ts';
import { chanceOf } from './chance.ts';
import { askedForAge, colleagues, emailOf, severeReviewer } from './company.ts';
import { settleComplaints } from './complaints.ts';
import { decideByLine, tellAll } from './deciding.ts';
import { settleDisputes } from './disputes.ts';
import { writeDownInterviews } from './interviews.ts';
import { decideOnLateEdits } from './late-edits.ts';
import { atWork, dayMs, hourMs, later, midnightOf } from './moments.ts';
import type { OfficeOpening } from './office.ts';
import type { Hands } from './open-company.ts';
import { readWaiting } from './panel.ts';
import { companyDays } from './plans.ts';

type Work = {
  agenda: Agenda;
  office: ReadonlyMap<string, OfficeOpening>;
  seed: string;
  end: Date;
  /** Grows while they work. */
  copiers: readonly AttemptId[];
  inviteAgain: () => Promise<void>;
  /** Null of whoever the demo knows nothing of. */
  skillOf: (invitationId: InvitationId) => number | null;
};

/** What the colleagues do day by day: reviewers read, the manager decides, the recruiter tells; what is done at night is done before. */
export function planWorkingDays(
  { colleague, system, work }: Hands,
  { agenda, office, seed, end, copiers, inviteAgain, skillOf }: Work,
): void {
  const [manager, recruiter, author] = [colleague(emailOf('manager')), colleague(emailOf('recruiter')), colleague(emailOf('author'))];
  const panel = colleagues
    .filter(({ roles }) => roles.includes('reviewer'))
    .map(({ email }) => ({
      ctx: colleague(email),
      chance: chanceOf(`${seed} reads ${email}`),
      severity: email === severeReviewer ? 0.2 : 0,
    }));
  const asked = office.get(askedForAge);
  if (asked !== undefined)
    agenda.add(atWork(later(end, -9 * dayMs), chanceOf(`${seed} compares`)), () => compareAges(manager, asked, seed));
  for (let day = companyDays; day >= 0; day -= 1) {
    const midnight = midnightOf(later(end, -day * dayMs));
    const weekday = midnight.getUTCDay();
    const isWorkday = weekday > 0 && weekday < 6;
    agenda.add(later(midnight, 5 * hourMs), async () => {
      if (day < 21 || weekday === 1) await askForDailyReview(system('rotation'));
      await remindDue(system('reminders'));
      await work();
    });
    if (!isWorkday) continue;
    if (day > 1) {
      agenda.add(later(midnight, 14 * hourMs), async () => {
        for (const member of panel) if (member.chance.isTrue(0.8)) await readWaiting(member);
        await work();
      });
    }
    if (weekday === 1 || weekday === 4) {
      agenda.add(later(midnight, 10 * hourMs), async () => {
        await decideOnLateEdits(manager);
        // What came up in the last days still lies there.
        if (day > 6) await settleDisputes(manager);
        for (const opening of office.values()) await decideByLine(manager, opening);
        await inviteAgain();
        await workOnCases(manager, copiers);
      });
    }
    if (weekday === 5) {
      agenda.add(later(midnight, 15 * hourMs), async () => {
        for (const opening of office.values()) await writeDownInterviews(recruiter, opening, { seed, skillOf });
        await settleComplaints(author);
      });
    }
    if ((weekday === 2 || weekday === 5) && day > 4) {
      agenda.add(later(midnight, 9.5 * hourMs), async () => {
        for (const opening of office.values()) await tellAll(recruiter, opening);
        await work();
      });
    }
  }
}
