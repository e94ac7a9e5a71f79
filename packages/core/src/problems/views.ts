import type { ProblemReportId } from '../ids.ts';
import type { ProblemKind } from './schema.ts';

/** A report without a name: whoever mends a question need not know who met the fault. */
export type ProblemForStaff = {
  problemId: ProblemReportId;
  questionId: string;
  version: number;
  question: string;
  opening: string;
  kind: ProblemKind;
  text: string;
  reportedAt: string;
  /** Null while it is open. */
  settled: { at: string; note: string } | null;
  maySettle: boolean;
};
