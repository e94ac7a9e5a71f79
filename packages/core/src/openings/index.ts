export { isAboveFloor } from './floor.ts';
export type { OpeningInput } from './schema.ts';
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
