export type { ProblemKind, ReportProblemInput, SettleProblemInput } from './schema.ts';
export type { ProblemForStaff } from './views.ts';

/** More than this of one attempt is no longer read by anybody. */
export const mostProblemReports = 20;
