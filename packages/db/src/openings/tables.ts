export type OpeningsTables = {
  openings: OpeningsTable;
  formShortfalls: FormShortfallsTable;
};

type OpeningsTable = {
  id: string;
  teamId: string;
  title: string;
  role: string;
  level: string;
  assessmentId: string;
  managerName: string;
  managerEmail: string;
  answerByDays: number;
  floorPercent: number | null;
  floorReason: string;
  /** DecidingScore */
  decidingScore: string;
  /** When somebody was first invited; null: nobody was. */
  decidingFixedAt: string | null;
  daysToKeep: number;
  recordingDaysToKeep: number;
  /** The purpose that its attempts get: real; sample for the one that a start offers on a loopback host; preview for the one of an assessment that staff try out. */
  purpose: string;
  createdAt: string;
  /** JSON: SectionPoints[]; null: all as the assessment says */
  sectionPoints: string | null;
  interviewsPerWeek: number | null;
  /** Null while nobody has saved it again. */
  savedAt: string | null;
  /** An account's id. */
  savedBy: string | null;
  /** How often it was saved: tells two states of it apart. */
  saves: number;
};

/** A section that could not be drawn as the assessment asks, in one attempt. */
type FormShortfallsTable = {
  attemptId: string;
  /** Its place in the revision, from 0. */
  sectionNumber: number;
  openingId: string;
  /** Its title. */
  section: string;
  /** JSON: { step, questions }[], what was given up and for how many questions */
  replaced: string;
  missing: number;
  createdAt: string;
  settledAt: string | null;
  settledBy: string | null;
};
