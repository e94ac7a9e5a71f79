import type { AccountsTables } from './accounts/tables.ts';
import type { AnalyticsTables } from './analytics/tables.ts';
import type { ArrangementsTables } from './arrangements/tables.ts';
import type { AssessmentsTables } from './assessments/tables.ts';
import type { AttemptsTables } from './attempts/tables.ts';
import type { AuditTables } from './audit/tables.ts';
import type { CandidatesTables } from './candidates/tables.ts';
import type { DataNoticeTables } from './data-notice/tables.ts';
import type { DecisionsTables } from './decisions/tables.ts';
import type { GradingTables } from './grading/tables.ts';
import type { InvitationListsTables } from './invitation-lists/tables.ts';
import type { InvitationsTables } from './invitations/tables.ts';
import type { JobsTables } from './jobs-table.ts';
import type { MailTables } from './mail/tables.ts';
import type { OpenLinksTables } from './open-links/tables.ts';
import type { OpeningsTables } from './openings/tables.ts';
import type { OutcomesTables } from './outcomes/tables.ts';
import type { OwnReportsTables } from './own-reports/tables.ts';
import type { PersonalDataTables } from './personal-data/tables.ts';
import type { ProblemsTables } from './problems/tables.ts';
import type { QuestionDraftsTables } from './question-drafts/tables.ts';
import type { QuestionsTables } from './questions/tables.ts';
import type { RegradesTables } from './regrades/tables.ts';
import type { ReviewsTables } from './reviews/tables.ts';
import type { RotationTables } from './rotation/tables.ts';
import type { RunsTables } from './runs/tables.ts';
import type { SecondLooksTables } from './second-looks/tables.ts';
import type { SelectionRatesTables } from './selection-rates/tables.ts';
import type { SimilarityCaseTables } from './similarity/case-tables.ts';
import type { SimilarityTables } from './similarity/tables.ts';
import type { SurveysTables } from './surveys/tables.ts';
import type { TrialsTables } from './trials/tables.ts';
import type { UploadsTables } from './uploads/tables.ts';

/** One type per table, in camel case. Instants are ISO-8601 UTC text, flags 0 or 1, and `Text` columns hold JSON parsed by a schema on the way out. */
export type Schema = AccountsTables &
  QuestionsTables &
  QuestionDraftsTables &
  AssessmentsTables &
  OpeningsTables &
  CandidatesTables &
  InvitationsTables &
  InvitationListsTables &
  MailTables &
  AttemptsTables &
  DecisionsTables &
  RunsTables &
  ProblemsTables &
  RegradesTables &
  RotationTables &
  ReviewsTables &
  GradingTables &
  JobsTables &
  UploadsTables &
  AuditTables &
  PersonalDataTables &
  OutcomesTables &
  OwnReportsTables &
  SelectionRatesTables &
  SurveysTables &
  SecondLooksTables &
  SimilarityTables &
  SimilarityCaseTables &
  TrialsTables &
  OpenLinksTables &
  AnalyticsTables &
  ArrangementsTables &
  DataNoticeTables & { readiness: { id: string; ballast: string } };
