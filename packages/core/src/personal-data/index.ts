export { keepDecision } from './keep-decision.ts';
export type { DataRequestKind, EndingInput, EndingKind } from './schema.ts';
export type { DataRequestForCandidate, DataRequestForStaff, PersonForStaff } from './views.ts';
