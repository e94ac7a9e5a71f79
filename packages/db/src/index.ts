export * from './audit/audit.ts';
export { migrate } from './migrate.ts';
export { type Database, openSqlite } from './open.ts';
export type { Schema } from './schema.ts';
export { fromStored, toStored } from './stored-json.ts';
export { isUniqueViolation, type Tx, writing } from './writing.ts';
