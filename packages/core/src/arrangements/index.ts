export { type ArrangementDecision, arrangementDecision } from './arrangement-decision.ts';
export { arrangementNeeds, needWords } from './need-words.ts';
export type { AnswerArrangementInput, ArrangementAnswer, ArrangementInput, ArrangementNeed, ConditionsInput } from './schema.ts';
export type { ArrangementForCandidate, ArrangementForStaff } from './views.ts';
