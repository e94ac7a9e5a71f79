export { type ReportDecision, type ReportStanding, reportDecision } from './report-decision.ts';
export type { FeedbackInput } from './schema.ts';
export type {
  FeedbackForStaff,
  GroupInReport,
  OwnReport,
  OwnReportForStaff,
  PointsInReport,
  ReportContent,
  SectionInReport,
} from './views.ts';
