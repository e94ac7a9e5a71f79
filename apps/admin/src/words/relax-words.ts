import type { RelaxStep } from '@assay/core/assessments';

/** What was used instead of what a section asks for; fits after "a question" and "questions". */
export const relaxWords = {
  caps: 'shown more often than they should be',
  named: 'that the section does not name',
  difficulty_1: 'one step easier or harder',
  difficulty_2: 'up to two steps easier or harder',
  difficulty_3: 'up to three steps easier or harder',
  difficulty_4: 'of any difficulty',
  roles: 'for any role',
  kinds: 'of any kind',
  resting: 'that should be resting',
} as const satisfies Record<RelaxStep, string>;
