export { defaultRules } from './default-rules.ts';
export { livePool } from './pool.ts';
export type { AssessmentContent, PoolFilter, Section } from './schema.ts';
export type { AssessmentForStaff, AssessmentRow, PoolStock } from './views.ts';
