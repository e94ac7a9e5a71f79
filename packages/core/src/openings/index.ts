export { isAboveFloor, notBeyond, reaching } from './floor.ts';
export type { OpeningInput } from './schema.ts';
export { searchKey } from './search-key.ts';
export type { AuditRow, Distribution, OpeningForStaff, OpeningRow, ResultRow, ResultsPage } from './views.ts';
