import { z } from 'zod';
import { ids } from '../ids.ts';
import { linkToken } from '../invitations/schema.ts';
import { teamRoles } from './roles.ts';

export const teamRole = z.enum(teamRoles);

export const password = z.string().min(12, 'use at least 12 characters').max(128, 'use at most 128 characters');

const personName = z.string().trim().min(1, 'say how colleagues call you').max(120);
const email = z.email('must be an e-mail address').max(254);
const roles = z
  .array(teamRole)
  .max(teamRoles.length)
  .transform((chosen) => teamRoles.filter((role) => chosen.includes(role)));

export const setUpInput = z.object({
  token: linkToken,
  name: personName,
  email,
  password,
});
export type SetUpInput = z.infer<typeof setUpInput>;

/** `joins`: a place in a team; `owns`: a new owner of the installation; `resets`: a new password for an account that is there. */
export const joinPurpose = z.enum(['joins', 'owns', 'resets']);
export type JoinPurpose = z.infer<typeof joinPurpose>;

/** Else the link is told to whoever invites. */
const byMail = z.boolean().default(false);

export const colleagueInput = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('joins'),
    email,
    teamId: ids.team,
    roles: roles.refine((chosen) => chosen.length > 0, 'choose at least one role'),
    byMail,
  }),
  z.object({ purpose: z.literal('owns'), email, byMail }),
]);
export type ColleagueInput = z.input<typeof colleagueInput>;

export const joinInput = z.object({
  token: linkToken,
  /** Of somebody who has no account yet; else ignored. */
  name: z.string().trim().max(120),
  /** A new one, or that of the account that the address has already. */
  password,
});
export type JoinInput = z.infer<typeof joinInput>;

export const rolesInput = z.object({ roles });
export type RolesInput = z.input<typeof rolesInput>;

export const teamInput = z.object({ name: z.string().trim().min(1, 'give the team a name').max(80) });
export type TeamInput = z.infer<typeof teamInput>;

export const ownNameInput = z.object({ name: personName });
export const ownPasswordInput = z.object({ current: z.string().min(1, 'enter the password you have').max(128), next: password });
export type OwnPasswordInput = z.infer<typeof ownPasswordInput>;
