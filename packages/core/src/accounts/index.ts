export { type Action, access, assertMay, may, teamsFor } from './may.ts';
export { type Actor, type Subject, type TeamRole, teamRoles } from './roles.ts';
export type { SetUpInput } from './schema.ts';
export type { HomeForStaff, SetUpLinkForVisitor, StaffForApp } from './views.ts';
