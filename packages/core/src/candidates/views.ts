import type { Receipt } from '../attempts/schema.ts';
import type { AnswerForCandidate, RunForCandidate } from '../attempts/views.ts';
import type { ItemGrade } from '../grading/schema.ts';
import type { AttemptId, ItemId } from '../ids.ts';
import type { InvitationForStaff } from '../invitations/views.ts';
import type { AuditRow, OpeningForStaff } from '../openings/views.ts';
import type { Language } from '../runs/schema.ts';

/** One candidate's page for the team of the opening. */
export type CandidateForStaff = {
  opening: OpeningForStaff;
  invitation: InvitationForStaff;
  attempt: AttemptForStaff | null;
  audit: readonly AuditRow[];
};

export type AttemptForStaff = {
  attemptId: AttemptId;
  purpose: 'real' | 'trial' | 'preview' | 'practice' | 'sample';
  startedAt: string;
  closedAt: string | null;
  closedBy: 'submit' | 'deadline' | null;
  workingTimeMs: number;
  usedMs: number;
  seed: string;
  receipt: Receipt | null;
  score: AttemptScore | null;
  items: readonly ItemForStaff[];
  devices: readonly { openedAt: string; userAgent: string; isSameNetwork: boolean }[];
  /** Characters that arrived after the end and its grace. */
  lateTailEvents: number;
};

export type AttemptScore = { points: number; maxPoints: number; percent: number; isAboveFloor: boolean | null; gradedAt: string };

export type ItemForStaff = {
  itemId: ItemId;
  position: number;
  section: string;
  title: string;
  questionId: string;
  version: number;
  kind: 'code' | 'choice';
  weight: number;
  counts: boolean;
  statementHtml: string;
  options: readonly { id: string; html: string; isCorrect: boolean; because: string }[];
  answer: AnswerForCandidate;
  gradedLanguage: Language | null;
  grade: ItemGrade | null;
  /** Input and expectation of each case, so that a verdict can be explained. */
  cases: readonly { id: string; group: string | null; isSample: boolean; why: string; input: string; expected: string }[];
  runs: readonly RunForCandidate[];
  activity: { edits: number; pastes: number; pastedCharacters: number; timesLeft: number };
};
