import type { TeamRole } from '@assay/core/accounts';

export const roleWords = {
  manager: { word: 'Manager', does: 'plans assessments and openings, invites, decides, runs the team' },
  recruiter: { word: 'Recruiter', does: 'runs openings, invites, sees results' },
  author: { word: 'Author', does: 'writes questions and assessments, sees no candidates' },
  reviewer: { word: 'Reviewer', does: 'scores answers without names' },
} as const satisfies Record<TeamRole, { word: string; does: string }>;

/** "Manager, author" */
export function rolesText(roles: readonly TeamRole[]): string {
  const text = roles.map((role) => roleWords[role].word.toLowerCase()).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
