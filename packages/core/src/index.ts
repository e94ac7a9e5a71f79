export { canonicalJson } from './canonical-json.ts';
export { type CsvCell, csvRows, looksLikeFormula } from './csv.ts';
export * from './errors.ts';
export type * from './ids.ts';
export { inOrder } from './in-order.ts';
export type { Json } from './json.ts';
