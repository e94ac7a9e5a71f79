import type { TeamTag } from '../accounts/views.ts';
import type { AssessmentId, AssessmentRevisionId } from '../ids.ts';
import type { AssessmentContent } from './schema.ts';

export type AssessmentRow = {
  assessmentId: AssessmentId;
  name: string;
  team: TeamTag;
  questions: number;
  workingTimeMs: number;
  openings: number;
  createdAt: string;
};

export type AssessmentForStaff = {
  assessmentId: AssessmentId;
  revisionId: AssessmentRevisionId;
  revision: number;
  /** Somebody has started it: a change makes the next revision. */
  isFrozen: boolean;
  content: AssessmentContent;
  /** Per section how many live questions and families its pool holds now. */
  pools: readonly PoolStock[];
};

export type PoolStock = { live: number; families: number; isEnough: boolean };
