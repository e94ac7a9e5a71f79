import { describe, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { type Action, access, assertMay, may, teamsFor } from './may.ts';
import { type Actor, type Subject, type TeamRole, teamRoles } from './roles.ts';

/** `practising`: the candidate, in the practice round of their own invitation. */
type Who = 'owner' | TeamRole | 'candidate' | 'practising' | 'visitor' | 'system';
const everybody: readonly Who[] = ['owner', ...teamRoles, 'candidate', 'practising', 'visitor', 'system'];

/** Every action, and exactly who may do it to what is theirs. An action of `access` that is missing here fails. */
const table: Record<string, readonly Who[]> = {
  'account.read-own': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'audit.read': ['owner', 'manager'],
  'search.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'account.write-own': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'people.read': ['owner', 'manager'],
  'people.write': ['owner', 'manager'],
  'people.join': everybody,
  'password.ask': everybody,
  'owner.write': ['owner'],
  'team.write': ['owner'],
  'notice.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'notice.write': ['owner'],
  'approval.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'approval.write': ['owner'],
  'home.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'question.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'question.decide': ['owner', 'manager', 'author', 'system'],
  'question.export': ['owner', 'manager', 'author'],
  'draft.read': ['owner', 'manager', 'author'],
  'draft.write': ['owner', 'manager', 'author'],
  'draft.publish': ['owner', 'manager', 'author'],
  'draft.check': ['system'],
  'rotation.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'rotation.decide': ['owner', 'manager', 'author'],
  'rotation.set': ['owner'],
  'rotation.watch': ['system'],
  'figures.reckon': ['system'],
  'curves.fit': ['system'],
  'regrade.read': ['owner', 'manager', 'recruiter'],
  'regrade.write': ['owner', 'manager', 'recruiter'],
  'regrade.carry-out': ['system'],
  'similarity.read': ['owner', 'manager', 'recruiter'],
  'similarity.check': ['system'],
  'known-solution.read': ['owner', 'manager', 'author'],
  'known-solution.write': ['owner', 'manager', 'author'],
  'question.publish': ['system'],
  'assessment.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'assessment.write': ['owner', 'manager', 'author'],
  'assessment.preview': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'trial.own': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'dashboard.read': ['owner', 'manager', 'recruiter', 'author'],
  'dashboard.summarise': ['system'],
  'opening.read': ['owner', 'manager', 'recruiter', 'reviewer'],
  'opening.write': ['owner', 'manager', 'recruiter'],
  'shortfall.read': ['owner', 'manager', 'recruiter', 'author', 'reviewer'],
  'shortfall.settle': ['owner', 'manager', 'recruiter', 'author'],
  'invitation.write': ['owner', 'manager', 'recruiter'],
  'invitation.extend': ['owner', 'manager', 'recruiter'],
  'invitation.write-listed': ['system'],
  'open-link.write': ['owner', 'manager', 'recruiter'],
  'open-link.look': everybody,
  'open-link.apply': everybody,
  'mail.read': ['owner', 'manager', 'recruiter'],
  'mail.send': ['owner', 'manager', 'recruiter'],
  'mail.mark-bounced': ['owner', 'manager', 'recruiter'],
  'mail.settle': ['owner', 'manager', 'recruiter'],
  'mail.deliver': ['system'],
  'mail.remind': ['system'],
  'mail-template.read': ['owner', 'manager', 'recruiter'],
  'mail-template.write': ['owner', 'manager', 'recruiter'],
  'result.read': ['owner', 'manager', 'recruiter'],
  'decision.read': ['owner', 'manager', 'recruiter'],
  'decision.write': ['owner', 'manager', 'recruiter'],
  'decision.tell': ['owner', 'manager', 'recruiter'],
  'review-plan.read': ['owner', 'manager', 'recruiter', 'author'],
  'review-plan.write': ['owner', 'manager'],
  'review.plan-tasks': ['system'],
  'review.write': ['owner', 'manager', 'reviewer'],
  'review.hand-back': ['owner', 'manager', 'reviewer'],
  'review.reveal': ['owner', 'manager'],
  'review.adjudicate': ['owner', 'manager'],
  'review.train': ['owner', 'manager', 'reviewer'],
  'agreement.read': ['owner', 'manager', 'recruiter', 'author'],
  'agreement.read-names': ['owner', 'manager'],
  'agreement.show-names': ['owner', 'manager'],
  'attempt.read-as-staff': ['owner', 'manager', 'recruiter'],
  'attempt.read-connection': ['owner', 'manager', 'recruiter'],
  'recording.read': ['owner', 'manager', 'recruiter'],
  'recording.export': ['owner', 'manager', 'recruiter'],
  'recording.pack': ['system'],
  'own-report.read': ['candidate'],
  'own-report.preview': ['owner', 'manager', 'recruiter'],
  'feedback.write': ['owner', 'manager', 'recruiter'],
  'survey.answer': ['candidate'],
  'outcome.read': ['owner', 'manager', 'recruiter'],
  'outcome.write': ['owner', 'manager', 'recruiter'],
  'selection-rates.read': ['owner', 'manager'],
  'selection-rates.write': ['owner', 'manager'],
  'second-look.request': ['candidate'],
  'second-look.answer': ['owner', 'manager', 'recruiter'],
  'similarity.set': ['owner'],
  'similarity-case.open': ['system'],
  'similarity-case.ask': ['owner', 'manager', 'recruiter'],
  'similarity-case.answer': ['candidate'],
  'similarity-case.decide': ['owner', 'manager', 'recruiter'],
  'arrangement.request': ['candidate'],
  'arrangement.answer': ['owner', 'manager', 'recruiter'],
  'conditions.write': ['owner', 'manager', 'recruiter'],
  'person.read': ['owner', 'manager', 'recruiter'],
  'person.end': ['owner', 'manager'],
  'person.settle': ['owner', 'manager', 'recruiter'],
  'person.request': ['candidate'],
  'person.retain': ['system'],
  'attempt.add-minutes': ['owner', 'manager', 'recruiter'],
  'attempt.start-break': ['owner', 'manager', 'recruiter'],
  'attempt.start-own-break': ['candidate'],
  'attempt.end-break': ['owner', 'manager', 'recruiter', 'candidate'],
  'attempt.reopen': ['owner', 'manager', 'recruiter'],
  'attempt.close': ['owner', 'manager', 'recruiter'],
  'attempt.void': ['owner', 'manager', 'recruiter'],
  'attempt.unvoid': ['owner', 'manager', 'recruiter'],
  'attempt.issue-resume-code': ['owner', 'manager', 'recruiter'],
  'attempt.pick-late-tail': ['owner', 'manager', 'recruiter'],
  'attempt.grade-late-tail': ['system'],
  'attempt.close-abandoned': ['system'],
  'attempt.declare-hours': ['candidate'],
  'material.read': ['candidate'],
  'upload.write': ['candidate'],
  'upload.read-as-staff': ['owner', 'manager', 'recruiter'],
  'upload.scan': ['system'],
  'file.sweep': ['system'],
  'attempt.grade': ['system'],
  'owner.invite': ['system'],
  // Whoever holds the secret, signed in or not.
  'owner.set-up': everybody,
  'link.look': everybody,
  'link.enter': everybody,
  'invitation.read-own': ['candidate'],
  'attempt.start': ['candidate'],
  'attempt.read-own': ['candidate', 'practising'],
  'attempt.write': ['candidate', 'practising'],
  'attempt.run': ['candidate', 'practising'],
  'attempt.submit': ['candidate', 'practising'],
  'practice.start': ['candidate'],
  'problem.report': ['candidate'],
  'problem.read': ['owner', 'manager', 'recruiter', 'author'],
  'problem.settle': ['owner', 'manager', 'author'],
  'sample.create': ['system'],
};

const at = new Date('2026-01-05T10:00:00.000Z');
const bytes = (fill: number) => new Uint8Array(16).fill(fill);
const ownTeam = newId('team', at, bytes(1));
const foreignTeam = newId('team', at, bytes(2));
const ownInvitation = newId('invitation', at, bytes(1));
const foreignInvitation = newId('invitation', at, bytes(2));
const practiceInvitation = newId('invitation', at, bytes(3));
const attemptId = newId('attempt', at, bytes(1));

const staff = (isOwner: boolean, teams: Extract<Actor, { kind: 'staff' }>['teams']): Actor => ({
  kind: 'staff',
  accountId: newId('account', at, bytes(1)),
  name: 'Somebody',
  isOwner,
  teams,
});

function actorFor(who: Who): Actor {
  switch (who) {
    case 'owner':
      return staff(true, []);
    case 'candidate':
    case 'practising':
      return {
        kind: 'candidate',
        candidateId: newId('candidate', at, bytes(1)),
        invitationId: ownInvitation,
        practiceInvitationId: practiceInvitation,
      };
    case 'visitor':
      return { kind: 'visitor' };
    case 'system':
      return { kind: 'system', name: 'test' };
    default:
      return staff(false, [{ teamId: ownTeam, role: who }]);
  }
}

const own: readonly Subject[] = [
  { kind: 'installation' },
  { kind: 'team', teamId: ownTeam },
  { kind: 'invitation', invitationId: ownInvitation, teamId: ownTeam, isPrivate: false },
  { kind: 'attempt', attemptId, invitationId: ownInvitation, teamId: ownTeam, isPrivate: false },
];
const practice: readonly Subject[] = [
  { kind: 'invitation', invitationId: practiceInvitation, teamId: ownTeam, isPrivate: false },
  { kind: 'attempt', attemptId, invitationId: practiceInvitation, teamId: ownTeam, isPrivate: false },
];
const foreign: readonly Subject[] = [
  { kind: 'team', teamId: foreignTeam },
  { kind: 'invitation', invitationId: foreignInvitation, teamId: foreignTeam, isPrivate: false },
  { kind: 'attempt', attemptId, invitationId: foreignInvitation, teamId: foreignTeam, isPrivate: false },
];

const actions = Object.keys(access).filter((name): name is Action => name in access);

test('every action stands in the table, and the table names no other', () => {
  expect(Object.keys(table).toSorted()).toEqual(actions.toSorted());
});

describe.each(actions)('%s', (action) => {
  const allowed = table[action] ?? [];

  test.each(everybody)('on what is theirs: %s', (who) => {
    for (const subject of who === 'practising' ? practice : own) {
      // A candidate has an invitation and an attempt, and nothing else.
      const isTheirs =
        (who !== 'candidate' && who !== 'practising') ||
        allowed === everybody ||
        subject.kind === 'invitation' ||
        subject.kind === 'attempt';
      expect({ subject, may: may(actorFor(who), action, subject) }).toEqual({ subject, may: isTheirs && allowed.includes(who) });
    }
  });

  test.each(everybody)('on what is of another team or person: %s', (who) => {
    for (const subject of foreign) {
      const isForAnyTeam = who === 'owner' || who === 'system' || allowed === everybody;
      expect({ subject, may: may(actorFor(who), action, subject) }).toEqual({ subject, may: isForAnyTeam && allowed.includes(who) });
    }
  });
});

test("a candidate who never practised has nobody's practice round", () => {
  const actor: Actor = {
    kind: 'candidate',
    candidateId: newId('candidate', at, bytes(1)),
    invitationId: ownInvitation,
    practiceInvitationId: null,
  };
  for (const subject of [...practice, ...foreign]) expect(may(actor, 'attempt.write', subject)).toBe(false);
});

test('a member of two teams has in each only the role of that team', () => {
  const actor = staff(false, [
    { teamId: ownTeam, role: 'reviewer' },
    { teamId: foreignTeam, role: 'manager' },
  ]);
  expect(may(actor, 'assessment.write', { kind: 'team', teamId: ownTeam })).toBe(false);
  expect(may(actor, 'assessment.write', { kind: 'team', teamId: foreignTeam })).toBe(true);
  expect(teamsFor(actor, 'assessment.write')).toEqual([foreignTeam]);
  expect(teamsFor(actor, 'assessment.read')).toEqual([ownTeam, foreignTeam]);
});

test('lists are over all teams for an owner, and over none for whoever is no staff or may never', () => {
  expect(teamsFor(actorFor('owner'), 'result.read')).toBe('all');
  expect(teamsFor(actorFor('owner'), 'attempt.grade')).toEqual([]);
  for (const who of ['candidate', 'visitor', 'system'] as const) expect(teamsFor(actorFor(who), 'result.read')).toEqual([]);
});

test('a refusal about one thing never says that it exists', () => {
  const [, ownSubject] = own;
  const [foreignSubject] = foreign;
  if (ownSubject === undefined || foreignSubject === undefined) throw new Error('there are subjects');
  expect(() => assertMay(actorFor('manager'), 'opening.read', foreignSubject)).toThrow(expect.objectContaining({ code: 'not_found' }));
  expect(() => assertMay(actorFor('author'), 'opening.read', ownSubject)).toThrow(expect.objectContaining({ code: 'not_found' }));
  expect(() => assertMay(actorFor('author'), 'opening.read', { kind: 'installation' })).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  );
  expect(() => assertMay({ kind: 'visitor' }, 'opening.read', ownSubject)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
});
