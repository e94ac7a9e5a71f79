export { type ExtendDecision, extendDecision } from './extend.ts';
export { type PracticeDecision, practiceDecision, practiceTimeMs } from './practice.ts';
export { type EarlierAttempt, type RetakeDecision, retakeDecision } from './retake.ts';
export type { EnterInput, ExtendInput, InvitationInput, SeenBefore } from './schema.ts';
export {
  type InvitationStatus,
  invitationStatus,
  invitationStatuses,
  type StartDecision,
  type StartWindow,
  startDecision,
} from './status.ts';
export type { InvitationForCandidate, InvitationForStaff, Letter, LinkCounts, LinkForVisitor, NewLink } from './views.ts';
