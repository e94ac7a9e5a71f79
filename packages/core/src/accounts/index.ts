export type { DueDecision } from './due-decision.ts';
export { type Action, access, assertMay, may, teamsFor } from './may.ts';
export { type Actor, type Subject, type TeamRole, teamRoles } from './roles.ts';
export type { ColleagueInput, JoinInput, JoinPurpose, OwnPasswordInput, RolesInput, SetUpInput, TeamInput } from './schema.ts';
export type {
  HomeForStaff,
  JoinLinkForVisitor,
  PeopleForStaff,
  PersonForStaff,
  SetUpLinkForVisitor,
  StaffForApp,
  TeamForStaff,
  TeamTag,
} from './views.ts';
