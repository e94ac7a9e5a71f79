export { type PracticeDecision, practiceDecision, practiceTimeMs } from './practice.ts';
export type { EnterInput, InvitationInput } from './schema.ts';
export {
  type InvitationStatus,
  invitationStatus,
  invitationStatuses,
  type StartDecision,
  type StartWindow,
  startDecision,
} from './status.ts';
export type { InvitationForCandidate, InvitationForStaff, LinkForVisitor, NewLink } from './views.ts';
