export { isAboveFloor } from './floor.ts';
export type { OpeningInput } from './schema.ts';
export type { AuditRow, Distribution, OpeningForStaff, OpeningRow, ResultRow, ResultsPage } from './views.ts';
