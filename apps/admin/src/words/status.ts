import type { AssessmentForm } from '@assay/core/assessments';
import type { InvitationStatus } from '@assay/core/invitations';
import type { QuestionKind, QuestionState } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import type { Tone } from '../lists/tag.tsx';

type Word = { word: string; tone: Tone };

export const statusWords = {
  invited: { word: 'Invited', tone: 'blue' },
  running: { word: 'Working', tone: 'amber' },
  grading: { word: 'Being graded', tone: 'amber' },
  finished: { word: 'Finished', tone: 'good' },
  void: { word: 'Void', tone: 'grey' },
  revoked: { word: 'Revoked', tone: 'grey' },
  expired: { word: 'Window over', tone: 'grey' },
  waived: { word: 'Waived', tone: 'grey' },
} as const satisfies Record<InvitationStatus, Word>;

export const stateWords = {
  draft: { word: 'Draft', tone: 'grey' },
  checked: { word: 'Checked', tone: 'blue' },
  pilot: { word: 'Pilot', tone: 'amber' },
  live: { word: 'Live', tone: 'good' },
  resting: { word: 'Resting', tone: 'grey' },
  retired: { word: 'Retired', tone: 'grey' },
} as const satisfies Record<QuestionState, Word>;

export const kindWords = {
  code: 'Code',
  choice: 'Choice',
  number: 'Number',
  text: 'Text',
  essay: 'Essay',
  review: 'Review',
  project: 'Project',
} as const satisfies Record<QuestionKind, string>;

export const formWords = { quiz: 'Quiz', take_home: 'Take-home' } as const satisfies Record<AssessmentForm, string>;

export const languageWords = { javascript: 'JavaScript', typescript: 'TypeScript', python: 'Python', sql: 'SQL' } as const satisfies Record<
  Language,
  string
>;
