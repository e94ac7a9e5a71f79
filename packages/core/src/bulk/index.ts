export { asksReason, type BulkKind, bulkAccess, bulkKinds } from './rules.ts';
export type { BulkAction, BulkInput, BulkInputGiven, BulkSketch, BulkSketchInput } from './schema.ts';
export type { BulkDone, BulkLeftOut, BulkPerson, BulkPreview } from './views.ts';
