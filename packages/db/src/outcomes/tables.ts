export type OutcomesTables = { outcomes: OutcomesTable; pastOutcomes: PastOutcomesTable };

type WhatBecame = {
  interviewed: number | null;
  interviewRating: number | null;
  /** Offer */
  offer: string | null;
  hired: number | null;
  laterRating: number | null;
};

/** What became of a candidate after the assessment; null: not known. */
type OutcomesTable = WhatBecame & {
  invitationId: string;
  /** Days, as far as they are known. */
  interviewedOn: string | null;
  hiredOn: string | null;
  /** How often it was saved: tells two states of it apart. */
  saves: number;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
  /** The list by which it was saved last; null when it was by hand. */
  listId: string | null;
  /** JSON: what stood there before that list; null: nothing did. */
  before: string | null;
};

/** A score and what came after it, of people who were deleted: no person, no day, and an id of pure chance. */
type PastOutcomesTable = WhatBecame & { id: string; openingId: string; scorePercent: number };
