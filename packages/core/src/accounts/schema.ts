import { z } from 'zod';
import { linkToken } from '../invitations/schema.ts';
import { teamRoles } from './roles.ts';

export const teamRole = z.enum(teamRoles);

export const password = z.string().min(12, 'use at least 12 characters').max(128, 'use at most 128 characters');

export const setUpInput = z.object({
  token: linkToken,
  name: z.string().trim().min(1, 'say how colleagues call you').max(120),
  email: z.email('must be an e-mail address').max(254),
  password,
});
export type SetUpInput = z.infer<typeof setUpInput>;
