import type { Action } from '@assay/core/accounts';

/** What each page is for, by its route. Whoever may do that in none of their teams gets a page that says so, and the server is not asked. */
export const pageActions: Readonly<Record<string, Action>> = {
  '/staff/': 'home.read',
  '/staff/questions': 'question.read',
  '/staff/questions/$questionId': 'question.read',
  '/staff/assessments': 'assessment.read',
  '/staff/assessments/new': 'assessment.write',
  '/staff/assessments/$assessmentId': 'assessment.read',
  '/staff/assessments/$assessmentId/edit': 'assessment.write',
  '/staff/openings': 'opening.read',
  '/staff/openings/new': 'opening.write',
  '/staff/openings/$openingId': 'opening.read',
  '/staff/openings/$openingId/edit': 'opening.write',
  '/staff/openings/$openingId/invite': 'invitation.write',
  '/staff/openings/$openingId/invite-list': 'invitation.write',
  '/staff/openings/$openingId/lists/$listId': 'invitation.write',
  '/staff/openings/$openingId/links': 'invitation.write',
  '/staff/invitations/$invitationId': 'attempt.read-as-staff',
  '/staff/invitations/$invitationId/connection': 'attempt.read-connection',
  '/staff/invitations/$invitationId/report': 'attempt.read-as-staff',
  '/staff/answers': 'decision.read',
  '/staff/people': 'people.read',
  '/staff/audit': 'audit.read',
  '/staff/account': 'account.read-own',
};
