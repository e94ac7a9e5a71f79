import type { AttemptPurpose } from './schema.ts';

/** A sample, a preview or a trial of the team is no candidate's: its link asks for no address, its pages name no contact, and nobody hears of it. */
export const isForNobody = (purpose: AttemptPurpose): boolean => purpose === 'sample' || purpose === 'preview' || purpose === 'trial';
