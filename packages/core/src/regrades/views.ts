import type { DecisionKind } from '../decisions/rules.ts';
import type { InvitationId, OpeningId, RegradeId } from '../ids.ts';
import type { DecidingScore } from '../openings/deciding-score.ts';
import type { CriterionChange } from '../reviews/rubric-change.ts';
import type { LostLevel } from '../reviews/schema.ts';
import type { Crossing } from './crossing.ts';
import type { RegradeKind, RegradeState } from './schema.ts';

/** A regrade before, while and after it is carried out; names and scores only for whoever may read results of the team. */
export type RegradeForStaff = {
  regradeId: RegradeId;
  kind: RegradeKind;
  state: RegradeState;
  question: { questionId: string; title: string; version: number } | null;
  opening: { openingId: OpeningId; title: string } | null;
  madeAt: string;
  madeBy: string;
  /** Null until it is carried out. */
  applied: { at: string; by: string; reason: string } | null;
  undone: { at: string; by: string; reason: string } | null;
  summary: {
    attempts: number;
    changed: number;
    up: number;
    down: number;
    /** On the other side of the floor, of whom so many were told a decision already. */
    crossing: number;
    crossingTold: number;
    /** Not touched by it, each with why. */
    leftOut: number;
    /** Answers that only a new review can score by the newer rubric, and for which none was asked; they stay as they are. */
    reviewNeeded: number;
    /** For which one was asked that nobody has given yet: asking can be taken back. */
    reviewAsked: number;
    /** Changed by somebody else since the preview: they stay as they are. */
    overtaken: number;
  };
  /** Where levels are other ones, or worth something else, than by the versions that attempts were graded by. */
  rubrics: readonly { fromVersion: number; criteria: readonly CriterionChange[] }[];
  /** Whose score changes: those who cross the floor first, then by how much; at most `mostRegradeRows`. */
  rows: readonly RegradeRow[];
  /** At most as many. */
  reviewsNeeded: readonly ReviewNeeded[];
};

/** Whose answer was scored by a level that the newer rubric does not have, or not by one of its criteria. */
export type ReviewNeeded = Pick<RegradeRow, 'invitationId' | 'candidate' | 'opening'> & {
  lost: readonly LostLevel[];
  /** `closed`: new reviews were asked for, and scores were given by them since, or the answer is another one. */
  standing: 'needed' | 'asked' | 'closed';
};

export type RegradeRow = {
  invitationId: InvitationId;
  candidate: string;
  opening: string;
  /** Of the score that decides, and which that is. */
  percentBefore: number | null;
  percentAfter: number | null;
  scoreBefore: DecidingScore | null;
  scoreAfter: DecidingScore | null;
  crossing: Crossing;
  decision: { kind: DecisionKind; isTold: boolean } | null;
  isOvertaken: boolean;
};

export const mostRegradeRows = 500;

/** What may be graded again of a question: versions that finished attempts were graded by, the newest one first. */
export type RegradesOfQuestion = {
  versions: readonly { version: number; attempts: number; isNewest: boolean }[];
  past: readonly Pick<RegradeForStaff, 'regradeId' | 'kind' | 'state' | 'madeAt' | 'madeBy'>[];
};
