import { AppError, nothingHere } from '../errors.ts';
import type { TeamId } from '../ids.ts';
import type { Actor, Subject, TeamRole } from './roles.ts';

/**
 * Every use case and who may do it. `team`: these roles in the team that owns the subject. `candidate`: the person whose invitation or
 * attempt it is; with `practice` also their practice round. `visitor`: whoever holds the secret that the use case checks itself, signed in
 * or not. An owner may do whatever a member of staff may, and alone what is marked `owner`; a system actor what is marked `system`.
 */
export const access = {
  'account.read-own': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'audit.read': { team: ['manager'] },
  'search.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'account.write-own': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'people.read': { team: ['manager'] },
  'people.write': { team: ['manager'] },
  'people.join': { team: [], visitor: true },
  'password.ask': { team: [], visitor: true },
  'owner.write': { team: [], owner: true },
  'team.write': { team: [], owner: true },
  'notice.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'notice.write': { team: [], owner: true },
  'approval.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'approval.write': { team: [], owner: true },
  'home.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'question.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'question.publish': { team: [], system: true },
  'question.decide': { team: ['manager', 'author'], system: true },
  'question.export': { team: ['manager', 'author'] },
  'draft.read': { team: ['manager', 'author'] },
  'draft.write': { team: ['manager', 'author'] },
  'draft.publish': { team: ['manager', 'author'] },
  'draft.check': { team: [], system: true },
  'rotation.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'rotation.decide': { team: ['manager', 'author'] },
  'rotation.set': { team: [], owner: true },
  'rotation.watch': { team: [], system: true },
  'figures.reckon': { team: [], system: true },
  'curves.fit': { team: [], system: true },
  'regrade.read': { team: ['manager', 'recruiter'] },
  'regrade.write': { team: ['manager', 'recruiter'] },
  'regrade.carry-out': { team: [], system: true },
  'similarity.read': { team: ['manager', 'recruiter'] },
  'similarity.check': { team: [], system: true },
  'known-solution.read': { team: ['manager', 'author'] },
  'known-solution.write': { team: ['manager', 'author'] },
  'assessment.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'assessment.write': { team: ['manager', 'author'] },
  'assessment.preview': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'trial.own': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'dashboard.read': { team: ['manager', 'recruiter', 'author'] },
  'dashboard.summarise': { team: [], system: true },
  'opening.read': { team: ['manager', 'recruiter', 'reviewer'] },
  'opening.write': { team: ['manager', 'recruiter'] },
  'shortfall.read': { team: ['manager', 'recruiter', 'author', 'reviewer'] },
  'shortfall.settle': { team: ['manager', 'recruiter', 'author'] },
  'invitation.write': { team: ['manager', 'recruiter'] },
  'invitation.extend': { team: ['manager', 'recruiter'] },
  'invitation.write-listed': { team: [], system: true },
  'open-link.write': { team: ['manager', 'recruiter'] },
  'open-link.look': { team: [], visitor: true },
  'open-link.apply': { team: [], visitor: true },
  'mail.read': { team: ['manager', 'recruiter'] },
  'mail.send': { team: ['manager', 'recruiter'] },
  'mail.mark-bounced': { team: ['manager', 'recruiter'] },
  'mail.settle': { team: ['manager', 'recruiter'] },
  'mail.deliver': { team: [], system: true },
  'mail.remind': { team: [], system: true },
  'mail-template.read': { team: ['manager', 'recruiter'] },
  'mail-template.write': { team: ['manager', 'recruiter'] },
  'result.read': { team: ['manager', 'recruiter'] },
  'decision.read': { team: ['manager', 'recruiter'] },
  'decision.write': { team: ['manager', 'recruiter'] },
  'decision.tell': { team: ['manager', 'recruiter'] },
  'review-plan.read': { team: ['manager', 'recruiter', 'author'] },
  'review-plan.write': { team: ['manager'] },
  'review.plan-tasks': { team: [], system: true },
  'review.write': { team: ['manager', 'reviewer'] },
  'review.hand-back': { team: ['manager', 'reviewer'] },
  'review.reveal': { team: ['manager'] },
  'review.adjudicate': { team: ['manager'] },
  'review.train': { team: ['manager', 'reviewer'] },
  'agreement.read': { team: ['manager', 'recruiter', 'author'] },
  'agreement.read-names': { team: ['manager'] },
  'agreement.show-names': { team: ['manager'] },
  'attempt.read-as-staff': { team: ['manager', 'recruiter'] },
  'attempt.read-connection': { team: ['manager', 'recruiter'] },
  'recording.read': { team: ['manager', 'recruiter'] },
  'recording.export': { team: ['manager', 'recruiter'] },
  'recording.pack': { team: [], system: true },
  'own-report.read': { team: [], candidate: true },
  'own-report.preview': { team: ['manager', 'recruiter'] },
  'feedback.write': { team: ['manager', 'recruiter'] },
  'survey.answer': { team: [], candidate: true },
  'outcome.read': { team: ['manager', 'recruiter'] },
  'outcome.write': { team: ['manager', 'recruiter'] },
  'selection-rates.read': { team: ['manager'] },
  'selection-rates.write': { team: ['manager'] },
  'second-look.request': { team: [], candidate: true },
  'second-look.answer': { team: ['manager', 'recruiter'] },
  'similarity.set': { team: [], owner: true },
  'similarity-case.open': { team: [], system: true },
  'similarity-case.ask': { team: ['manager', 'recruiter'] },
  'similarity-case.answer': { team: [], candidate: true },
  'similarity-case.decide': { team: ['manager', 'recruiter'] },
  'arrangement.request': { team: [], candidate: true },
  'arrangement.answer': { team: ['manager', 'recruiter'] },
  'conditions.write': { team: ['manager', 'recruiter'] },
  'person.read': { team: ['manager', 'recruiter'] },
  'person.end': { team: ['manager'] },
  'person.settle': { team: ['manager', 'recruiter'] },
  'person.request': { team: [], candidate: true },
  'person.retain': { team: [], system: true },
  'attempt.add-minutes': { team: ['manager', 'recruiter'] },
  'attempt.start-break': { team: ['manager', 'recruiter'] },
  'attempt.start-own-break': { team: [], candidate: true },
  'attempt.end-break': { team: ['manager', 'recruiter'], candidate: true },
  'attempt.reopen': { team: ['manager', 'recruiter'] },
  'attempt.close': { team: ['manager', 'recruiter'] },
  'attempt.void': { team: ['manager', 'recruiter'] },
  'attempt.unvoid': { team: ['manager', 'recruiter'] },
  'attempt.issue-resume-code': { team: ['manager', 'recruiter'] },
  'attempt.pick-late-tail': { team: ['manager', 'recruiter'] },
  'attempt.grade-late-tail': { team: [], system: true },
  'attempt.close-abandoned': { team: [], system: true },
  'attempt.declare-hours': { team: [], candidate: true },
  'material.read': { team: [], candidate: true },
  'upload.write': { team: [], candidate: true },
  'upload.read-as-staff': { team: ['manager', 'recruiter'] },
  'upload.scan': { team: [], system: true },
  'file.sweep': { team: [], system: true },
  'attempt.grade': { team: [], system: true },
  'owner.invite': { team: [], system: true },
  'owner.set-up': { team: [], visitor: true },
  'link.look': { team: [], visitor: true },
  'link.enter': { team: [], visitor: true },
  'invitation.read-own': { team: [], candidate: true },
  'attempt.start': { team: [], candidate: true },
  'attempt.read-own': { team: [], candidate: true, practice: true },
  'attempt.write': { team: [], candidate: true, practice: true },
  'attempt.run': { team: [], candidate: true, practice: true },
  'attempt.submit': { team: [], candidate: true, practice: true },
  'practice.start': { team: [], candidate: true },
  'problem.report': { team: [], candidate: true },
  'problem.read': { team: ['manager', 'recruiter', 'author'] },
  'problem.settle': { team: ['manager', 'author'] },
  'sample.create': { team: [], system: true },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof access;

type Rule = { team: readonly TeamRole[]; owner?: true; candidate?: true; practice?: true; visitor?: true; system?: true };

/** The one decision about access. Names no reason: an answer never tells a stranger whether the subject exists. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  const rule: Rule = access[action];
  if (rule.visitor === true) return true;
  switch (actor.kind) {
    case 'visitor':
      return false;
    case 'system':
      return rule.system === true;
    case 'candidate':
      if (rule.candidate !== true) return false;
      if (subject.kind !== 'invitation' && subject.kind !== 'attempt') return false;
      return subject.invitationId === actor.invitationId || (rule.practice === true && subject.invitationId === actor.practiceInvitationId);
    case 'staff': {
      // Not even an owner: a trial is for whoever sat it, by a use case of its own.
      if ('isPrivate' in subject && subject.isPrivate) return false;
      if (rule.owner === true) return actor.isOwner;
      if (rule.team.length === 0) return false;
      if (actor.isOwner) return true;
      if (subject.kind === 'installation') return actor.teams.some((membership) => rule.team.includes(membership.role));
      return actor.teams.some((membership) => membership.teamId === subject.teamId && rule.team.includes(membership.role));
    }
    default:
      return actor satisfies never;
  }
}

/** Whoever may not, is told that there is nothing: ids of other people's things cannot be probed. */
export function assertMay(actor: Actor, action: Action, subject: Subject): void {
  if (may(actor, action, subject)) return;
  if (actor.kind === 'visitor') throw new AppError('unauthenticated', 'Please sign in first.');
  if (subject.kind === 'installation')
    throw new AppError('forbidden', 'Your role does not include this. Ask the owner of this installation.');
  throw nothingHere();
}

/** The teams whose things an actor may act on, for lists: `all` for an owner. */
export function teamsFor(actor: Actor, action: Action): 'all' | readonly TeamId[] {
  if (actor.kind !== 'staff') return [];
  const rule: Rule = access[action];
  if ((rule.team.length > 0 || rule.owner === true) && actor.isOwner) return 'all';
  return [...new Set(actor.teams.filter(({ role }) => rule.team.includes(role)).map(({ teamId }) => teamId))];
}
