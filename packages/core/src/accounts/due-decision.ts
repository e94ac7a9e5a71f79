import type { AssessmentId, OpeningId } from '../ids.ts';

/** Something that waits for a decision of whoever looks, beside what `HomeForStaff` names: one line of the home page, with its number and where it is made. */
export type DueDecision =
  /** At or above the floor, an answer is owed, and nobody has decided which. */
  | { kind: 'passed'; count: number; openingId: OpeningId; opening: string }
  /** `perWeek`: who reaches the floor in a week, as the dashboard says it; fewer than the interviews that are held. */
  | {
      kind: 'floor';
      assessmentId: AssessmentId;
      openingId: OpeningId;
      opening: string;
      floorPercent: number;
      perWeek: number;
      interviewsPerWeek: number;
    }
  | { kind: 'proposals'; count: number }
  /** Live, and their figures say that something is wrong with them. */
  | { kind: 'questions'; count: number };
