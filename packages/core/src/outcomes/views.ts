import type { MeasuredShare } from '../analytics/schema.ts';
import type { AssessmentId, InvitationId, OpeningId, OutcomeListId } from '../ids.ts';
import type { ListFault } from '../invitation-lists/views.ts';
import type { OutcomeValues } from './schema.ts';

/** What became of one candidate, for the team. */
export type OutcomeForStaff = {
  invitationId: InvitationId;
  values: OutcomeValues;
  /** How often it was saved; 0: never. */
  saves: number;
  savedAt: string | null;
  /** Null for somebody who is gone, and while nobody saved it. */
  savedBy: string | null;
  /** It came with a list, and was not changed since. */
  isOfList: boolean;
};

export type OutcomeColumnMeaning = 'email' | 'code' | keyof OutcomeValues;

/** A column as it was understood; null: it is not used. */
export type OutcomeColumn = { header: string; meaning: OutcomeColumnMeaning | null };

/** Somebody whom the list names again. */
export type RepeatedOutcome = { row: number; who: string; firstRow: number };

/** A row about somebody who is known here. */
export type MatchedOutcome = { row: number; invitationId: InvitationId; name: string; email: string };

export type ChangedOutcome = MatchedOutcome & { before: OutcomeValues; after: OutcomeValues };

/** What would come of a list, before anything does. The tables are cut after `shownRows`; their totals are not. */
export type OutcomeListCheck = {
  columns: readonly OutcomeColumn[];
  rows: number;
  changedRows: number;
  changed: readonly ChangedOutcome[];
  faultyRows: number;
  faults: readonly ListFault[];
  repeatedRows: number;
  repeats: readonly RepeatedOutcome[];
  /** Nobody of this opening. */
  unknownRows: number;
  unknown: readonly { row: number; who: string }[];
  /** They have not finished the assessment. */
  unfinishedRows: number;
  unfinished: readonly MatchedOutcome[];
  /** They say what is known already, or nothing. */
  sameRows: number;
  /** Handed back to save exactly this. */
  seen: string;
};

/** A list as it was taken in, as far as nobody has changed its people since. */
export type OutcomeListForStaff = { listId: OutcomeListId; savedAt: string; savedBy: string | null; people: number };

export const outcomeCriteria = ['interviewRating', 'laterRating', 'hired', 'offer', 'interviewed'] as const;
export type OutcomeCriterion = (typeof outcomeCriteria)[number];

type Interval = { low: number; high: number };

export type MeasuredCorrelation = Interval & { r: number };

/** Whom a criterion is known of, beside everybody who finished: what lies outside of them is not seen. */
export type OutcomeSelection = {
  known: number;
  finished: number;
  /** Per cent of the points. */
  lowestKnown: number;
  lowestFinished: number;
  /** Standard deviations of the score within the openings; null where there are too few. */
  spreadKnown: number | null;
  spreadFinished: number | null;
};

/** Of those with `from` to `to` per cent. */
export type OutcomeBand = { from: number; to: number; share: MeasuredShare; hits: number };

export type CriterionFigures =
  /** Fewer than `fewestOutcomes`: a figure would be about single people. */
  | { kind: 'few'; criterion: OutcomeCriterion; known: number }
  | {
      kind: 'rating';
      criterion: 'interviewRating' | 'laterRating';
      selection: OutcomeSelection;
      correlation: MeasuredCorrelation | null;
      /** Why there is none. */
      noCorrelation: 'few' | 'same_score' | 'same_rating' | null;
      /** As it might be among all who finished; null where they are not spread wider, or too few. */
      corrected: MeasuredCorrelation | null;
      dots: readonly { score: number; rating: number }[];
      /** Of each band, who was rated `goodRating` or better. */
      bands: readonly OutcomeBand[];
    }
  | {
      kind: 'yes_no';
      criterion: 'interviewed' | 'offer' | 'hired';
      selection: OutcomeSelection;
      yes: number;
      /** By how many per cent of the points those with a yes are ahead; null where one side has too few. */
      difference: (Interval & { value: number }) | null;
      noDifference: 'one_outcome' | 'few' | 'same_score' | null;
      /** Fifths of the score, or fewer where a fifth would be too few. */
      bands: readonly OutcomeBand[];
    };

/** From this rating on somebody did well. */
export const goodRating = 4;

/** With fewer nothing is drawn. */
export const fewestOutcomes = 10;

/** Of which a share is shown. */
export const fewestInBand = 5;

/** Whether the score of an assessment says what became of people. Never of a person. */
export type OutcomeFigures = {
  assessmentId: AssessmentId;
  title: string;
  openings: readonly { openingId: OpeningId; title: string }[];
  /** Null: all of them. */
  openingId: OpeningId | null;
  finished: number;
  /** Of whom anything is known. */
  known: number;
  criteria: readonly CriterionFigures[];
};
