export {
  type DecidingGap,
  type DecidingPercent,
  type DecidingScore,
  decidingGaps,
  decidingPercent,
  decidingScores,
} from './deciding-score.ts';
export { isAboveFloor, reaching } from './floor.ts';
export type { OpeningChange, OpeningInput } from './schema.ts';
export { searchKey } from './search-key.ts';
export { pointsPerSection, type SectionPoints, sectionPointsIssue } from './section-points.ts';
export type {
  AuditRow,
  Distribution,
  OpeningForStaff,
  OpeningRow,
  ResultRow,
  ResultsPage,
  SectionOfOpening,
  ShortfallForStaff,
  ShortSection,
} from './views.ts';
