import type { TeamTag } from '../accounts/views.ts';
import type { AttemptId, DecisionBatchId, DecisionId, InvitationId, OpeningId, TellingId } from '../ids.ts';
import type { InvitationStatus } from '../invitations/status.ts';
import type { DecidingPercent, DecidingScore } from '../openings/deciding-score.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { DecisionKind, TellingWay } from './rules.ts';

/** What a decision about these people would come to, before anybody makes it. */
export type DecisionPreview = {
  selected: number;
  /** Who gets it, and of those: who has a decision, who was told it, whose score late edits may still change, and of whom the points decide although the equated score is to. */
  changing: number;
  replacing: number;
  replacingTold: number;
  provisional: number;
  unequated: number;
  /** Who keeps what they have. */
  decided: number;
  beingGraded: number;
  notOver: number;
  /** Scores are those that decide. Of those who would be turned away: how many stand next to the line, and some picked by chance, to be looked at first. */
  nearLine: number;
  spotChecks: readonly { invitationId: InvitationId; name: string; deciding: DecidingPercent | null }[];
  /** The first of those who get it; of a rejection whoever stands nearest to the line. */
  people: readonly { invitationId: InvitationId; name: string; deciding: DecidingPercent | null; now: DecisionKind | null }[];
  /** Handed back with the decision: it stands for exactly these people as they are now. */
  seen: string;
};

export type DecisionsMade = { batchId: DecisionBatchId; decided: number };

/** For the team: `by` are names. */
export type DecisionForStaff = {
  decisionId: DecisionId;
  batchId: DecisionBatchId;
  kind: DecisionKind;
  reason: string;
  /** As they were when it was made; `decidingScore`: which of the two scores it was. */
  scorePercent: number | null;
  decidingScore: DecidingScore;
  linePercent: number | null;
  /** The score could still change then. */
  isProvisional: boolean;
  at: string;
  by: string;
  told: { at: string; by: string; way: TellingWay; tellingId: TellingId } | null;
  /** `standing`: it is the one that counts. */
  state: 'standing' | 'replaced' | 'taken_back';
};

/** Who stands on the other side of the line since it was moved; whoever was told keeps what they were told until somebody decides anew. */
export type MovedLine = {
  linePercent: number | null;
  people: readonly {
    invitationId: InvitationId;
    name: string;
    deciding: DecidingPercent | null;
    decidedAtLine: number | null;
    decision: DecisionKind;
    isTold: boolean;
    side: 'above' | 'below';
  }[];
};

/** The letter that is to tell the decision that stands, while the candidate has not been told; `undelivered`: with what the mail server said. */
export type AnswerLetter = { kind: 'on_its_way' } | { kind: 'undelivered'; why: string };

export type DecisionsForStaff = {
  mayDecide: boolean;
  standing: DecisionForStaff | null;
  /** Null where none was sent, and once it has arrived. */
  letter: AnswerLetter | null;
  history: readonly DecisionForStaff[];
};

/** Somebody who has not heard yet. */
export type OwedRow = {
  invitationId: InvitationId;
  attemptId: AttemptId | null;
  openingId: OpeningId;
  name: string;
  email: string;
  status: InvitationStatus;
  scorePercent: number | null;
  /** What is held against the floor. */
  deciding: DecidingPercent | null;
  isAboveFloor: boolean | null;
  isLateTailWaiting: boolean;
  decision: DecisionKind | null;
  letter: AnswerLetter | null;
  /** When it was over, and the last day on which they may hear. */
  overAt: string;
  promisedDay: CalendarDay;
  /** Days that the promise is over; 0 or less while it is not. */
  daysOverdue: number;
};

/** An opening that owes answers, counted over all its pages. */
export type OwedOpening = {
  openingId: OpeningId;
  title: string;
  team: TeamTag;
  undecided: number;
  untold: number;
  overdue: number;
  earliestDay: CalendarDay;
};

export type OwedPage = {
  rows: readonly OwedRow[];
  total: number;
  /** Of all that match, whatever the page: by the promised date. */
  openings: readonly OwedOpening[];
  undecided: number;
  untold: number;
  overdue: number;
};

/** What the home page shows of it. */
export type OwedSummary = Omit<OwedPage, 'total'>;

/** Whom "I have told them" would be about, and what they might be told. */
export type AnswersPreview = {
  telling: number;
  undecided: number;
  toldAlready: number;
  /** Of those who are to be told: who can be sent a letter now, and whose is on its way. */
  sending: number;
  onTheirWay: number;
  byDecision: Readonly<Record<DecisionKind, number>>;
  answers: readonly AnswerForMerge[];
  /** What each group of them might read, in the words of the letter that would be sent: one text must not go to the addresses of another. */
  texts: readonly {
    openingId: OpeningId;
    opening: string;
    decision: DecisionKind;
    emails: readonly string[];
    subject: string;
    text: string;
  }[];
  seen: string;
};

/** A row of the mail merge. */
export type AnswerForMerge = { name: string; email: string; opening: string; decision: DecisionKind };

/** How many letters were put into the queue. */
export type AnswersOnTheirWay = { sending: number };

export type AnswersTold = { tellingId: TellingId; told: number };
